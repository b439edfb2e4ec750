using InfoGov.Api;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Console.Watching;

/// <summary><c>/console/audit</c>: who did what, when, from where, with what outcome; narrowed in the address, and to take away.</summary>
internal sealed class AuditPage : Page
{
    /// <summary>What can have come of a request.</summary>
    public static readonly IReadOnlyList<string> Outcomes = ["accepted", "read", "refused", "rejected", "forbidden", "unauthenticated", "failed", "suppressed"];

    private const int Size = 50;
    private static readonly string[] Texts = ["act", "key", "unit", "entity", "provision", "code", "address"];

    private IReadOnlyDictionary<string, Text>? names;

    public override void Map(PageRoutes routes) => routes.For(PageAudience.Administrators).Get("/console/audit", async visit =>
    {
        // Every operation that the audit can name, as it calls itself.
        var called = names ??= visit.Service<EndpointDataSource>().Endpoints.Select(endpoint => endpoint.Metadata.GetMetadata<Operation>()).OfType<Operation>().GroupBy(operation => operation.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Summary, StringComparer.Ordinal);
        var (from, to) = (visit.Day("from"), visit.Day("to"));
        if (from > to)
        {
            throw new WrongAddressException(400, "invalidParameter", new Text("“自”晚于“至”", "“From” is after “to”"), "from");
        }

        // The API asks for moments before; here the last day counts.
        var narrowed = Texts.Select(name => (name, (object?)visit.Text(name))).Append(("outcome", visit.OneOf("outcome", Outcomes)))
            .Append(("from", from is { } first ? FactType.ShowValue(first) : null)).Append(("to", to < DateOnly.MaxValue ? FactType.ShowValue(to.Value.AddDays(1)) : null)).ToArray();
        return visit.Show<AuditView>(new
        {
            Of = await visit.Service<OwnApi>().Get<Rows<AuditListed>>(OwnApi.With("/api/administration/audit", [.. narrowed, ("page", visit.Number("page", 1, 1, 1_000_000)), ("pageSize", Size)])),
            Called = called,
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
