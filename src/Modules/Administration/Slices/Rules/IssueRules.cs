using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>Rules or a standard under the regulation of a city.</summary>
internal sealed record IssuedRules : LegalEntry
{
    public const string Kind = "rules";

    public static readonly IssuedRules None = new();

    public RulesContent? Content { get; init; }

    /// <summary>Found to be inconsistent with the regulation.</summary>
    public DateOnly? InconsistentSince { get; init; }

    public DateOnly? AmendedOrRepealedOn { get; init; }

    public static void Establish(Matter matter, IssuedRules rules)
    {
        rules.Content?.Establish(matter);
        matter
            .With(Facts.Rules.IsInconsistent, rules.InconsistentSince is null ? null : true)
            .With(Facts.Rules.AmendedOrRepealed, rules.AmendedOrRepealedOn is null ? null : true);
    }
}

/// <summary>What the rules are and who made them.</summary>
internal sealed record RulesContent(string Title, string? DocumentNumber, RulesKind? Kind, Role? Lead, IReadOnlyList<Role>? CoSigners)
{
    public void Establish(Matter matter) => matter
        .With(Facts.Rules.Kind, Kind)
        .With(Facts.Rules.Lead, Lead)
        .With(Facts.Rules.CoSigners, CoSigners);
}

/// <summary>An organ issues rules or a standard.</summary>
[Slice(Module.Administration, IssuedRules.Kind, Opens = true), SentBy(Role.InformatizationAuthority, Role.RelevantDepartments)]
internal sealed record IssueRules : OpenEntry<IssuedRules>
{
    public required string Title { get; init; }

    public string? DocumentNumber { get; init; }

    public RulesKind? Kind { get; init; }

    public Role? Lead { get; init; }

    public IReadOnlyList<Role>? CoSigners { get; init; }

    public override Act Act => Acts.IssueRules;

    public override void Establish(Matter matter, IssuedRules rules, CommandContext context) => Content(Title).Establish(matter);

    protected override EntryOpened<IssuedRules> Open(CommandContext context) => new RulesIssued(CityCode, Content(Order.NotBlank(Title, "title")));

    private RulesContent Content(string title) => new(title, DocumentNumber, Kind, Lead, CoSigners);
}

internal sealed record RulesIssued(string City, RulesContent Content) : EntryOpened<IssuedRules>(City)
{
    protected override IssuedRules Open(IssuedRules rules, EventContext context) => rules with { Content = Content };
}
