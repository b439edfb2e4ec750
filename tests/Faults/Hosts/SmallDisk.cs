using System.Diagnostics;
using System.Globalization;

namespace InfoGov.Faults.Hosts;

/// <summary>A disk of some megabytes: ext4 in a file, mounted by whoever may mount; gone when disposed of.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly string image;

    private SmallDisk(string image, string path) => (this.image, Path) = (image, path);

    public string Path { get; }

    /// <summary>Why there can be none here; null where there can.</summary>
    public static string? Unavailable => Environment.IsPrivilegedProcess && File.Exists("/dev/loop-control") ? null : "mounting a small disk needs root and /dev/loop-control";

    public static async Task<SmallDisk> Make(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("infogov-disk-").FullName;
        var disk = new SmallDisk($"{folder}/image", Directory.CreateDirectory($"{folder}/mounted").FullName);
        await Run("truncate", "-s", string.Create(CultureInfo.InvariantCulture, $"{megabytes}M"), disk.image);
        await Run("mkfs.ext4", "-q", "-m", "0", disk.image);
        await Run("mount", "-o", "loop", disk.image, disk.Path);
        await Run("chmod", "0755", folder, disk.Path);
        Directory.Delete($"{disk.Path}/lost+found");
        return disk;
    }

    /// <summary>Takes what is free, and gives it back when the answer is disposed of.</summary>
    public IDisposable Fill()
    {
        var filler = $"{Path}/filler";
        using (var file = File.Create(filler))
        {
            var block = new byte[4096];
            try
            {
                while (true)
                {
                    file.Write(block);
                    file.Flush();
                }
            }
            catch (IOException)
            {
                // Full.
            }
        }

        return new Filler(filler);
    }

    /// <summary>Lets nobody write to anything on it, root neither, until the answer is disposed of.</summary>
    public async Task<IAsyncDisposable> Freeze()
    {
        await Run("chattr", "-R", "+i", Path);
        return new Frozen(Path);
    }

    public async ValueTask DisposeAsync()
    {
        await Run("umount", "-l", Path);
        Directory.Delete(System.IO.Path.GetDirectoryName(image)!, recursive: true);
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {said.Trim()}");
        }
    }

    private sealed class Filler(string file) : IDisposable
    {
        public void Dispose() => File.Delete(file);
    }

    private sealed class Frozen(string path) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Run("chattr", "-R", "-i", path);
    }
}
