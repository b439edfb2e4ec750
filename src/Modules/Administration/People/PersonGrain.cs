using InfoGov.Entities;
using Orleans;

namespace InfoGov.Administration;

/// <summary>A grain for each <see cref="Person"/>.</summary>
[GrainType("person")]
internal sealed class PersonGrain(CommandWay way) : EntityGrain<Person>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Person> Description => Person.Kind;
}
