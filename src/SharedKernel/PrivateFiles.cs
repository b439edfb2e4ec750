using System.Runtime.InteropServices;

namespace InfoGov;

/// <summary>Files and folders that only their owner may read, whatever the umask: what holds the store, its documents and its backups.</summary>
public static class PrivateFiles
{
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Folder = File | UnixFileMode.UserExecute;

    /// <summary>Creates a file that is not there yet.</summary>
    public static FileStream Create(string path) => new(path, With(FileMode.CreateNew));

    /// <summary>Makes sure that a file is there and is its owner's alone; one that belongs to somebody else is left as it is.</summary>
    public static void Ensure(string path)
    {
        new FileStream(path, With(FileMode.OpenOrCreate, FileShare.ReadWrite | FileShare.Delete)).Dispose();
        if (!OperatingSystem.IsWindows() && System.IO.File.GetUnixFileMode(path) is var mode && mode != File)
        {
            try
            {
                System.IO.File.SetUnixFileMode(path, File);
            }
            catch (UnauthorizedAccessException)
            {
                // Not the owner: who set it up so wants it so.
            }
        }
    }

    /// <summary>Makes a folder and those above it where they are missing.</summary>
    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, Folder);
        }
    }

    /// <summary>Makes what was created or renamed in a folder last.</summary>
    public static void FlushFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // .NET opens no folders.
        var folder = NativeOpen(path, 0);
        if (folder >= 0)
        {
            _ = NativeFlush(folder);
            _ = NativeClose(folder);
        }
    }

    private static FileStreamOptions With(FileMode mode, FileShare share = FileShare.None)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File;
        }

        return options;
    }

    [DllImport("libc", EntryPoint = "open"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeOpen([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeFlush(int file);

    [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeClose(int file);
}
