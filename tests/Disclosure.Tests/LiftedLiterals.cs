using InfoGov.Disclosure.Conformance;
using InfoGov.Disclosure.Http;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using InfoGov.Log;

namespace InfoGov.Disclosure.Tests;

/// <summary>A plan without literals serves all filters of its form, and is none where more than values depends on them.</summary>
public sealed class LiftedLiterals(Databases databases)
{
    private static readonly FeedModel Model = new([.. ConformanceSets.All]);

    public static TheoryData<string, string> Lifted => new()
    {
        { "Name eq 'Saw'", "Saw" },
        { "Name eq 'O''Reilly' and Number gt 5", "O'Reilly|5" },
        { "Price ge 5 and Price lt 6.25", "500|625" },
        { "Price ge 5.5", "550" },
        { "BornOn ge 2024-01-15", "2024-01-15" },
        { "Number in (1,2)", "1|2" },
        { "contains(Name,'系统') or not startswith(Name,'a')", "系统|a" },
        { "Lines/any(l:l/Quantity gt 5 and l/Text eq 'x')", "5|x" },
        { "Category/Name eq 'Tools'", "Tools" },
    };

    public static TheoryData<string> NotLifted =>
    [
        "substring(Name,1) eq 'x'", "matchesPattern(Name,'^[HS]')", "Shade eq 'Red'", "cast(Number,'Edm.String') eq '20'", "1 eq 1", "Number gt -5", "Number eq null", "Number eq 12345678901234", "Lasts eq 'PT1H'",
        "Price eq 8.255", "Number div 2 eq Number", "Number eq 5.5", "Number gt 5 and 1 eq 1", "Name eq", "Nope eq 'x'",
    ];

    [Theory]
    [MemberData(nameof(Lifted))]
    public void Literals_become_values(string filter, string expected)
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            var lifting = Lifting.Of(filter)!;
            var plan = lifting.Plan(asked => Plan(dialect, asked))!;
            var values = plan.Values(new Given(Key: null, lifting.Literals), token: null);
            Assert.Equal(expected, string.Join('|', plan.Statement.Used(plan.Sql).Where(index => index != plan.LimitAt).Select(index => values[index])));
            Assert.Equal(Plan(dialect, filter).Sql, plan.Sql);
        }
    }

    [Theory]
    [MemberData(nameof(NotLifted))]
    public void What_more_than_a_value_depends_on_stays(string filter) =>
        Assert.Null(Lifting.Of(filter)?.Plan(asked => Plan(SqlDialect.Sqlite, asked)));

    [Fact]
    public async Task Filters_that_differ_in_their_literals_have_their_own_answers_and_pages()
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            var host = databases.Conformance(dialect);
            Assert.Contains("\"value\":[{\"Id\":2}]", (await host.Get("/odata/Items?$select=Id&$filter=Name eq 'Saw' and Price gt 1")).Body, StringComparison.Ordinal);
            Assert.Contains("\"value\":[{\"Id\":1}]", (await host.Get("/odata/Items?$select=Id&$filter=Name eq 'Hammer' and Price gt 1")).Body, StringComparison.Ordinal);
            Assert.Contains("\"value\":[]", (await host.Get("/odata/Items?$select=Id&$filter=Name eq 'Hammer' and Price gt 13")).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Pages_share_a_plan_and_have_rows_of_their_own()
    {
        foreach (var dialect in Enum.GetValues<SqlDialect>())
        {
            var (plans, made) = (new PlanCache(), 0);
            (Plan Plan, Given Given) Ask(string path, string query, long limit)
            {
                var options = new QueryOptions(query);
                return QueryShape.Plan(plans, path, options, token: null, limit, dialect, hashed: false, asked =>
                {
                    made++;
                    return new Planner(Model, new FeedLimits(), dialect, DateTimeOffset.UnixEpoch, path, asked).Plan(token: null, limit);
                });
            }

            var (first, given) = Ask("Items", "$top=20&$skip=40", 20);
            var (second, other) = Ask("Items", "$top=20&$skip=2", 20);
            Assert.Same(first, second);
            Assert.Equal(1, made);
            Assert.Equal([40L, 2L], [first.Values(given, token: null)[^1], second.Values(other, token: null)[^1]]);
            // PostgreSQL is told in the statement how large a page is.
            var (small, page) = Ask("Items", "$top=5&$skip=2", 5);
            Assert.Equal(dialect == SqlDialect.Sqlite, ReferenceEquals(first, small));
            Assert.Equal(dialect == SqlDialect.Sqlite ? [5L, 2L] : [2L], small.Values(page, token: null));
            // A list within a row is cut by the statement itself.
            Assert.NotEqual(Ask("Items(1)/Tags", "$top=1", 1).Plan.Statement.Values(), Ask("Items(1)/Tags", "$top=2", 2).Plan.Statement.Values());
        }
    }

    private static Plan Plan(SqlDialect dialect, string filter) =>
        new Planner(Model, new FeedLimits(), dialect, DateTimeOffset.UnixEpoch, "Items", new QueryOptions("$filter=" + Uri.EscapeDataString(filter))).Plan(token: null, limit: 21);
}
