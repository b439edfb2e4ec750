using System.Net;
using InfoGov.Disclosure.Proof.Verifying;
using InfoGov.Host.CommandLine;
using InfoGov.Suites;

namespace InfoGov.Host.Tests.Proof;

/// <summary>A checkpoint bears a second signature: by the settings, or by somebody who does not run the installation.</summary>
public sealed class WitnessTests
{
    [Fact]
    public async Task A_witness_in_the_settings_signs_every_checkpoint_and_whoever_asks_for_it_finds_it_missing()
    {
        using var store = new TemporaryStore();
        await using var host = await RunningHost.Start(store.ConnectionString, settings: new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Proof:WitnessKey"] = Convert.ToBase64String(new byte[32]), ["Proof:WitnessName"] = "audit.example",
        });
        await host.As(Law.Role.ConstructionUnit);
        var shown = (await host.Public.Get("/log")).Is(HttpStatusCode.OK);
        Assert.StartsWith("audit.example+", shown["witness"], StringComparison.Ordinal);
        var note = (await host.Public.Get("/log/checkpoint")).Is(HttpStatusCode.OK).Text;
        Assert.Equal([shown["origin"], "audit.example"], note.Split('\n').Where(l => l.StartsWith('—')).Select(l => l.Split(' ')[1]));
        using var other = new Disclosure.Proof.Witness("other.example", Suite.Default.KeyOf(new byte[32]));
        Assert.Equal(0, await Verify(shown["witness"]));
        Assert.Equal(Cli.Findings, await Verify(other.Verifier.ToString()));
        var verdict = (await DisclosureLog.Verify(host.Address.ToString(), cancellation: TestContext.Current.CancellationToken)).WitnessedBy(Disclosure.Proof.VerifierKey.Parse(shown["witness"]));
        Assert.Contains("witnessed by audit.example", verdict.Key, StringComparison.Ordinal);

        Task<int> Verify(string witness) => Cli.Root().Parse(["verify-log", host.Address.ToString(), "--witness", witness]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Somebody_else_signs_what_the_log_signed_and_nothing_that_went_back()
    {
        using var store = new TemporaryStore();
        string key;
        await using (var host = await RunningHost.Start(store.ConnectionString))
        {
            await host.As(Law.Role.ConstructionUnit);
            key = (await host.Public.Get("/log/key")).Text.Trim();
        }

        Assert.Equal(0, await store.Run("backup", store.File("a.gz")));
        var (note, early, seed, remember) = (store.File("a.gz.checkpoint"), store.File("early"), store.File("seed"), store.File("remember"));
        File.Copy(note, early);
        await using (var host = await RunningHost.Start(store.ConnectionString))
        {
            await host.As(Law.Role.ConstructionUnit);
        }

        Assert.Equal(0, await store.Run("backup", store.File("b.gz")));
        var later = store.File("b.gz.checkpoint");
        Assert.Equal(0, await Sign(later));
        Assert.Equal(0, await Sign(later));
        Assert.Equal(2, (await File.ReadAllLinesAsync(later, TestContext.Current.CancellationToken)).Count(l => l.StartsWith('—')));
        Assert.Equal(Cli.Findings, await Sign(early));
        Assert.Single(await File.ReadAllLinesAsync(early, TestContext.Current.CancellationToken), l => l.StartsWith('—'));
        using var witness = await Disclosure.Proof.Witness.InFile(seed, Suite.Default, "witness", TestContext.Current.CancellationToken);
        Assert.Equal(0, await store.Run("verify", "--checkpoint", later, "--witness", witness.Verifier.ToString()));
        Assert.Equal(Cli.Findings, await store.Run("verify", "--checkpoint", early, "--witness", witness.Verifier.ToString()));
        await File.WriteAllTextAsync(early, (await File.ReadAllTextAsync(early, TestContext.Current.CancellationToken)).Replace("/events\n", "/events\n9", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal(Cli.Findings, await Sign(early));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(seed));
        }

        Task<int> Sign(string file) => Cli.Root().Parse(["witness", file, "--key", seed, "--log-key", key, "--remember", remember]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
    }
}
