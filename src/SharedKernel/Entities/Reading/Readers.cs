using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// Who reads the entities of a kind, and with that who may act on them: declared with the kind. A kind that has pages and
/// declares no readers stops the start. What the law makes public is in the feed, for everybody.
/// </summary>
public sealed record Readers
{
    private Readers(Text words, IReadOnlyList<Role>? roles = null) => (Words, Few) = (words, roles);

    /// <summary>Registers and texts that every agency works with: any key reads them.</summary>
    public static readonly Readers AnyKey = new(new Text("任何密钥", "any key"));

    /// <summary>The work of a unit: for the unit, those it is addressed to, and the authorities that supervise its city and area.</summary>
    public static readonly Readers OfUnit = new(new Text(
        "本单位、文件所致送的单位、经办人，以及该市、该区域的主管机关；未载明单位的密钥凭其角色经办的，亦可",
        "the unit, units it is addressed to, who acted on it, and the authorities of its city and area; a key that names no unit where its role acts"));

    /// <summary>What concerns persons: for those of these roles whose unit it is for, and nobody else.</summary>
    public static Readers Only(params Role[] roles)
    {
        var names = FactType.Choices(roles.Cast<Enum>());
        return new(new Text($"下列角色中，本件所致送的单位：{names.Zh}", $"the unit it is for, as {names.En}"), roles);
    }

    /// <summary>Who that is, for documents and refusals.</summary>
    public Text Words { get; }

    /// <summary>The roles to which it is confined; null where it is not confined to roles.</summary>
    public IReadOnlyList<Role>? Few { get; }

    /// <summary>What it says of persons is for these roles; not even for administrators.</summary>
    public bool AreFew => Few is not null;

    /// <summary>True when a role is one of those.</summary>
    public bool Admit(Role? role) => Few is null || (role is { } given && Few.Any(one => Roles.StandsFor(one, given)));
}
