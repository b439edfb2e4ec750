using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov;

/// <summary>
/// A module of the application, found by the host because its assembly derives this class: the grains it owns, what it
/// adds to the services, and the endpoints it maps besides its commands.
/// </summary>
public abstract class ApplicationModule
{
    /// <summary>Which module it is.</summary>
    public abstract Module Module { get; }

    /// <summary>The kinds of entities it owns: those of the grains that its assembly declares.</summary>
    public IReadOnlyList<EntityKind> Kinds => field ??= EntityKinds.DeclaredIn(GetType().Assembly);

    /// <summary>Adds what the module needs, above all its public sets.</summary>
    public virtual void AddServices(IServiceCollection services)
    {
    }

    /// <summary>Maps endpoints other than commands; each declares who may call it.</summary>
    public virtual void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }

    /// <summary>
    /// Computes its open due days anew, after notices came in or a new program brought some: those that rest on another
    /// version of the working calendar. May be repeated; what moved is in the history of each entity.
    /// </summary>
    public virtual Task<FollowedCalendar> FollowCalendar(WorkingCalendar calendar, EntityClient grains, IProjectionStore projections, Caller caller, CancellationToken cancellation) =>
        Task.FromResult(FollowedCalendar.Nothing);
}
