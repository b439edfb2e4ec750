using InfoGov;
using InfoGov.Entities;

namespace InfoGov.Law
{
    /// <summary>The law on a floor above its own.</summary>
    public sealed class LooksUp
    {
        public EntityId Id { get; init; }

        public Type Above => typeof(EntityKinds);
    }
}

namespace InfoGov.Log
{
    /// <summary>The log knows the law.</summary>
    public sealed class KnowsTheLaw
    {
        public Type Above => typeof(InfoGov.Law.Jurisdiction);
    }
}

namespace InfoGov.Attic
{
    /// <summary>On no floor.</summary>
    public sealed class Nowhere;
}

namespace Planted.One
{
    /// <summary>The first of a circle.</summary>
    public sealed class There
    {
        public Two.Further? Further { get; init; }
    }
}

namespace Planted.Two
{
    /// <summary>The second knows the third only where a lambda runs.</summary>
    public sealed class Further
    {
        public Func<Task<int>> Later { get; } = async () =>
        {
            await Task.Yield();
            return new Three.Back().GetHashCode();
        };
    }
}

namespace Planted.Three
{
    /// <summary>The third closes it.</summary>
    public sealed class Back
    {
        public One.There? There { get; init; }
    }
}

namespace Planted
{
    /// <summary>Knows a module.</summary>
    public sealed class KnowsAModule
    {
        public Type Module => typeof(InfoGov.Organizations.OrganizationsModule);
    }

    /// <summary>Names a city, in the name of a member.</summary>
    public sealed class NamesACity
    {
        public bool IsWuxi => true;
    }

    /// <summary>Names a city, in a text.</summary>
    public sealed class NamesACityInChinese
    {
        public Func<string> Name { get; } = () => "北京的";
    }

    /// <summary>Holds what the law of a city sets.</summary>
    public sealed class HoldsAnAmount
    {
        public decimal Amount => 5_000_000;
    }

    /// <summary>A state that can be changed.</summary>
    public sealed record Mutable
    {
        public string? Name { get; set; }
    }

    /// <summary>A state without a grain, and no record.</summary>
    public sealed class Grainless;

    /// <summary>Its event can be changed too.</summary>
    public sealed record Happened : IEvent<Mutable>
    {
        public int Number { get; set; }

        public Mutable Apply(Mutable state, EventContext context) => state;
    }

    /// <summary>An event that is no record, of a state without a grain.</summary>
    public sealed class Occurred : IEvent<Grainless>
    {
        public Grainless Apply(Grainless state, EventContext context) => state;
    }

    /// <summary>A command that can be changed and that knows Orleans.</summary>
    [Slice(InfoGov.Law.Module.Plans, "mutable")]
    public sealed record Change : Command<Mutable>
    {
        public int Number { get; set; }

        public Orleans.Runtime.GrainId Address { get; init; }

        public override IEnumerable<IEvent<Mutable>> Decide(Mutable state, CommandContext context) => [];
    }

    /// <summary>A grain that names no kind and describes none.</summary>
    public sealed class MutableGrain(CommandWay way) : EntityGrain<Mutable>(way);
}
