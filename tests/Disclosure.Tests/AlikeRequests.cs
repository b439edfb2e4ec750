namespace InfoGov.Disclosure.Tests;

/// <summary>Requests by the part of the grammar that they try (OData ABNF 4.01).</summary>
internal static class AlikeRequests
{
    private static readonly string[] Properties =
    [
        "Id", "Name", "Code", "Tiny", "Signed", "Short", "Number", "Large", "Price", "Weight", "Ratio", "Active", "BornOn", "ChangedAt", "OpensAt", "Lasts", "Picture", "Shade", "Allowed", "Home", "Home/Town", "Tags", "Scores",
        "Category", "Category/Name", "Lines", "Lines/$count", "Nope", "$it", "$it/Name", "$this", "Category/Parent/Name",
    ];

    private static readonly string[] Literals =
    [
        "null", "true", "FALSE", "0", "1", "-1", "+5", "255", "256", "20", "2147483648", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e400", "1.5", "8.25", "8.2500000", "0.1", "1e3", "1E-3", "1.", ".5", "INF", "-INF", "NaN", "5L", "5m", "5d", "5f",
        "'Saw'", "''", "''''", "'", "\"Saw\"", "'中文'", "'%25'", "2024-01-15", "2024-02-30", "0001-01-01", "9999-12-31", "10000-01-01", "2025-06-01T20:03:00Z", "2025-06-02T04:03:00+08:00", "2025-06-01T20:03Z", "2025-06-01T20:03:00", "2025-06-01T20:03:00.1234567Z", "2025-06-01T24:00:00Z",
        "12:00:00", "12:00", "25:00:00", "23:59:59.9999999", "duration'PT1H'", "'PT1H'", "duration'-P1D'", "duration'P1Y'", "PT1H", "11111111-1111-1111-1111-111111111111", "11111111-1111-1111-1111-11111111111g", "binary'AQID'", "'AQID'", "binary'!!'", "InfoGov.Colour'Red'", "'Red'", "InfoGov.Colour'Mauve'", "InfoGov.Rights'Read,Write'", "'Read,Write'", "3", "InfoGov.Nope'x'",
        "(1,2)", "[1,2]", "{\"a\":1}", "@missing", "Number", "Home/HouseNumber", "Lines/$count", "now()", "$root/Items(2)/Number", "$root/Items(99)/Number", "case(true:1)", "geography'Point(1 2)'",
    ];

