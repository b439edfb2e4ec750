using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Administration;

/// <summary>A grain for each <see cref="IssuedRules"/>.</summary>
[GrainType(IssuedRules.Kind)]
internal sealed class IssuedRulesGrain(CommandWay way) : EntityGrain<IssuedRules>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<IssuedRules> Description { get; } = new(IssuedRules.Kind, IssuedRules.None)
    {
        City = (_, r) => r.City,
        Facts = IssuedRules.Establish,
        Subjects = [Facts.Rules.Exists],
        Readers = Readers.AnyKey,
        Outline = r => new Outline(r.Content?.Title, Stage: "issued"),
        Stages = ["issued"],
    };
}
