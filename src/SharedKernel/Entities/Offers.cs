using System.Collections.Frozen;
using System.Text.Json;
using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>A command that agencies can send: its URL (<c>{id}</c> for the entity), who may, what its body is, and what it is called.</summary>
public sealed record OfferedCommand(string Name, string Kind, string Route, IReadOnlyList<Role> Senders, Type Body, Text Label)
{
    /// <summary>It opens an entity, and goes to none that is there.</summary>
    public bool Opens => !Route.Contains("{id}", StringComparison.Ordinal);

    /// <summary>The type of a member of its body, dotted where it is nested; null when it has none such.</summary>
    public Type? TypeOf(string member)
    {
        Type? type = Body;
        foreach (var step in member.Split('.'))
        {
            type = Array.Find(type.GetProperties(), p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == step)?.PropertyType;
            if (type is null)
            {
                return null;
            }

            type = Nullable.GetUnderlyingType(type) ?? type;
        }

        return type;
    }
}

/// <summary>The commands that agencies can send here, by name: where the law says which act is missing, this says how it is sent.</summary>
public sealed class Offers(IEnumerable<OfferedCommand> commands)
{
    private readonly FrozenDictionary<string, OfferedCommand> byName = commands.GroupBy(c => c.Name, StringComparer.Ordinal).ToFrozenDictionary(c => c.Key, c => c.First(), StringComparer.Ordinal);

    private readonly ILookup<string, OfferedCommand> byKind = commands.ToLookup(c => c.Kind, StringComparer.Ordinal);

    /// <summary>The commands to entities of a kind.</summary>
    public IEnumerable<OfferedCommand> Of(string kind) => byKind[kind];

    /// <summary>The command of that name; null when none is offered.</summary>
    public OfferedCommand? Find(string name) => byName.GetValueOrDefault(name);
}
