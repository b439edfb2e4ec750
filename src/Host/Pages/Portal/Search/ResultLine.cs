using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;

namespace InfoGov.Host.Pages.Portal.Search;

/// <summary>What a record is in one line below its name; of a project, whether it was accepted.</summary>
internal static class ResultLine
{
    public static string Of(Visit visit, Kind kind, PublicRow row) => string.Join(" · ", new[]
    {
        row.Text("City") is { } city ? visit.Host.Lawbook.Find(city)?.Name.In(visit.English) ?? city : null,
        kind.Unit is { } unit ? row.Label(unit)?.In(visit.English) : null,
        kind.Amount is { } amount && row.Decimal(amount) is { } money ? Shown.Money(money, visit.English) : null,
        kind.Set == "Projects" ? Acceptance(visit, row) : kind.Set == "PublicationDuties" ? Term(visit, row) : kind.Day is { } day && row.Day(day) is { } on ? Shown.Day(on, visit.English) : null,
        kind.Set == "Provisions" ? ArticleOf(visit, row) : null,
    }.OfType<string>());

    /// <summary>Whether a project was accepted, and when.</summary>
    public static string Acceptance(Visit visit, PublicRow row) => row.Day("AcceptedOn") is { } accepted
        ? visit.T($"{Shown.Day(accepted, false)}验收合格", $"accepted on {Shown.Day(accepted, true)}")
        : row.Text("Stage") == "acceptanceFailed" ? visit.T("验收不合格", "acceptance failed") : visit.T("尚未验收合格", "not accepted yet");

    /// <summary>By when something is to be published, and whether and when it was.</summary>
    private static string Term(Visit visit, PublicRow row)
    {
        var term = row.Day("DueOn") is { } due ? visit.T($"期限 {Shown.Day(due, false)}", $"due {Shown.Day(due, true)}")
            : row.Day("Since") is { } since ? visit.T($"自 {Shown.Day(since, false)} 起，条文未给期限", $"since {Shown.Day(since, true)}, the text gives no day") : "";
        return row.Text("State") == "met" && row.Day("EndedOn") is { } ended
            ? term + visit.T($" · {Shown.Day(ended, false)}{(ended > row.Day("DueOn") ? "迟后" : "")}公布", $" · published {(ended > row.Day("DueOn") ? "late, " : "")}on {Shown.Day(ended, true)}")
            : term;
    }

    private static string? ArticleOf(Visit visit, PublicRow row) =>
        visit.Host.Lawbook.Find(row.Text("City")!) is { } city && city.Provisions.LastOrDefault(p => p.Id == row.Text("Provision")) is { } provision ? Articles.Name(city, provision, visit.English) : null;
}
