namespace InfoGov.Disclosure.Tests;

/// <summary>Aggregates, <c>$these</c> and <c>isdefined</c> within expressions (OData Data Aggregation 4.0, 3.6 and 3.7), and what stands beside them; on both databases.</summary>
public sealed class AggregatesInExpressions(Databases databases)
{
    private const string Plain = "&$format=application/json;metadata=none";

    public static TheoryData<string, string> Cases => new()
    {
        { "/Items?$filter=Lines/aggregate(Quantity with sum) gt 3&$select=Id", """[{"Id":1},{"Id":2}]""" },
        { "/Items?$filter=Lines/aggregate(Quantity with sum) eq null&$select=Id", """[{"Id":4},{"Id":5},{"Id":6}]""" },
        { "/Items?$filter=Lines/aggregate($count) gt 1&$select=Id", """[{"Id":1}]""" },
        { "/Items?$orderby=Lines/aggregate(Quantity with max) desc,Id&$select=Id&$top=3", """[{"Id":2},{"Id":1},{"Id":3}]""" },
        { "/Items?$compute=Lines/aggregate(Quantity with average) as A&$select=A&$top=2", """[{"A":2},{"A":7}]""" },
        { "/Items?$filter=Lines/aggregate(Quantity mul $it/Id with sum) gt 4&$select=Id", """[{"Id":2},{"Id":3}]""" },
        { "/Items?$filter=Lines/any(l:l/Quantity gt Lines/aggregate(Quantity with average))&$select=Id", """[{"Id":1}]""" },
        { "/Lines?$filter=Item/Lines/aggregate($count) gt 1&$select=No", """[{"No":1},{"No":2},{"No":3}]""" },
        { "/Vehicles?$filter=InfoGov.Truck/Tows/InfoGov.Car/aggregate(Doors with max) eq 5&$select=Id", """[{"Id":"hauler"}]""" },
        { "/Lines?$filter=Quantity mul 3 ge $these/aggregate(Quantity with sum)&$select=ItemId", """[{"ItemId":2}]""" },
        { "/Lines?$filter=$these/$count eq 5&$select=No&$top=1", """[{"No":1}]""" },
        { "/Items?$filter=Price ne null&$orderby=$these/aggregate(Price with max) sub Price&$select=Id", """[{"Id":1},{"Id":2},{"Id":6},{"Id":3},{"Id":5}]""" },
        { "/Items?$apply=groupby((Shade),aggregate(Price with sum as T))&$filter=T ge $these/aggregate(T with average)", """[{"Shade":"Red","T":9.50},{"Shade":"Green","T":16.50}]""" },
        { "/Items?$apply=groupby((Shade),filter(Price eq $these/aggregate(Price with max)))&$select=Id&$filter=Id lt 4", """[{"Id":1},{"Id":2},{"Id":3}]""" },
        { "/Items?$apply=groupby((Shade),aggregate(Price with sum as T))/filter(T gt 0)/compute(T divby $these/aggregate(T with sum) as R)/filter(R gt 0.6)&$select=T", """[{"T":16.50}]""" },
        { "/Items?$apply=topcount($these/$count div 3,Price)&$select=Id", """[{"Id":1},{"Id":6}]""" },
        { "/Items?$apply=groupby((Shade),topcount($these/$count sub 1,Price))&$select=Id", """[{"Id":1},{"Id":6}]""" },
        { "/Items?$apply=groupby((Shade),topsum($these/aggregate(Price with max),Price))&$select=Id&$filter=Shade eq 'Green'", """[{"Id":6}]""" },
        { "/Items?$apply=aggregate(Price with sum as T)&$filter=isdefined(Shade)", "[]" },
        { "/Items?$apply=concat(filter(Id eq 1)/groupby((Shade)),aggregate(Price with sum as T))&$filter=isdefined(Shade)", """[{"Shade":"Red"}]""" },
        { "/Items?$apply=groupby((rollup($all,Shade)),aggregate($count as N))&$filter=not isdefined(Shade)", """[{"N":6}]""" },
        { "/Items?$filter=isdefined(Name) and Id eq 4&$select=Id", """[{"Id":4}]""" },
        { "/Items?$select=Id&$top=1&$expand=Lines($filter=case(Quantity gt 2:true,true:false);$select=No)", """[{"Id":1,"Lines":[{"No":1}]}]""" },
        { "/Items?$select=Id&$top=1&$expand=Lines($filter=Quantity ge $these/aggregate(Quantity with max);$select=No)", """[{"Id":1,"Lines":[{"No":1}]}]""" },
        { "/Items?$select=Id&$top=1&$expand=Lines($orderby=$these/aggregate(No with max) sub No;$select=No)", """[{"Id":1,"Lines":[{"No":3},{"No":2},{"No":1}]}]""" },
        { "/Items?$select=Id&$top=1&$expand=Lines($apply=orderby($these/$count sub No)/top(2);$select=No)", """[{"Id":1,"Lines":[{"No":3},{"No":2}]}]""" },
        { "/Items?$select=Id&$top=1&$expand=Lines/$count($filter=case(Quantity gt 2:true,true:false))", """[{"Id":1,"Lines@odata.count":1}]""" },
        { "/Items?$filter=Tags eq [\"wood\",\"steel\"]&$select=Id", """[{"Id":1}]""" },
        { "/Items?$filter=Tags ne @t and Id lt 3&@t=[\"steel\",\"wood\"]&$select=Id", """[{"Id":2}]""" },
        { "/Lines?$filter=hassubset(Item/Tags,[\"steel\"]) and No eq 1&$select=ItemId", """[{"ItemId":1},{"ItemId":2}]""" },
        { "/Vehicles/InfoGov.Truck?$select=Id&$expand=Tows/InfoGov.Car/$ref", """[{"Id":"hauler","Tows":[{"@odata.id":"Vehicles('saloon')"}]},{"Id":"van","Tows":[]}]""" },
        { "/Vehicles?$filter=Id eq 'saloon'&$select=Id&$expand=Tractor/InfoGov.Truck/$ref", """[{"Id":"saloon","Tractor":{"@odata.id":"Vehicles('hauler')"}}]""" },
        { "/$crossjoin(Items,Lines)?$filter=Items/Tags/any(t:t eq 'steel') and Items/Id eq Lines/ItemId and Lines/No eq 1&$expand=Items($select=Id)&$orderby=Items/Category/Name desc", """[{"Items":{"Id":2},"Lines@odata.navigationLink":"Lines(ItemId=2,No=1)"},{"Items":{"Id":1},"Lines@odata.navigationLink":"Lines(ItemId=1,No=1)"}]""" },
        { "/$crossjoin(Items,Lines)?$apply=filter(Items/Category/Name eq 'Tools' and Items/Id eq Lines/ItemId and Items/Lines/any(l:l/Quantity gt 5))/aggregate($count as N)", """[{"N":1}]""" },
        { "/$crossjoin(Items,Lines)?$apply=filter(Items/Id eq Lines/ItemId)/groupby((Items/Category/Name),aggregate(Lines/Quantity with sum as Q))&$orderby=Q desc&$top=1", """[{"Items":{"Category":{"Name":"Tools"}},"Q":7}]""" },
        { "/Vehicles/InfoGov.Truck?$select=Id&$expand=Tows/InfoGov.Car($apply=aggregate(Doors with sum as D))", """[{"Id":"hauler","Tows":[{"D":5}]},{"Id":"van","Tows":[{"D":null}]}]""" },
    };

