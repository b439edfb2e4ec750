namespace InfoGov.Host.Commands;

/// <summary>Contents cannot be written now: the disk is full or read-only. The answer is 503 <c>storageUnavailable</c>.</summary>
internal sealed class StorageException(Exception inner) : Exception("Contents of documents cannot be written.", inner)
{
    // Of the errors of Linux: input/output error, no space left, read-only file system, quota exceeded.
    private const int InputOutput = 5;
    private const int NoSpace = 28;
    private const int ReadOnly = 30;
    private const int Quota = 122;

    /// <summary>True for what a disk does, rather than a sender who breaks off.</summary>
    public static bool IsFull(Exception failure) =>
        failure is UnauthorizedAccessException or DirectoryNotFoundException || (failure is IOException && (failure.HResult & 0xFFFF) is InputOutput or NoSpace or ReadOnly or Quota);
}
