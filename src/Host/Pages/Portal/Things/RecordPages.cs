using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;

namespace InfoGov.Host.Pages.Portal.Things;

/// <summary><c>/plans/{id}</c>, <c>/systems/{id}</c> and <c>/organizations/{id}</c>: what the record holds of each, and what belongs to it.</summary>
internal sealed class RecordPages(PublicRecord record) : Page
{
    private const int Most = 50;

    public override void Map(PageRoutes routes)
    {
        routes.Get("/plans/{id}", visit => Show(visit, "Plans", Of("PlanExecutionReports", "PlanId", "PublishedOn desc"), Of("ConsultationNotices", "PlanId", "PublishedOn desc"), Of("Consultations", "Id", null)));
        routes.Get("/systems/{id}", visit => Show(visit, "Systems", Of("KeySystemCatalogueEntries", "Id", null)));
        routes.Get("/organizations/{id}", visit => Show(visit, "Organizations",
            Of("Projects", "UnitId", "UpdatedOn desc"), Of("Systems", "OrganizationId", null), Of("Contracts", "OrganizationId", "AwardedOn desc"), Of("Evaluations", "OrganizationId", "EvaluatedOn desc"),
            Of("GovernmentInfoGuides", "Id", null), Of("GovernmentInfoCatalogues", "Id", null), ("PublicationDuties", "Unit", "Name", "DueOn"), ("FundingBans", "Unit", "Name", null)));
    }

    private static (string Set, string Property, string Own, string? Order) Of(string set, string property, string? order) => (set, property, "Id", order);

    private async Task<IResult> Show(Visit visit, string set, params (string Set, string Property, string Own, string? Order)[] related)
    {
        var id = (string)visit.Http.GetRouteValue("id")!;
        var row = await record.Row(visit, set, id);
        var found = await Task.WhenAll(related.Select(async way => (way.Set, await record.Rows(visit, new FeedQuery(way.Set)
        {
            Filters = [$"{way.Property} eq {FeedQuery.Literal(row.Text(way.Own)!)}", .. way.Own == "Name" ? new[] { $"City eq {FeedQuery.Literal(row.Text("City")!)}" } : []],
            OrderBy = way.Order,
            Top = Most,
            Count = true,
        }))));
        return visit.Show<RecordView>(new
        {
            Row = row,
            Related = (IReadOnlyList<Related>)[.. found.Select(of => new Related(record.Sets[of.Set], of.Item2.Rows, of.Item2.Count ?? 0))],
            Places = await Place.Of(visit, set, id),
        });
    }
}

/// <summary>Rows of another set that belong to a record.</summary>
public sealed record Related(Disclosure.PublicSet Set, IReadOnlyList<PublicRow> Rows, long Count);
