using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Publications;

/// <summary>A grain for each <see cref="DisclosureTerms"/>.</summary>
[GrainType(DisclosureTerms.Kind)]
internal sealed class DisclosureTermsGrain(CommandWay way) : EntityGrain<DisclosureTerms>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<DisclosureTerms> Description { get; } = new(DisclosureTerms.Kind, DisclosureTerms.National) { Readers = Readers.AnyKey };
}
