using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Projects;

/// <summary>The public rows of a project and of its acceptances; every column is listed on purpose.</summary>
internal static class ProjectRows
{
    public static readonly Table Projects = new(
        "projects",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("name", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("unit", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("unit_id", ColumnType.Text, Indexed: true),
        new Column("kind", ColumnType.Text),
        new Column("category", ColumnType.Text, Indexed: true),
        new Column("activity", ColumnType.Text),
        new Column("owner_type", ColumnType.Text),
        new Column("funding", ColumnType.Decimal, Scale: 4),
        new Column("amount", ColumnType.Decimal, Scale: 2, Indexed: true),
        new Column("currency", ColumnType.Text),
        new Column("foreign_amount", ColumnType.Decimal, Scale: 2),
        new Column("stage", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("area", ColumnType.Text),
        new Column("proposed_on", ColumnType.Day, Indexed: true),
        new Column("reviewed_on", ColumnType.Day),
        new Column("approved_on", ColumnType.Day),
        new Column("contracted_on", ColumnType.Day),
        new Column("started_on", ColumnType.Day),
        new Column("completed_on", ColumnType.Day),
        new Column("accepted_on", ColumnType.Day),
        new Column("delivered_on", ColumnType.Day),
        new Column("warranty_until", ColumnType.Day),
        new Column("updated_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("legal_basis", ColumnType.Text, Nullable: false),
        new Column("source", ColumnType.Text, Nullable: false))
    {
        // A city's newest, and its largest; what is newest at a stage.
        Indexes = [["city", "updated_on"], ["city", "amount"], ["stage", "updated_on"]],
    };

    public static readonly Table Acceptances = new(
        "acceptances",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("project_id", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("project_name", ColumnType.Text, Nullable: false),
        new Column("kind", ColumnType.Text, Nullable: false),
        new Column("result", ColumnType.Text, Nullable: false),
        new Column("held_on", ColumnType.Day, Nullable: false, Indexed: true),
        new Column("organizer", ColumnType.Text, Nullable: false),
        new Column("participants", ColumnType.Text),
        new Column("filed_to", ColumnType.Text),
        new Column("filed_on", ColumnType.Day),
        new Column("legal_basis", ColumnType.Text, Nullable: false))
    {
        Indexes = [["city", "held_on"]],
    };

    public static readonly Table Contracts = new(
        "contracts",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("project_id", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("city", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("project_name", ColumnType.Text, Nullable: false),
        new Column("role", ColumnType.Text, Nullable: false),
        new Column("contractor", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("organization_id", ColumnType.Text, Indexed: true),
        new Column("procurement", ColumnType.Text),
        new Column("amount", ColumnType.Decimal, Scale: 2),
        new Column("awarded_on", ColumnType.Day, Nullable: false, Indexed: true));

    public static IEnumerable<Row> Of(string key, Project project)
    {
        if (project is not { City: { } city, FoundSecretOn: null, StruckOn: null })
        {
            yield break;
        }

        var (profile, days) = (project.Profile, project.Days);
        yield return Projects.Row(
            key, city, project.Name, project.Unit.Name, project.Unit.OrganizationId,
            Name(profile.Kind), Name(profile.Category), Name(profile.Activity), Name(profile.OwnerType),
            profile.PublicShare, profile.Amount, profile.Currency, profile.ForeignAmount,
            Name(project.Stage), project.Area,
            days.Proposed, days.Reviewed, days.Approved, days.Contracted, days.Started,
            days.Completed, days.Accepted, days.Delivered, project.Warranty?.End, days.Updated,
            string.Join(',', project.LegalBasis), Name(project.Source));

        foreach (var (number, held) in project.Acceptances.Index())
        {
            yield return Acceptances.Row(
                $"{key}-{FactType.ShowValue(number + 1L)}", key, city, project.Name,
                Name(held.Kind), Name(held.Result), held.HeldOn,
                held.Organizer is { } organ ? Name(organ) : project.Unit.Name,
                held.Participants is { } participants ? FactType.ShowValue(participants) : null,
                Name(held.FiledTo), held.FiledOn,
                string.Join(',', held.LegalBasis));
        }

        foreach (var contract in ContractsOf(key, city, project))
        {
            yield return contract;
        }
    }

    private static IEnumerable<Row> ContractsOf(string key, string city, Project project) => project.Contracts.Index().Select(c => Contracts.Row(
        $"{key}-c{FactType.ShowValue(c.Index + 1L)}", key, city, project.Name,
        Name(c.Item.Role), c.Item.Contractor, c.Item.OrganizationId, Name(c.Item.Procurement), c.Item.Amount, c.Item.AwardedOn));

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } given ? Name(given) : null;

    private static string Name<T>(T value)
        where T : struct, Enum => FactType.ShowValue(value);
}
