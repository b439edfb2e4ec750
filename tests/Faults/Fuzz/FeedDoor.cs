namespace InfoGov.Faults.Fuzz;

/// <summary>The feed: queries of every shape the README speaks of, changed.</summary>
internal sealed class FeedDoor : Door
{
    /// <summary>Queries that work.</summary>
    public static readonly string[] Seeds =
    [
        "/odata/Projects?$filter=City eq 'wuxi' and Amount ge 5000000&$orderby=Amount desc&$expand=Acceptances", "/odata/Projects?$search=智慧 AND NOT 停车 OR \"系统\"&$top=5", "/odata/Projects('demo-000001')", "/odata/Projects/demo-000001/Name/$value",
        "/odata/Projects?$apply=filter(City eq 'wuxi')/groupby((Stage,City),aggregate(Amount with sum as Total,$count as N))/orderby(Total desc)/topcount(3,Total)", "/odata/Projects?$compute=Amount div 1000 as K&$select=Id,K&$filter=K gt 1", "/odata/$crossjoin(Projects,Acceptances)?$filter=Projects/Id eq Acceptances/ProjectId",
        "/odata/Projects/$count?$filter=contains(Name,'系统')", "/odata/Projects?$filter=Acceptances/any(a:a/Result eq 'passed')&$count=true", "/odata/Provisions?$filter=matchesPattern(SummaryZh,'^.*项目.*$')&$select=Id", "/odata/Projects?$filter=Amount in (1,2,3) or Stage has InfoGov.Stage'accepted'",
        "/odata/Projects?$expand=Acceptances($filter=Result ne null;$orderby=Id;$top=1;$count=true;$levels=2),Contracts/$ref", "/odata/$all?$top=3", "/odata/$entity?$id=Projects('demo-000001')", "/odata/Projects/$filter(@f)?@f=City eq 'wuxi'", "/odata/Cities?$format=csv", "/odata/Projects?$format=xlsx&$top=2", "/odata/Projects?$format=parquet&$top=2",
        "/odata/Projects?$format=ndjson&$top=2&$expand=Acceptances", "/odata/Projects?$skip=1&$top=1&$skiptoken=abc", "/odata/Projects?$deltatoken=abc", "/odata/$metadata?$format=json", "/odata/", "/odata/Projects?$filter=case(Amount gt 5:'a',true:'b') eq 'a'", "/odata/Projects?$filter=Amount divby 3 gt 1 and cast(Amount,Edm.Int32) gt 2 or isof(Amount,Edm.Decimal)",
        "/odata/Projects?$filter=year(OpenedOn) eq 2026 or OpenedOn lt 2026-01-01 and now() gt 2020-01-01T00:00:00Z sub duration'P1D'", "/odata/Projects?$apply=rollup((City,Stage))&$orderby=City", "/odata/Projects?$apply=concat(topsum(10,Amount),bottompercent(5,Amount))", "/odata/Regulations?$expand=Provisions($top=2)", "/log/entries?after=0", "/log/rows/Projects/demo-000001",
        "/log/proofs/consistency?from=1&to=5", "/log/tile/0/000", "/bulk", "/bulk/oc4ids.json?city=wuxi", "/atom?city=wuxi&set=Projects", "/catalog", "/api/calendar/due?from=2020-01-10&workingDays=20&knownOn=2019-11-30", "/odata/PublicationDuties?$filter=DueOn lt 2027-01-01&$orderby=DueOn", "/odata/Thresholds?$filter=tolower(City) eq 'wuxi' and length(City) gt 2 and indexof(City,'u') ge 0 and substring(City,1) ne concat('a','b')",
    ];

    private static readonly string[] Methods = ["GET", "GET", "GET", "GET", "GET", "GET", "GET", "GET", "HEAD", "OPTIONS", "POST", "DELETE"];

    public override string Name => "OData";

    public override FuzzRequest Next(Dice dice, Ground ground)
    {
        var query = dice.Of(Seeds);
        if (dice.OneIn(3) && dice.Of(Seeds).Split('?') is [_, var more])
        {
            query += (query.Contains('?', StringComparison.Ordinal) ? "&" : "?") + more;
        }

        var changed = Mutation.Text(query, dice);
        var headers = Headers(dice, ground);
        if (dice.OneIn(3))
        {
            headers.Add(("Accept", dice.Of(["application/json;odata.metadata=full", "application/json;odata.metadata=none;IEEE754Compatible=true", "text/csv", "application/xml", "*/*", "application/json;odata.streaming=true"])));
        }

        if (dice.OneIn(3))
        {
            headers.Add(("Prefer", dice.Of(["odata.maxpagesize=3", "odata.track-changes", "omit-values=nulls", "include-annotations=\"InfoGov.LeafHash\"", "maxpagesize=99999999999"])));
        }

        if (dice.OneIn(12) && query.Split('?') is [var path, var options])
        {
            headers.Add(("Content-Type", "text/plain"));
            return new FuzzRequest("POST", FuzzRequest.Sendable($"{path}/$query"), headers, System.Text.Encoding.UTF8.GetBytes(Mutation.Text(options, dice)));
        }

        return new FuzzRequest(dice.Of(Methods), FuzzRequest.Sendable(changed), headers);
    }
}