    public static TheoryData<string, int, string> Refused => new()
    {
        { "/Items()", 400, "The brackets of 'Items()' need a key" },
        { "/Items((1))", 400, "The brackets of 'Items((1))' need a key" },
        { "/Lines(ItemId=(1),No=2)", 400, "need a key" },
        { "/Items?$id=Items(1)", 400, "$id is for $entity only." },
        { "/$metadata?$id=5", 400, "$id is for $entity only." },
        { "/Items?$filter=Allowed has 5", 400, "A value of an enumeration is written in quotes: '5'." },
        { "/Items?$filter=5 eq Allowed", 400, "A value of an enumeration is written in quotes: '5'." },
        { "/Vehicles/InfoGov.Truck?$expand=Tows/InfoGov.Car/$ref($select=Id)", 400, "The brackets of $ref take no $select." },
        { "/Vehicles/InfoGov.Truck?$expand=Tows/$ref($apply=aggregate($count as N))", 400, "The brackets of $ref take no $apply." },
        { "/Items?$filter=Nope/aggregate($count) gt 1", 400, "There is no 'Nope'." },
        { "/Items?$filter=isdefined(1)", 400, "isdefined takes the path of a property, not '1'." },
        { "/Items?$filter=Lines/aggregate() gt 1", 400, "The brackets of aggregate need 'value with method'." },
        { "/Items?$filter=Lines/aggregate(Quantity with avg) gt 1", 400, "There is no aggregation method avg; there are sum, average, min, max and countdistinct.\",\"target\":\"$filter\"" },
        { "/Categories?$expand=Children($levels=2;$filter=case(Id eq 'a':true,true:false))", 501, "$levels beside $apply" },
        { "/Items?$filter=isdefined(Nope)", 400, "has no property Nope" },
        { "/Items?$apply=groupby((Shade))&$filter=isdefined(Nope)", 400, "There is no 'Nope'." },
        { "/Items?$filter=Name eq [\"a\"]", 400, "'Name' is neither a collection" },
        { "/Items?$filter=Lines/any(l:l/Item/Lines/aggregate($count) gt 1)", 501, "it takes one collection of the row itself" },
        { "/Items?$apply=aggregate($these/$count as N)", 501, "$these at this place" },
        { "/Items?$filter=$these eq 1", 501, "$these" },
        { "/Items?$apply=concat(identity)", 400, "The transformation 'concat(identity)' is malformed." },
        { "/Items?$apply=aggregate($count with sum as N)", 400, "$count takes no 'with'" },
        { "/Items?$levels=1", 400, "There is no option $levels." },
        { "/Items?$filter=$root/Nope(1)/Id eq 1", 400, "There is no 'Nope' here." },
        // OData 4.01 part 2, 4.11: what is not of the type is not found; what is null stays no content.
        { "/Vehicles('saloon')/Tractor/InfoGov.Car", 404, "There is no such row in Vehicles." },
        { "/Vehicles('saloon')/Tractor/InfoGov.Car/$ref", 404, "There is no such row in Vehicles." },
        { "/Vehicles('bike')/Tractor/InfoGov.Car", 204, "" },
        { "/Vehicles('bike')/Tractor", 204, "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public Task They_have_their_values(string url, string rows) => databases.Answer(url + Plain, 200, $$"""{"value":{{rows}}}""");

    [Fact]
    public async Task What_transformations_added_is_named_beside_all_that_rows_have()
    {
        foreach (var dialect in Enum.GetValues<Log.SqlDialect>())
        {
            var (_, body) = await databases.Conformance(dialect).Get("/odata/Lines?$apply=compute(No mul 2 as Twice)&$top=1", ("OData-MaxVersion", "4.01"));
            // JSON format 4.01, 4.6.3: built-in types go without the sign of a fragment.
            Assert.Equal("""{"@context":"http://feed/odata/$metadata#Lines(*,Twice)","value":[{"ItemId":1,"No":1,"Text":"first","Quantity":3,"Twice@type":"Int64","Twice":2}]}""", body);
        }
    }

    [Fact]
    public async Task A_request_of_a_batch_that_leads_elsewhere_is_refused_alone()
    {
        foreach (var dialect in Enum.GetValues<Log.SqlDialect>())
        {
            var (status, body) = await databases.Conformance(dialect).Post("/odata/$batch", "application/json", """{"requests":[{"id":"1","method":"GET","url":"/Items(1)"},{"id":"2","method":"GET","url":"Items/$count"}]}""", ("Prefer", "continue-on-error"), ("Accept-Language", "en"));
            Assert.Equal(200, status);
            Assert.Contains("""The url of request 1 is not below /odata""", body, StringComparison.Ordinal);
            Assert.Contains("\"id\":\"2\",\"status\":200", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_to_a_next_page_that_is_too_old_is_gone()
    {
        foreach (var dialect in Enum.GetValues<Log.SqlDialect>())
        {
            await using var host = await FeedHost.Start(databases.ConformanceStore(dialect), new FeedLimits { TokenDays = -1 }, Disclosure.Conformance.ConformanceSets.All);
            var (_, first) = await host.Get("/odata/Items?$select=Id", ("Prefer", "maxpagesize=2"));
            var link = System.Text.Json.JsonDocument.Parse(first).RootElement.GetProperty("@odata.nextLink").GetString()!;
            var (status, body) = await host.Get(link.Replace("http://feed", "", StringComparison.Ordinal));
            Assert.Equal(410, status);
            Assert.Contains("Start again from the first page.", body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_means_nothing_is_refused(string url, int status, string message)
    {
        foreach (var dialect in Enum.GetValues<Log.SqlDialect>())
        {
            var answer = await databases.Conformance(dialect).Get("/odata" + url);
            Assert.Equal(status, answer.Status);
            Assert.Contains(message, answer.Body.Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }
}
