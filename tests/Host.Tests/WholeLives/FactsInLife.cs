using System.Reflection;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Startup;
using InfoGov.Law;
using InfoGov.Modules;
using InfoGov.Slices;

namespace InfoGov.Host.Tests.WholeLives;

/// <summary>Which facts the commands and events of the modules can establish, found by trying every one of them.</summary>
internal static class FactsInLife
{
    // Some facts are asked for the year of the matter; a filled event speaks of the year 7.
    private static readonly DateOnly Day = new(7, 1, 1);
    private static readonly EventContext Context = new(1, Day, default, new ActorRef("n", "r", "u"), "c", Finding: null);
    private static readonly Caller Sender = new("n", Role.CityInformatizationAuthority, Unit: "u", Area: "a");

    private static readonly (string Path, Condition Fact)[] Catalogue = [.. Entries(typeof(Facts))];

    private static readonly EntityKind[] Kinds = Registered();

    private static readonly Type[] ModuleTypes = [.. Kinds.Select(k => k.StateType.Assembly).Distinct().SelectMany(a => a.GetTypes()).Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false })];

    /// <summary>Facts that hold after some event, or that a command brings to the law.</summary>
    public static HashSet<string> AtAll() => [.. Kinds.SelectMany(kind => Lives(kind, Filled).SelectMany(state => Known(kind, state))), .. Brought()];

    /// <summary>Facts that hold after an event that comes later than the opening, though the opening said nothing of them.</summary>
    public static HashSet<string> Later() => [.. Kinds.SelectMany(kind => Lives(kind, Bare).Skip(1).SelectMany(state => Known(kind, state)))];

    /// <summary>The state after the opening, and after each one and each two of the other events.</summary>
    private static IEnumerable<object> Lives(EntityKind kind, Func<Type, object> fill)
    {
        var initial = None(kind) ?? Shape.Filled(kind.StateType);
        var types = ModuleTypes.Where(t => t.IsAssignableTo(typeof(IEvent<>).MakeGenericType(kind.StateType))).ToArray();
        var opens = types.Where(t => Applied(kind, fill(t), initial) is { } state && kind.CityOf("k", state) is not null).ToArray();
        foreach (var opened in opens.Select(t => Applied(kind, fill(t), initial)!).DefaultIfEmpty(initial))
        {
            yield return opened;
            object[] events = [.. types.Except(opens).SelectMany(t => Enumerable.Range(0, 5).Select(choice => Shape.Filled(t, choice)))];
            foreach (var (number, first) in events.Select(e => Applied(kind, e, opened)).Index().Where(s => s.Item is not null))
            {
                yield return first!;
                foreach (var second in events.Where(_ => number % 5 < 1).Select(e => Applied(kind, e, first!)).OfType<object>())
                {
                    yield return second;
                }
            }
        }
    }

    /// <summary>The state after an event; null where it cannot follow.</summary>
    private static object? Applied(EntityKind kind, object occurred, object state)
    {
        try
        {
            return typeof(IEvent<>).MakeGenericType(kind.StateType).GetMethod("Apply")!.Invoke(occurred, [state, Context]);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Known(EntityKind kind, object state)
    {
        var matter = new Matter(Day);
        kind.Establish(matter, state);
        return Holding(matter);
    }

    private static IEnumerable<string> Brought()
    {
        foreach (var command in Shape.Commands(typeof(FactsInLife).Assembly).Concat(Kinds.Select(k => k.StateType.Assembly).Distinct().SelectMany(Shape.Commands)))
        {
            var kind = Kinds.FirstOrDefault(k => command.IsAssignableTo(typeof(Command<>).MakeGenericType(k.StateType)));
            if (kind is null || None(kind) is not { } state)
            {
                continue;
            }

            foreach (var path in Brought(kind, command, state, Shape.Filled(command)).Concat(Brought(kind, command, state, WithoutLinks(command))))
            {
                yield return path;
            }
        }
    }

    private static IEnumerable<string> Brought(EntityKind kind, Type command, object state, object sent)
    {
        var reads = ((IEnumerable<EntityId>)command.GetMethod("Reads")!.Invoke(sent, [state])!)
            .ToDictionary(id => id, id => None(Kinds.Concat(EntityKinds.DeclaredIn(typeof(EntityKind).Assembly)).Single(k => k.Name == id.Kind))!);
        var matter = new Matter(Day).With(Facts.Actor.Role, Sender.Role).With(Facts.Actor.Area, Sender.Area);
        command.GetMethod("Establish")!.Invoke(sent, [matter, state, new CommandContext(new EntityId(kind.Name, "k"), Entities.Life.None with { Version = 1 }, Day, Day, Sender, reads, decision: null)]);
        return Holding(matter);
    }

    /// <summary>The command saying all by itself, as when what it speaks of is not kept here.</summary>
    private static object WithoutLinks(Type type)
    {
        var made = Shape.Filled(type);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            if (property.PropertyType == typeof(string) && property.Name.EndsWith("Id", StringComparison.Ordinal))
            {
                property.SetValue(made, value: null);
            }
            else if (property.PropertyType.Assembly == type.Assembly && property.PropertyType.IsClass)
            {
                property.SetValue(made, WithoutLinks(property.PropertyType));
            }
        }

        return made;
    }

    private static object? None(EntityKind kind) => kind.StateType.GetField("None", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);

    private static IEnumerable<string> Holding(Matter matter) => Catalogue.Where(f => f.Fact.Holds(matter)).Select(f => f.Path);

    private static object Filled(Type type) => Shape.Filled(type);

    /// <summary>An event with nothing in it but what it must have.</summary>
    private static object Bare(Type type)
    {
        var nullability = new NullabilityInfoContext();
        var made = Shape.Filled(type);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite))
        {
            if (nullability.Create(property).WriteState == NullabilityState.Nullable)
            {
                property.SetValue(made, value: null);
            }
            else if (property.PropertyType.Assembly == type.Assembly && property.PropertyType.IsClass)
            {
                property.SetValue(made, Bare(property.PropertyType));
            }
        }

        return made;
    }

    private static EntityKind[] Registered() => [.. Composition.Delivered().Modules.SelectMany(m => m.Kinds).Where(k => k.Name != "api-key")];

    private static IEnumerable<(string Path, Condition Fact)> Entries(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.FieldType.IsAssignableTo(typeof(Condition)))
            .Select(f => (Condition)f.GetValue(null)!)
            .Select(fact => (((Fact)fact.GetType().GetProperty("Entry")!.GetValue(fact)!).Path, fact))
            .Concat(type.GetNestedTypes().SelectMany(Entries));
}
