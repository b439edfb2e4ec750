using Xunit;

namespace InfoGov.Law.Tests;

/// <summary>An amendment counts from its day on and changes no decision of an earlier day.</summary>
public sealed class DatedLawTests
{
    private static readonly DateOnly Amended = new(2022, 5, 1);
    private static readonly Jurisdiction Before = new TestCity(amended: false);
    private static readonly Jurisdiction After = new TestCity(amended: true);

    [Theory]
    [InlineData("2020-01-01", 1_000_000, true)]
    [InlineData("2022-04-30", 1_000_000, true)]
    [InlineData("2022-04-30", 999_999, false)]
    [InlineData("2022-05-01", 1_000_000, false)]
    [InlineData("2022-05-01", 2_000_000, true)]
    public void The_number_in_force_on_the_day_of_the_act_decides(string on, int amount, bool refused)
    {
        var decision = Decide(After, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), amount);
        Assert.Equal(refused ? DecisionOutcome.Refused : DecisionOutcome.Allowed, decision.Outcome);
    }

    [Fact]
    public void A_decision_names_the_version_of_the_text_it_rests_on()
    {
        Assert.Equal(new DateOnly(2020, 1, 1), Decide(After, Amended.AddDays(-1), 0).TextVersion);
        Assert.Equal(Amended, Decide(After, Amended, 0).TextVersion);
        Assert.Equal(Amended, Decide(After, Amended, 0).Cites.Single(p => p.Article == 2).From);
    }

    [Fact]
    public void An_amendment_changes_no_decision_on_an_earlier_day()
    {
        for (var day = new DateOnly(2019, 12, 30); day < Amended; day = day.AddDays(1))
        {
            foreach (var amount in (int[])[999_999, 1_000_000, 2_000_000])
            {
                Assert.Equal(Describe(Decide(Before, day, amount)), Describe(Decide(After, day, amount)));
            }
        }
    }

    [Fact]
    public void A_provision_without_its_last_day_excludes_a_second_version()
    {
        Assert.Throws<InvalidOperationException>(() => new OverlappingCity(until: null).Provisions);
        Assert.Throws<InvalidOperationException>(() => new OverlappingCity(until: Amended).Provisions);
        Assert.Equal(2, new OverlappingCity(until: Amended.AddDays(-1)).Provisions.Length);
    }

    [Fact]
    public void A_repealed_provision_decides_on_its_last_day_and_not_after()
    {
        var city = new RepealingCity();
        Assert.False(city.Decide(Acts.DeliverProject, new Matter(Amended)).IsSilent);
        Assert.True(city.Decide(Acts.DeliverProject, new Matter(Amended.AddDays(1))).IsSilent);
    }

    private static Decision Decide(Jurisdiction city, DateOnly on, int amount) =>
        city.Decide(Acts.SelectSupervisor, new Matter(on).With(Facts.Project.Amount, amount));

    private static string Describe(Decision d) =>
        $"{d.Outcome} {string.Join(",", d.Refusals.Select(r => $"{r.Provision?.Id} {r.Code}"))} {string.Join(",", d.Cites.Select(c => $"{c.Id} {c.From}"))} {d.TextVersion}";

    private abstract class City : Jurisdiction
    {
        public override string Code => "testcity";

        public override Text Name { get; } = new("试", "Test");

        public override DateOnly EffectiveFrom { get; } = new DateOnly(2020, 1, 1);

        public override RegulationHeader Header { get; } = new(new Text("试", "Test"), null, null, null, null, null, null, [], []);

        protected static Provision Article2(Regulation text) => text.Article(2, "1", ProvisionKind.Rule, Module.Projects, "二", "Two");
    }

    private sealed class TestCity(bool amended) : City
    {
        protected override void Write(Regulation regulation)
        {
            regulation.Article(1, "1", ProvisionKind.Scope, Module.Administration, "一", "One").Commencement();
            var first = Article2(regulation).Require(Acts.SelectSupervisor, "supervisorTenderRequired", need: Facts.Project.Amount < 1_000_000);
            if (amended)
            {
                first.InForce(until: Amended.AddDays(-1));
                Article2(regulation).InForce(from: Amended).Require(Acts.SelectSupervisor, "supervisorTenderRequired", need: Facts.Project.Amount < 2_000_000);
            }
        }
    }

    private sealed class OverlappingCity(DateOnly? until) : City
    {
        protected override void Write(Regulation regulation)
        {
            Article2(regulation).InForce(until: until);
            Article2(regulation).InForce(from: Amended);
        }
    }

    private sealed class RepealingCity : City
    {
        protected override void Write(Regulation regulation) =>
            Article2(regulation).InForce(until: Amended).Permit(Acts.DeliverProject);
    }
}
