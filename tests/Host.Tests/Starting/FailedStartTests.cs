using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using InfoGov.Host.Composing;
using InfoGov.Log;

namespace InfoGov.Host.Tests.Starting;

/// <summary>A start that fails says why in one sentence, with nothing above it; the program is run as its users run it.</summary>
public sealed class FailedStartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("infogov-failed-").FullName;

    [Fact]
    public async Task A_port_in_use_is_told_before_anything_is_done()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await Fails($"http://127.0.0.1:{port} is in use by another program; choose another address with --urls.", ["--demo", "--urls", $"http://127.0.0.1:{port}"]);
        Assert.False(Directory.Exists(Path.Combine(folder, "data")));
    }

    [Theory]
    [InlineData("“nonsense” is no address to listen on", "nonsense")]
    [InlineData("“ftp://localhost:21” is no address to listen on", "ftp://localhost:21")]
    [InlineData("is no address of this machine", "http://192.0.2.1:5080")]
    [InlineData("“http://localhost:99999” is no address to listen on: ports go up to 65535", "http://localhost:99999")]
    [InlineData("“http://localhost:5080/below” is no address to listen on: it has no path", "http://localhost:5080/below")]
    public Task An_address_that_cannot_be_listened_on_is_told(string said, string url) => Fails(said, ["--urls", url]);

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_told()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "data"), "in the way", TestContext.Current.CancellationToken);
        await Fails("data", ["--urls", "http://127.0.0.1:0"]);
    }

    [Theory]
    [InlineData("PublicLimit:PerMinute is “many”", "PublicLimit__PerMinute", "many")]
    [InlineData("Dashboard:Enabled is perhaps; it is true or false.", "Dashboard__Enabled", "perhaps")]
    [InlineData("Documents:LargestBytes is all", "Documents__LargestBytes", "all")]
    [InlineData("Proof:Key is no key", "Proof__Key", "abc")]
    [InlineData("Proof:Suite is “sm4”; it is default (Ed25519/SHA-256) or sm (SM2/SM3).", "Proof__Suite", "sm4")]
    [InlineData("Proof:Origin is “a b”", "Proof__Origin", "a b")]
    [InlineData("Proof:Former: “abc” is no key of a log", "Proof__Former", "abc")]
    [InlineData("Proof:Folder: the signed checkpoints cannot be kept in /dev/null/outside", "Proof__Folder", "/dev/null/outside")]
    [InlineData("Cluster:DrainSeconds is abc; it is a number from 0 to 600.", "Cluster__DrainSeconds", "abc")]
    [InlineData("Cluster:Port is 70000; it is a number from 0 to 65535.", "Cluster__Port", "70000")]
    [InlineData("Webhooks:Networks names 10.1.0.0, which is no network: write 10.1.0.0/32 for that one address, and such as 10.1.0.0/16 for a network.", "Webhooks__Networks", "10.1.0.0")]
    [InlineData("Webhooks:Networks names 10.1.0.0/33, which is no network: it is written such as 10.1.0.0/16.", "Webhooks__Networks", "10.1.0.0/33")]
    [InlineData("Disclosure:ReplyWorkingDays is “soon”", "Disclosure__ReplyWorkingDays", "soon")]
    [InlineData("Failed to connect to 127.0.0.1:9", "ConnectionStrings__InfoGov", "Host=127.0.0.1;Port=9;Username=x;Timeout=2")]
    [InlineData("keyword", "ConnectionStrings__InfoGov", "Data Sauce=x")]
    public Task A_setting_that_makes_no_sense_is_told(string said, string name, string value) => Fails(said, ["--urls", "http://127.0.0.1:0"], (name, value));

    [Fact]
    public Task A_setting_on_the_command_line_is_read_like_one_of_the_environment() =>
        Fails("Documents:LargestBytes is all", ["--urls", "http://127.0.0.1:0", "--Documents:LargestBytes=all"]);

    [Fact]
    public async Task A_suite_that_the_store_does_not_have_is_told_with_what_to_do()
    {
        await (await LogFactory.Open(Path.Combine(folder, "data", "infogov.db"), InfoGovHost.FindKinds(), cancellation: TestContext.Current.CancellationToken)).DisposeAsync();
        await Fails(
            "SM2/SM3 (Proof:Suite=sm) is asked for, and this store was made with Ed25519/SHA-256, which it keeps for its life: set Proof:Suite=default, or back the store up and restore the backup with Proof:Suite=sm into an empty one",
            ["--urls", "http://127.0.0.1:0"], ("Proof__Suite", "sm"));
    }

    [Theory]
    [InlineData("keys", "list")]
    [InlineData("keys", "revoke", "none")]
    [InlineData("rebuild")]
    public async Task A_command_on_a_store_that_is_not_there_says_which_setting_names_it_and_makes_none(params string[] typed)
    {
        await Fails($"There is no store at {Path.Combine(folder, "data", "infogov.db")}. ConnectionStrings__InfoGov in the environment, or --connection-string, names the store", typed);
        Assert.False(Directory.Exists(Path.Combine(folder, "data")));
    }

    [Fact]
    public async Task An_import_into_a_store_that_is_not_there_makes_it_and_says_where()
    {
        using var process = Start(["calendar", "import", "notice.json"]);
        Assert.StartsWith(
            $"There was no store at {Path.Combine(folder, "data", "infogov.db")}; one is made. ConnectionStrings__InfoGov in the environment, or --connection-string, names the store",
            await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(File.Exists(Path.Combine(folder, "data", "infogov.db")));
    }

    [Theory]
    [InlineData("LATIN1")]
    [InlineData("SQL_ASCII")]
    public async Task A_database_of_another_encoding_is_told_with_the_statement_that_makes_the_right_one(string encoding)
    {
        var database = await SharedPostgres.NewDatabase(encoding);
        await Fails($"has the encoding {encoding}; it has to be UTF8. Make another: CREATE DATABASE ", ["--urls", "http://127.0.0.1:0"], ("ConnectionStrings__InfoGov", database));
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_told()
    {
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        await File.WriteAllTextAsync(Path.Combine(folder, "data", "infogov.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        await Fails("is no SQLite database", ["--urls", "http://127.0.0.1:0"]);
    }

    [Fact]
    public async Task A_broken_plugin_is_told_and_the_others_serve()
    {
        var plugins = Directory.CreateDirectory(Path.Combine(folder, "plugins"));
        await File.WriteAllTextAsync(Path.Combine(plugins.FullName, "Cracked.dll"), "MZ, but not really", TestContext.Current.CancellationToken);
        using var process = Start(["--urls", "http://127.0.0.1:0", "--Plugins=plugins"]);
        Assert.StartsWith("The city plugin Cracked.dll is broken and left out: BadImageFormatException", await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.StartsWith("InfoGov listens on", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        process.Kill();
    }

    [Theory]
    [InlineData("A part of the program is missing: InfoGov.Modules.Disclosure.", null, "InfoGov.Modules.Disclosure.dll")]
    [InlineData("needs InfoGov.Modules.Organizations, which is not there.", null, "InfoGov.Modules.Organizations.dll")]
    [InlineData("InfoGov.Modules.Plans.dll and InfoGov.Modules.Stray.dll bring the same module.", "InfoGov.Modules.Plans.dll")]
    [InlineData("InfoGov.Jurisdictions.Wuxi brings no module: no class in it derives ApplicationModule.", "InfoGov.Jurisdictions.Wuxi.dll")]
    public async Task What_is_there_twice_or_is_missing_or_brings_no_module_is_told(string said, string? copied, string? taken = null)
    {
        var program = Directory.CreateDirectory(Path.Combine(folder, "program")).FullName;
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory).Where(file => Path.GetExtension(file) is ".dll" or ".json" && Path.GetFileName(file) != taken))
        {
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)));
        }

        if (copied is not null)
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, copied), Path.Combine(program, "InfoGov.Modules.Stray.dll"));
        }

        await Fails(said, ["--urls", "http://127.0.0.1:0"], program: program);
        Assert.False(Directory.Exists(Path.Combine(folder, "data")));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task Fails(string said, string[] arguments, (string Name, string Value)? environment = null, string? program = null)
    {
        using var process = Start(arguments, environment, program);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = (await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).TrimEnd();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await output);
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", errors, StringComparison.Ordinal);
        Assert.Equal(3, process.ExitCode);
    }

    private Process Start(string[] arguments, (string Name, string Value)? environment = null, string? program = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(program ?? AppContext.BaseDirectory, "InfoGov.Host.dll"), .. arguments]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        if (environment is var (name, value))
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
