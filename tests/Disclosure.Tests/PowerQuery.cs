using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>The requests that Power Query makes, with which Excel and Power BI read OData: its headers and its addresses, word by word.</summary>
public sealed class PowerQuery(Databases databases)
{
    private static readonly (string, string)[] Headers =
    [
        ("OData-Version", "4.0"), ("OData-MaxVersion", "4.0"), ("MaxDataServiceVersion", "3.0"),
        ("Accept", "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7"),
        ("Accept-Encoding", "gzip, deflate"), ("Cache-Control", "no-cache"), ("Pragma", "no-cache"), ("User-Agent", "Microsoft.Data.Mashup (https://go.microsoft.com/fwlink/?LinkID=304225)"),
    ];

    public static TheoryData<string, string> Requests => new()
    {
        { "/odata/", "application/json; odata.metadata=minimal; charset=utf-8" },
        { "/odata/$metadata", "application/xml; charset=utf-8" },
        { "/odata/Items", "application/json; odata.metadata=minimal; charset=utf-8" },
        { "/odata/Items?$top=1000", "application/json; odata.metadata=minimal; charset=utf-8" },
        { "/odata/Items?$top=200&$select=Id%2CName%2CShade", "application/json; odata.metadata=minimal; charset=utf-8" },
        { "/odata/Items?$filter=Number%20gt%2015%20and%20Name%20ne%20null&$orderby=Number%20desc&$skip=1&$top=2", "application/json; odata.metadata=minimal; charset=utf-8" },
        { "/odata/Items?$filter=contains(Name%2C%27a%27)&$select=Id", "application/json; odata.metadata=minimal; charset=utf-8" },
        { "/odata/Items/$count", "text/plain; charset=utf-8" },
        { "/odata/Items(1)/Category", "application/json; odata.metadata=minimal; charset=utf-8" },
        { "/odata/Items?$expand=Lines($select=No)&$select=Id", "application/json; odata.metadata=minimal; charset=utf-8" },
        { "/odata/Items?$apply=groupby((Shade),aggregate($count%20as%20Count))", "application/json; odata.metadata=minimal; charset=utf-8" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task What_it_asks_is_answered_in_4_0(string url, string type)
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            using var response = await databases.Conformance(dialect).Send(HttpMethod.Get, url, Headers);
            Assert.Equal((200, type, "4.0"), ((int)response.StatusCode, response.Content.Headers.ContentType!.ToString(), response.Headers.GetValues("OData-Version").Single()));
        }
    }
}
