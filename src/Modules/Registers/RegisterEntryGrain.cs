using InfoGov.Entities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Orleans;

namespace InfoGov.Registers;

/// <summary>A grain for each <see cref="RegisterEntry"/>.</summary>
[GrainType(RegisterEntry.Kind)]
internal sealed class RegisterEntryGrain(CommandWay way) : EntityGrain<RegisterEntry>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<RegisterEntry> Description { get; } = new(RegisterEntry.Kind, RegisterEntry.None)
    {
        City = (_, entry) => entry.City,
        Readers = Readers.OfUnit,
        Outline = entry => new Outline(entry.Content?.Title, entry.Content?.Unit, entry.WithdrawnOn is not null ? "withdrawn" : entry.CorrectedOn is not null ? "corrected" : "recorded", entry.Register) { Area = entry.Content?.Area },
        Stages = ["recorded", "corrected", "withdrawn"],
    };
}
