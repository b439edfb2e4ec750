using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Administration;

/// <summary>A grain for each <see cref="Publicity"/>.</summary>
[GrainType(Publicity.Kind)]
internal sealed class PublicityGrain(CommandWay way) : EntityGrain<Publicity>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Publicity> Description { get; } = new(Publicity.Kind, Publicity.None)
    {
        City = (_, p) => p.City,
        Facts = Publicity.Establish,
        Readers = Readers.OfUnit,
        Outline = p => new Outline(p.Title, Stage: "registered"),
        Stages = ["registered"],
    };
}
