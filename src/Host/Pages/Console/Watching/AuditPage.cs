using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;

namespace InfoGov.Host.Pages.Console.Watching;

/// <summary><c>/console/audit</c>: who did what, when, from where, with what outcome; narrowed in the address, and to take away.</summary>
internal sealed class AuditPage : Page
{
    /// <summary>What can have come of a request.</summary>
    public static readonly IReadOnlyList<string> Outcomes = ["accepted", "read", "refused", "rejected", "forbidden", "unauthenticated", "failed", "suppressed"];

    private const int Size = 50;
    private static readonly string[] Texts = ["act", "key", "unit", "entity", "provision", "code", "address"];

    public override void Map(PageRoutes routes) => routes.For(PageAudience.Administrators).Get("/console/audit", async visit =>
    {
        var narrowed = Texts.Select(name => (name, (object?)visit.Text(name))).Append(("outcome", visit.OneOf("outcome", Outcomes))).Concat(new[] { "from", "to" }.Select(name => (name, (object?)(visit.Day(name) is { } day ? Law.FactType.ShowValue(day) : null)))).ToArray();
        return visit.Show<AuditView>(new
        {
            Of = await visit.Service<OwnApi>().Get<Rows<AuditListed>>(OwnApi.With("/api/administration/audit", [.. narrowed, ("page", visit.Number("page", 1, 1, 1_000_000)), ("pageSize", Size)])),
            Csv = OwnApi.With("/api/administration/audit/export", [("format", "csv"), .. narrowed]),
            Lines = OwnApi.With("/api/administration/audit/export", [("format", "ndjson"), .. narrowed]),
        });
    });
}

/// <summary>An entry of the audit.</summary>
public sealed record AuditListed(long Id, DateTimeOffset At, string Act, string Outcome, int Status)
{
    public string? Key { get; init; }

    public string? Role { get; init; }

    public string? Unit { get; init; }

    public string? Address { get; init; }

    public string? Entity { get; init; }

    public string? Code { get; init; }

    public string? Provisions { get; init; }
}
