using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Hosting;
using Orleans.Runtime;

namespace InfoGov.Tests;

/// <summary>A silo that joins nobody, over a log that somebody else opened: one host of many on one store.</summary>
public sealed class TestSilo : IAsyncDisposable
{
    private readonly IHost host;

    private TestSilo(IHost host) => this.host = host;

    public EntityClient Entities => Service<EntityClient>();

    public EntityMemory Memory => Service<EntityMemory>();

    public CityRegister Cities => Service<CityRegister>();

    public IServiceProvider Services => host.Services;

    public static async Task<TestSilo> Start(ILog log, EntityKinds kinds, Lawbook lawbook, TimeProvider time, EntityOptions? options = null, Action<ISiloBuilder>? more = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton(log).AddSingleton(kinds).AddSingleton(lawbook).AddSingleton(time);
        builder.UseOrleans(silo =>
        {
            silo.AddEntities(options).UseNoOthers();
            more?.Invoke(silo);
        });
        var started = builder.Build();
        await started.StartAsync();
        return new TestSilo(started);
    }

    public Task<CommandResult> Send<TState>(EntityId id, Command<TState> command, Caller caller, string? idempotencyKey = null, long? ifVersion = null, CancellationToken cancellation = default, string? requestDigest = null)
        where TState : class => Entities.Send(id, command, caller, idempotencyKey, ifVersion, cancellation, requestDigest);

    public Task<(TState State, long Version)> Read<TState>(EntityId id, CancellationToken cancellation = default)
        where TState : class => Memory.Read<TState>(id, cancellation);

    public Task<(object State, Life Life)> ReadState(EntityId id, CancellationToken cancellation = default) => Memory.ReadState(id, cancellation);

    public Task<IReadOnlyList<HistoryEntry>> History(EntityId id, CancellationToken cancellation = default) => Memory.History(id, cancellation);

    public Task<IReadOnlyList<Candidate>?> Candidates(EntityId id, CancellationToken cancellation = default) => Memory.Candidates(id, cancellation);

    /// <summary>Lets every entity go, as if it had been idle for long.</summary>
    public Task LetGo() => Service<IGrainFactory>().GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();
}