    private static readonly string[] Calls =
    [
        "contains({0},'a')", "startswith({0},'a')", "endswith({0},'a')", "length({0}) gt 1", "indexof({0},'a') eq 1", "substring({0},1) eq 'a'", "substring({0},-1,1) eq 'a'", "tolower({0}) eq 'a'", "toupper({0}) ne null", "trim({0}) ne ''", "concat({0},'x') eq 'Sawx'", "matchesPattern({0},'a')",
        "year({0}) eq 2024", "month({0}) eq 1", "day({0}) eq 15", "hour({0}) eq 20", "minute({0}) eq 3", "second({0}) eq 0", "fractionalseconds({0}) eq 0", "totalseconds({0}) gt 0", "date({0}) eq 2025-06-01", "time({0}) gt 12:00:00", "totaloffsetminutes({0}) eq 0", "round({0}) eq 1", "floor({0}) eq 1", "ceiling({0}) eq 1",
        "cast({0},Edm.String) ne null", "cast({0},Edm.Int32) ne null", "cast({0},Edm.Double) ne null", "cast({0},Edm.Decimal) ne null", "cast({0},Edm.Date) ne null", "cast({0},'Edm.Guid') ne null", "cast({0},Edm.Boolean) ne null", "cast({0},InfoGov.Colour) ne null", "cast({0},Edm.Nope) ne null", "isof({0},Edm.String)", "isof({0},Edm.Int64)",
        "{0} add 1 gt 0", "{0} sub 1 gt 0", "{0} mul 2 gt 0", "{0} div 2 gt 0", "{0} div 0 gt 0", "{0} divby 3 gt 0", "{0} mod 2 eq 1", "{0} mod 0 eq 1", "-{0} lt 0", "not {0}", "{0} has InfoGov.Rights'Read'", "{0} in (1,2)", "{0} in ('Saw',null)", "{0} in ()", "{0} in @p&@p=[1]", "{0} in @none", "{0} in null", "{0} add duration'P1D' ne null", "{0} sub {0} ne null", "{0} mul 0.5 gt 0", "{0} eq {0}", "{0} ge {0}", "{0}/any()", "{0}/any(x:x eq 1)", "{0}/all(x:x ne null)", "{0}/$count gt 0", "hassubset({0},[1])", "hassubset([1,2],{0})", "hassubsequence({0},[\"steel\"])", "hassubset({0},{0})", "hassubsequence({0},{0})", "hassubset({0})", "case({0} eq null:1,true:2) eq 1", "({0})", "{0} eq 1 or {0} eq null and not ({0} eq 2)",
    ];

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> All = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        ["literals beside eq"] = [.. Literals.SelectMany(literal => Properties.Take(25).Select(property => $"/Items?$select=Id&$filter={property} eq {literal}"))],
        ["literals beside gt"] = [.. Literals.SelectMany(literal => Properties.Take(22).Select(property => $"/Items?$select=Id&$filter={literal} gt {property}"))],
        ["literals in lists"] = [.. Literals.SelectMany(literal => Properties.Take(22).Select(property => $"/Items?$select=Id&$filter={property} in ({literal},{literal})"))],
        ["functions and operators"] = [.. Calls.SelectMany(call => Properties.Select(property => "/Items?$select=Id&$filter=" + call.Replace("{0}", property, StringComparison.Ordinal)))],
        ["functions of literals"] = [.. Calls.SelectMany(call => Literals.Select(literal => "/Items?$select=Id&$filter=" + call.Replace("{0}", literal, StringComparison.Ordinal)))],
        ["computed values"] = [.. Properties.SelectMany(property => (string[])[$"/Items?$compute={property} as X&$select=Id,X", $"/Items?$compute={property} add 1 as X&$select=Id,X&$orderby=X desc,Id&$top=3", $"/Items?$compute={property} divby 7 as X&$select=X&$filter=X gt 0", $"/Items?$compute=cast({property},Edm.String) as X&$select=X", $"/Items?$compute={property} mul 1e300 as X&$select=X", $"/Items?$compute={property} div 0 as X&$select=X"])],
        ["orders"] = [.. Properties.SelectMany(property => (string[])[$"/Items?$select=Id&$orderby={property}", $"/Items?$select=Id&$orderby={property} desc,Name", $"/Items?$select=Id&$orderby={property} eq null,{property} sideways", $"/Categories('tools')?$select=Id&$expand=Items($select=Id;$orderby={property} desc)", $"/Items?$apply=orderby({property})/top(2)&$select=Id"])],
        ["groups"] = [.. Properties.SelectMany(property => (string[])[
            $"/Items?$apply=groupby(({property}))", $"/Items?$apply=groupby(({property}),aggregate($count as N))&$orderby=N desc&$top=3", $"/Items?$apply=groupby((rollup($all,{property})),aggregate(Price with sum as T))", $"/Items?$apply=aggregate({property} with sum as X)", $"/Items?$apply=aggregate({property} with min as X,{property} with max as Y)",
            $"/Items?$apply=aggregate({property} with average as X)", $"/Items?$apply=aggregate({property} with countdistinct as X)", $"/Items?$apply=topcount(2,{property})&$select=Id", $"/Items?$apply=bottomsum(10,{property})&$select=Id", $"/Items?$apply=toppercent(50,{property})&$select=Id", $"/Items?$apply=groupby((Shade),topcount(1,{property}))&$select=Id",
            $"/Items?$apply=compute({property} as X)/groupby((X))", $"/Items?$apply=concat(groupby(({property})),aggregate($count as N))&$top=4", $"/Items?$apply=filter({property} ne null)/aggregate($count as N)"])],
        ["transformations"] = [.. AlikePaths.Transformations],
        ["paths"] = [.. AlikePaths.Paths],
        ["choices"] = [.. AlikePaths.Choices],
        ["other options"] = [.. AlikePaths.Options],
    };
}
