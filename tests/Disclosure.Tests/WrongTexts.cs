using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>Texts that mean nothing, and on which parsers stumble: each is refused, and says so.</summary>
public sealed class WrongTexts(Databases databases)
{
    private static readonly string[] Conditions =
    [
        "isof(1)", "isof('x')", "isof(null)", "isof(@p)", "isof(2020-01-01)", "isof(Id,1)", "isof(Id,null)", "isof()", "isof(Id,Id)", "cast(1)", "cast('x')", "cast(null)", "cast(Id,1) eq 1", "cast(Id,Id) eq 1", "cast($it,@p) eq 1", "cast(Shade,null) eq 1", "cast() eq 1",
        "$root/", "$root", "$root/Items", "$root/Items/", "$root/Nothing eq 1", "Weight in Lines", "Lines/$count in Lines", "-1 in Tags", "NaN in Tags", "08:30:00 in Scores", "Id in Category", "Lines in Lines", "Home in Tags", "$it in Tags", "Tags in (1)", "1 in 1",
    ];

    private static readonly string[] Requests =
    [
        "/Items?$select=Id($select=x)", "/Items?$select=Tags($select=x)", "/Items?$expand=Lines($select=No($select=x))", "/Items?$select=Home($select=x)", "/Items?$select=Lines($select=x($select=y))", "/Items?$expand=Lines($expand=Item($select=Id($select=x)))",
        "/Items?$orderby=$root/", "/Items?$compute=$root/ as X", "/Items?$apply=filter($root/)", "/Items?$select=Tags($filter=isof(1))", "/Items?$expand=Lines($filter=cast(1))", "/Items?$apply=filter(isof(1))", "/Items?$filter=Lines/any(l:isof(1))", "/Items?$filter=Lines/any(l:cast(1))", "/Items?$orderby=cast(1)", "/Items?$compute=cast(1) as X", "/Items/$filter(isof(1))",
    ];

    public static TheoryData<string> Cases => [.. Conditions.Select(condition => "/Items?$filter=" + condition), .. Requests];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task They_are_refused(string address)
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            var (status, body) = await databases.Conformance(dialect).Get("/odata" + Uri.EscapeDataString(address).Replace("%2F", "/", StringComparison.Ordinal).Replace("%3F", "?", StringComparison.Ordinal).Replace("%3D", "=", StringComparison.Ordinal).Replace("%24", "$", StringComparison.Ordinal));
            Assert.True(status is 400 or 404 or 501, $"{status} {body}");
            Assert.Contains("\"error\"", body, StringComparison.Ordinal);
        }
    }
}
