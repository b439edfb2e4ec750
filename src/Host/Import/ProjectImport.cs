using System.Security.Cryptography;
using System.Text;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Projects;

namespace InfoGov.Host.Import;

/// <summary>How many rows an import read, and what became of them; the three sum up to the rows.</summary>
internal sealed record ImportCounts(long Rows, long Accepted, long Unchanged, long Rejected);

/// <summary>
/// Imports projects row by row, in constant memory. A row that is already imported with the same content is unchanged. One
/// whose content has changed is rejected: what was recorded stands, and a change to it is a correction that somebody
/// answers for (<c>CorrectProject</c>).
/// </summary>
/// <param name="grains">The entities.</param>
/// <param name="map">Which column is what.</param>
/// <param name="city">The city of the projects.</param>
/// <param name="by">Who imports; the installation's own import unless said.</param>
internal sealed class ProjectImport(EntityClient grains, ImportMap map, string city, Caller? by = null)
{
    // Two batches of the group commit.
    private const int Together = 512;
    private static readonly Caller Sender = new("import", Role: null, IsAdministrator: true);

    public async Task<ImportCounts> Run(SourceFile source, RejectedRows rejected, Action<long, long> progress, CancellationToken cancellation)
    {
        var columns = Find(source.Header);
        var counts = new ImportCounts(0, 0, 0, 0);
        foreach (var rows in source.Rows().Chunk(Together))
        {
            var outcomes = await Task.WhenAll(rows.Select(row => Take(columns, row, cancellation)));
            foreach (var (row, outcome) in rows.Zip(outcomes))
            {
                if (outcome.Reason is { } reason)
                {
                    rejected.Add(row, outcome.Column, outcome.Value, reason);
                }
            }

            counts = new ImportCounts(
                counts.Rows + rows.Length,
                counts.Accepted + outcomes.Count(o => o == Outcome.Accepted),
                counts.Unchanged + outcomes.Count(o => o == Outcome.Unchanged),
                counts.Rejected + outcomes.Count(o => o.Reason is not null));
            progress(source.Position, source.Length);
        }

        return counts;
    }

    /// <summary>The key of the project of a row: the same for the same city and identifier.</summary>
    public static EntityId KeyOf(string city, string id) =>
        new(Project.Kind, $"project-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{city}\n{id}")))[..20]}");

    private async Task<Outcome> Take(IReadOnlyDictionary<string, int> columns, SourceRow row, CancellationToken cancellation)
    {
        if (row.Malformed is { } malformed)
        {
            return new Outcome(malformed);
        }

        try
        {
            var cells = new Cells(columns, row.Cells);
            var id = cells.Required(map.Id);
            var grain = KeyOf(city, id);
            var command = Command(cells);
            return await grains.Send(grain, command, by ?? Sender, cancellation: cancellation) switch
            {
                CommandResult.Accepted => Outcome.Accepted,
                CommandResult.Rejected { Problem.Code: "exists" } => await Compare(grain, command, id, cancellation),
                CommandResult.Rejected other => Rejected(other.Problem, cells),
                var other => throw new InvalidOperationException($"Unknown result {other.GetType().Name}."),
            };
        }
        catch (CellException wrong)
        {
            return new Outcome(wrong.Reason, wrong.Column, wrong.Value);
        }
    }

    private Outcome Rejected(Problem problem, Cells cells) => map.ColumnOf(problem.Path) is { } column
        ? new Outcome(Said(problem), column, cells.Text(column) ?? "")
        : new Outcome(Said(problem), problem.Path ?? "");

    private static Text Said(Problem problem) => new(problem.Detail.Zh, $"{problem.Code}: {problem.Detail.En}");

    private ImportProject Command(Cells cells)
    {
        var amount = cells.Amount(map.Amount);
        var isForeign = amount is { Currency: not "CNY" };
        var stage = cells.Choice(map.Stage) ?? Stage.Proposed;
        DateOnly? Day(DayColumn? day) => day?.Stages is { } stages && !stages.Contains(stage) ? null : cells.Day(day);
        return new ImportProject
        {
            CityCode = city,
            Name = cells.Required(map.Name),
            Unit = new Unit(cells.Required(map.Unit)),
            Area = cells.Text(map.Area),
            Stage = stage,
            Profile = new Profile
            {
                Category = cells.Choice(map.Category),
                Kind = cells.Choice(map.Kind),
                Activity = cells.Choice(map.Activity),
                OwnerType = cells.Choice(map.OwnerType),
                Amount = isForeign ? null : amount?.Value,
                ForeignAmount = isForeign ? amount?.Value : null,
                Currency = isForeign ? amount?.Currency : null,
            },
            Days = new Days
            {
                Proposed = Day(map.ProposedOn),
                Approved = Day(map.ApprovedOn),
                Contracted = Day(map.ContractedOn),
                Started = Day(map.StartedOn),
                Completed = Day(map.CompletedOn),
                Accepted = Day(map.AcceptedOn),
                Delivered = Day(map.DeliveredOn),
            },
        };
    }

    private async Task<Outcome> Compare(EntityId grain, ImportProject command, string id, CancellationToken cancellation) =>
        (await grains.History(grain, cancellation))[0].Event is ProjectImported first && first == command.Imported()
            ? Outcome.Unchanged
            : new Outcome(new Text("导入后内容有变；请以更正办理，不再导入", "changed since import; correct the project instead"), map.Id, id);

    private Dictionary<string, int> Find(string[] header)
    {
        string[] missing = [.. map.Columns.Where(c => !header.Contains(c, StringComparer.Ordinal))];
        string[] twice = [.. map.Columns.Where(c => header.Count(h => h == c) > 1)];
        return missing.Length > 0 ? throw new ImportException(new Text($"文件没有“{string.Join("”“", missing)}”列；有：{string.Join("、", header)}。", $"The file has no column {string.Join(", ", missing.Select(c => $"“{c}”"))}. It has: {string.Join(", ", header)}."))
            : map.Amount?.FlawIn(header) is { } unit ? throw new ImportException(unit)
            : twice.Length > 0 ? throw new ImportException(new Text($"文件有数个同名的列“{string.Join("”“", twice)}”。", $"The file has several columns {string.Join(", ", twice.Select(c => $"“{c}”"))}."))
            : map.Columns.ToDictionary(c => c, c => Array.IndexOf(header, c), StringComparer.Ordinal);
    }

    /// <summary>What became of a row; with a reason it was rejected.</summary>
    private sealed record Outcome(Text? Reason, string Column = "", string Value = "")
    {
        public static readonly Outcome Accepted = new((Text?)null, "accepted");
        public static readonly Outcome Unchanged = new((Text?)null, "unchanged");
    }
}
