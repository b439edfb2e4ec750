namespace InfoGov.Host.Tests.Plugins;

/// <summary>A <c>plugins/</c> folder with some of the assemblies built beside the tests.</summary>
internal sealed class PluginFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("infogov-plugins-").FullName;

    public static PluginFolder With(params string[] files)
    {
        var folder = new PluginFolder();
        foreach (var file in files)
        {
            folder.Add(file);
        }

        return folder;
    }

    public void Add(string file) => File.Copy(System.IO.Path.Combine(AppContext.BaseDirectory, "built-plugins", file), System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
