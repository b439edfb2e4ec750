using InfoGov.Log;

[assembly: AssemblyFixture(typeof(InfoGov.Disclosure.Tests.Databases))]

namespace InfoGov.Disclosure.Tests;

/// <summary>A literal URL and a literal answer, on both databases.</summary>
public sealed class LiteralAnswers(Databases databases)
{
    private static readonly (string Url, int Status, string Body)[] Cases = LiteralCases.All;

    public static TheoryData<SqlDialect, int, string> Rows()
    {
        var rows = new TheoryData<SqlDialect, int, string>();
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            foreach (var (index, literal) in Cases.Index())
            {
                rows.Add(dialect, index, literal.Url);
            }
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_url_has_its_answer(SqlDialect dialect, int index, string url)
    {
        var (status, body) = await databases.Small(dialect).Get("/odata" + url);
        Assert.Equal(Cases[index].Body, body);
        Assert.Equal(Cases[index].Status, status);
    }
}
