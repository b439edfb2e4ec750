using InfoGov.Disclosure;
using InfoGov.Entities;
using InfoGov.Host.Commands;
using InfoGov.Host.Composing;
using InfoGov.Host.Startup;
using InfoGov.Law;
using InfoGov.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InfoGov.Host.Tests.Starting;

/// <summary>What is brought twice, or not at all, stops the start and is named.</summary>
public sealed class CompositionTests
{
    private static readonly Composition Delivered = Composition.Delivered();

    [Fact]
    public void Every_module_on_disk_is_found_with_its_sets_and_its_slices()
    {
        var files = Directory.EnumerateFiles(AppContext.BaseDirectory, "InfoGov.Modules.*.dll").Count();
        Assert.Equal(files, Delivered.Modules.Count);
        Assert.Contains(Delivered.Sets, set => set.Name == "Projects");
        Assert.Contains(Delivered.Slices.All, slice => slice.Route == "/api/projects/propose-project");
    }

    [Fact]
    public void An_assembly_without_a_module_stops_the_start() => Assert.Contains(
        "Wuxi brings no module", Assert.Throws<StartupException>(() => new Composition(System.Reflection.Assembly.Load("InfoGov.Jurisdictions.Wuxi"))).Message, StringComparison.Ordinal);

    [Fact]
    public void An_assembly_with_two_modules_stops_the_start() => Assert.Contains(
        "brings several modules: FirstModule, SecondModule", Assert.Throws<StartupException>(() => new Composition(typeof(CompositionTests).Assembly)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_public_set_declared_twice_stops_the_start() => Assert.Contains(
        "The public set Things is declared twice", Assert.Throws<StartupException>(() => Composition.Once([.. new PublicThings().All, .. new PublicThings().All])).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_commands_at_one_address_stop_the_start() => Assert.Contains(
        "are both offered at /api/plans/{id}/do-it", Assert.Throws<StartupException>(() => new SliceCatalogue([typeof(One.DoIt), typeof(Other.DoIt)])).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_registered_twice_stops_the_start()
    {
        var services = new ServiceCollection().AddSingleton<Lawbook>().AddSingleton<Lawbook>();
        Assert.Equal("Lawbook is registered twice.", Assert.Throws<StartupException>(() => Registrations.StopWhenTwice(services)).Message);
    }

    [Fact]
    public void What_runs_twice_stops_the_start()
    {
        var services = new ServiceCollection();
        Delivered.AddTo(services);
        Registrations.StopWhenTwice(services);
        services.AddSingleton<HeadWatch>();
        Assert.Equal("HeadWatch is registered twice.", Assert.Throws<StartupException>(() => Registrations.StopWhenTwice(services)).Message);
    }

    [Fact]
    public void What_runs_and_lacks_something_stops_the_start()
    {
        var services = new ServiceCollection().AddSingleton<IHostedService, Lacking>();
        using var provider = services.BuildServiceProvider();
        Assert.Equal("Lacking needs a Lawbook, which nobody registers.", Assert.Throws<StartupException>(() => Registrations.StopWhenMissing(services, provider)).Message);
    }

    [Fact]
    public void A_folder_without_modules_stops_the_start()
    {
        var empty = Directory.CreateTempSubdirectory("infogov-empty-");
        Assert.StartsWith("No module is there", Assert.Throws<StartupException>(() => Composition.Beside(empty.FullName)).Message, StringComparison.Ordinal);
        empty.Delete();
    }

    internal sealed class FirstModule : ApplicationModule
    {
        public override Module Module => Module.Plans;
    }

    internal sealed class SecondModule : ApplicationModule
    {
        public override Module Module => Module.Plans;
    }

    private sealed class PublicThings : Disclosure.PublicSets
    {
        public static readonly PublicSet Things = new("Things", "Thing", new Log.Table("things"), new Text("物", "Things"));
    }

    private sealed class Lacking(Lawbook lawbook) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.FromResult(lawbook);
    }

    private static class One
    {
        [Slice(Module.Plans, "plan"), SentBy(Role.Citizen)]
        internal sealed record DoIt : Command<object>
        {
            public override IEnumerable<IEvent<object>> Decide(object state, CommandContext context) => [];
        }
    }

    private static class Other
    {
        [Slice(Module.Plans, "plan"), SentBy(Role.Citizen)]
        internal sealed record DoIt : Command<object>
        {
            public override IEnumerable<IEvent<object>> Decide(object state, CommandContext context) => [];
        }
    }
}
