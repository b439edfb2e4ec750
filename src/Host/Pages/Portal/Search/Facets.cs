using System.Globalization;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Search;

/// <summary>What the records of a kind can be narrowed by, with how many are left by each.</summary>
internal sealed class Facets(PublicRecord record, Visit visit, SearchQuestion question, Kind kind)
{
    private const int MostYears = 12;
    private const int MostUnits = 12;

    /// <summary>Among more records that hold a word nobody looks for a unit.</summary>
    private const long FewEnoughForUnits = 5_000;

    public async Task<IReadOnlyList<(string Label, IReadOnlyList<FacetChoice> Choices)>> Of(Cube cube)
    {
        List<(string Label, IReadOnlyList<FacetChoice> Choices)> facets = [Cities(visit, question, cube.Cities(question))];
        if (kind.Stage is { } staged)
        {
            var property = record.Sets[kind.Set].Properties.First(p => p.Name == staged);
            var order = (property.Type?.Members ?? []).Select((member, at) => (member.Name, at)).ToDictionary(member => member.Name, member => member.at, StringComparer.Ordinal);
            facets.Add((Words.Name(property).In(visit.English),
                [.. cube.Stages(question).OrderBy(of => order.GetValueOrDefault(of.Value, int.MaxValue)).Select(of => Choose("stage", of.Value, Words.Value(property, of.Value).In(visit.English), of.Count, question.Stage))]));
        }

        facets.Add((visit.T("年份", "Year"), [.. cube.Years(question).OrderByDescending(of => of.Value, StringComparer.Ordinal).Where((of, at) => at < MostYears || of.Value == Year).Select(of => Choose("year", of.Value, of.Value, of.Count, Year))]));
        facets.Add((visit.T("金额", "Amount"), [.. SearchQuestion.Ranges.SelectMany(range => cube.Amounts(question).Where(of => of.Value == range.Name)).Select(of => Choose("amount", of.Value, RangeName(visit, of.Value), of.Count, question.Amount))]));
        if (kind.Unit is { } named && (question.Words is null || cube.Count(question) <= FewEnoughForUnits))
        {
            var property = record.Sets[kind.Set].Properties.First(p => p.Name == named);
            facets.Add((Words.Name(property).In(visit.English), [.. (await Units(named)).Select(unit => Choose("unit", unit.Name, Words.Value(property, unit.Name).In(visit.English), unit.Count, question.Unit))]));
        }

        return [.. facets.Where(facet => facet.Choices.Count > 0)];
    }

    /// <summary>The units with the most records; whether each is still named in public is looked up every time.</summary>
    private async Task<IEnumerable<(string Name, long Count)>> Units(string named)
    {
        var query = (question with { Unit = null }).Feed(kind).Grouped(named, most: MostUnits);
        var units = await record.Kept.Get(visit, query.Address, async cancellation =>
        {
            (string, long)[] found = [.. (await record.Groups(query, cancellation)).Where(row => row.Has(named)).Select(row => (row.Text(named)!, row.Number("N")))];
            return (found, found.Length, await record.Counted(new FeedQuery(kind.Set), cancellation));
        });
        if (units.Length == 0)
        {
            return [];
        }

        var there = await record.Rows(visit, new FeedQuery(kind.Set) { Filters = [$"{named} in ({string.Join(',', units.Select(unit => FeedQuery.Literal(unit.Item1)))})"] }.Grouped(named));
        return units.IntersectBy(there.Rows.Select(row => row.Text(named)!), unit => unit.Item1, StringComparer.Ordinal);
    }

    /// <summary>Cities, over one kind or over all.</summary>
    public static (string Label, IReadOnlyList<FacetChoice> Choices) Cities(Visit visit, SearchQuestion question, IEnumerable<(string Value, long Count)> cities) =>
        (visit.T("城市", "City"), [.. cities.GroupBy(of => of.Value, of => of.Count, StringComparer.Ordinal).Select(city => Choose(visit, "city", city.Key, NameOf(visit, city.Key), city.Sum(), question.City)).OrderByDescending(choice => choice.Count)]);

    public static string RangeName(Visit visit, string name) => SearchQuestion.Ranges.First(range => range.Name == name) switch
    {
        { From: null, Below: { } below } => visit.T($"{Shown.Money(below, false)}以下", $"under {Shown.Money(below, true)}"),
        { From: { } from, Below: null } => visit.T($"{Shown.Money(from, false)}以上", $"{Shown.Money(from, true)} and more"),
        var (_, from, below) => visit.T($"{Shown.Money(from!.Value, false)}–{Shown.Money(below!.Value, false)}", $"CNY {from.Value / 1_000_000:0}–{below.Value / 1_000_000:0} million"),
    };

    private string? Year => question.Year?.ToString(CultureInfo.InvariantCulture);

    private FacetChoice Choose(string parameter, string value, string label, long count, string? chosen) => Choose(visit, parameter, value, label, count, chosen);

    private static FacetChoice Choose(Visit visit, string parameter, string value, string label, long count, string? chosen) =>
        new(label, visit.With((parameter, value == chosen ? null : value)), count, value == chosen);

    private static string NameOf(Visit visit, string city) => visit.Host.Lawbook.Find(city)?.Name.In(visit.English) ?? city;
}
