using System.Text.RegularExpressions;
using Xunit;

namespace InfoGov.Law.Tests;

/// <summary>The texts of refusals and warnings, as people get to read them.</summary>
public sealed partial class ReasonTests
{
    [Fact]
    public void Every_refusal_and_warning_speaks_both_languages_and_names_no_city()
    {
        var names = ContractData.CityCodes.SelectMany(c => (string[])[c, Cities.Of(c).Name.Zh]).ToList();
        foreach (var code in Reasons.Codes)
        {
            var text = TextOf(code);
            Assert.Matches(Chinese(), text.Zh);
            Assert.DoesNotMatch(Chinese(), text.En);
            Assert.DoesNotContain(names, n => text.Zh.Contains(n, StringComparison.Ordinal) || text.En.Contains(n, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static Text TextOf(string code)
    {
        var city = new OneCodeCity(code);
        return Assert.Single(city.Decide(Acts.DeliverProject, new Matter(city.EffectiveFrom)).Refusals).Message;
    }

    private sealed class OneCodeCity(string code) : Jurisdiction
    {
        public override string Code => "testcity";

        public override Text Name { get; } = new("试", "Test");

        public override DateOnly EffectiveFrom { get; } = new DateOnly(2020, 1, 1);

        public override RegulationHeader Header { get; } = new(new Text("试", "Test"), null, null, null, null, null, null, [], []);

        protected override void Write(Regulation regulation) =>
            regulation.Article(1, "1", ProvisionKind.Rule, Module.Projects, "一", "One").Require(Acts.DeliverProject, code, need: Condition.Never);
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();
}
