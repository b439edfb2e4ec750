using System.Globalization;

namespace InfoGov.Faults.Injected;

/// <summary>The clock of the host's machine goes 400 days forward, and back. Needs libfaketime (Debian's package, or <c>FAKETIME_LIBRARY</c>).</summary>
internal sealed class JumpingClock : Fault
{
    private static readonly string? Library = new[]
    {
        Environment.GetEnvironmentVariable("FAKETIME_LIBRARY"), "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
    }.FirstOrDefault(File.Exists);

    public override string Name => "clock 400 days forward, and back";

    public override string? Unavailable => Library is null ? "libfaketime is not installed (apt-get install libfaketime); SharedKernel.Tests jump a clock of their own" : null;

    public override async Task Prepare(Scene scene)
    {
        var file = Path.Combine(scene.Store.Folder, "clock");
        await File.WriteAllTextAsync(file, "+0");
        scene.Store.Environment["LD_PRELOAD"] = Library!;
        scene.Store.Environment["FAKETIME_TIMESTAMP_FILE"] = file;
        scene.Store.Environment["FAKETIME_CACHE_DURATION"] = "1";
        scene.Store.Environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";

        // Its mending of waits by the monotonic clock ends every wait of .NET at once, so that a host that is told to stop is not waited for (exit code 143).
        scene.Store.Environment["FAKETIME_FORCE_MONOTONIC_FIX"] = "0";
    }

    public override async Task Strike(Scene scene)
    {
        var file = scene.Store.Environment["FAKETIME_TIMESTAMP_FILE"];
        foreach (var days in new[] { 400, -30, 0 })
        {
            await File.WriteAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"{days:+0;-0;+0}d"));
            await scene.Last();
        }
    }
}
