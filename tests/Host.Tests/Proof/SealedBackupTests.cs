using System.Net;
using System.Security.Cryptography;
using InfoGov.Documents;
using InfoGov.Host.CommandLine;
using InfoGov.Host.Composing;
using InfoGov.Log;

namespace InfoGov.Host.Tests.Proof;

/// <summary>A backup can be sealed, and can be made of the log as it was at a position.</summary>
public sealed class SealedBackupTests
{
    private const string Passphrase = "correct horse battery staple";

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_sealed_backup_of_a_position_restores_into_the_other_database_with_the_root_it_had(bool fromPostgres, bool toPostgres)
    {
        using var files = new TemporaryStore();
        using var target = new TemporaryStore();
        var source = fromPostgres ? await SharedPostgres.NewDatabase() : files.ConnectionString;
        var restored = toPostgres ? await SharedPostgres.NewDatabase() : target.ConnectionString;
        long position;
        string root, id;
        await using (var host = await RunningHost.Start(source, settings: Documents(files)))
        {
            var unit = await host.As(Law.Role.ConstructionUnit);
            id = (await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车"}""")).Is(HttpStatusCode.Created)["id"];
            (position, root) = await host.Parts.Log.LastRoot(TestContext.Current.CancellationToken);
            (await unit.Post($"/api/projects/{id}/note", """{"text":"后来"}""")).Is(HttpStatusCode.OK);
            (await unit.Post("/api/projects/propose-project", """{"city":"wuxi","name":"之后"}""")).Is(HttpStatusCode.Created);
        }

        var (secret, file) = (files.File("passphrase"), files.File("a.sealed"));
        await File.WriteAllTextAsync(secret, Passphrase + "\n", TestContext.Current.CancellationToken);
        Assert.Equal(0, await Run("backup", file, "--to", $"{position}", "--passphrase-file", secret, "--connection-string", source));
        Assert.DoesNotContain("停车", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(Cli.Failed, await Run("restore", file, "--connection-string", restored));
        Assert.Equal(0, await Run("restore", file, "--passphrase-file", secret, "--connection-string", restored));
        await using (var log = await LogFactory.Open(restored, InfoGovHost.FindKinds(), cancellation: TestContext.Current.CancellationToken))
        {
            Assert.Equal((position, root), await log.LastRoot(TestContext.Current.CancellationToken));
        }

        Assert.Equal(0, await Run("verify", "--connection-string", restored, "--checkpoint", $"{file}.checkpoint"));
        await using var again = await RunningHost.Start(restored, settings: Documents(target));
        Assert.Single((await again.Public.Get("/odata/Projects?$select=Name")).Is(HttpStatusCode.OK).Json!["value"]!.AsArray());
        Assert.Equal(Cli.Failed, await Run("backup", files.File("b.gz"), "--to", "100000", "--connection-string", source));
    }

    [Fact]
    public void Whatever_is_changed_moved_left_out_or_cut_off_a_sealed_file_is_found()
    {
        foreach (var length in new[] { 0, 64 * 1024, 150_000 })
        {
            var content = RandomNumberGenerator.GetBytes(length);
            var whole = Seal(content);
            Assert.Equal(content, Open(whole, Passphrase));
            Assert.Throws<InvalidDataException>(() => Open(whole, "another passphrase than that"));
            foreach (var cut in new[] { 1, 17, whole.Length - 36 }.Where(c => c < whole.Length))
            {
                Assert.Throws<InvalidDataException>(() => Open(whole[..^cut], Passphrase));
            }

            for (var i = 0; i < whole.Length; i += Math.Max(1, whole.Length / 4))
            {
                var changed = whole.ToArray();
                changed[i] ^= 1;
                Assert.ThrowsAny<Exception>(() => Open(i is >= 16 and < 20 ? whole[1..] : changed, Passphrase));
            }

            Assert.Throws<InvalidDataException>(() => Open([.. whole, 0], Passphrase));
        }

        var two = Seal(RandomNumberGenerator.GetBytes(150_000));
        const int chunk = (64 * 1024) + 16;
        Assert.Throws<InvalidDataException>(() => Open([.. two[..36], .. two[(36 + chunk)..(36 + (2 * chunk))], .. two[36..(36 + chunk)], .. two[(36 + (2 * chunk))..]], Passphrase));
        Assert.Throws<InvalidDataException>(() => Open([.. two[..36], .. two[(36 + chunk)..]], Passphrase));
        Assert.Throws<InvalidDataException>(() => Open(two[..(36 + (2 * chunk))], Passphrase));
    }

    private static Dictionary<string, string?> Documents(TemporaryStore store) => new(StringComparer.Ordinal) { ["Documents:Folder"] = store.File("documents") };

    private static byte[] Seal(byte[] content)
    {
        using var file = new MemoryStream();
        using (var sealing = new SealingStream(file, Passphrase))
        {
            sealing.Write(content);
        }

        return file.ToArray();
    }

    private static byte[] Open(byte[] file, string passphrase)
    {
        using var source = new MemoryStream(file);
        using var opening = new UnsealingStream(source, passphrase);
        using var content = new MemoryStream();
        opening.CopyTo(content);
        return content.ToArray();
    }

    private static Task<int> Run(params string[] arguments) => Cli.Root().Parse(arguments).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
}
