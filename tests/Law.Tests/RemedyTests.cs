using System.Text.RegularExpressions;
using InfoGov.Law.Tests.Requests;
using Xunit;

namespace InfoGov.Law.Tests;

/// <summary>A refusal says what is missing, in words for people.</summary>
public sealed partial class RemedyTests
{
    [Fact]
    public void A_missing_acceptance_is_the_one_thing_asked_for()
    {
        var refusal = Only("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03"}""");
        Assert.Equal("project.acceptance.result", refusal.Requires);
        Assert.Equal("项目尚未验收，不得交付使用", refusal.Message.Zh);
    }

    [Fact]
    public void Missing_topics_are_listed_and_present_ones_are_not()
    {
        var refusal = Only("""
            {"city":"wuxi","act":"ApproveProject","on":"2024-06-03","facts":{"project":{"funding":{"publicShare":1},
            "reviewOpinion":{"by":"cityInformatizationAuthority","result":"conforming","topics":["needsBenefits","layout","security"]}}}}
            """);
        var change = Assert.Single(refusal.Remedy!.Changes);
        Assert.Equal("project.reviewOpinion.topics", change.Fact.Path);
        Assert.Equal(new Text("还须含：技术标准、资源共享", "must also include technical standards, resource sharing"), change.Wanted);
    }

    [Fact]
    public void Any_informatization_authority_is_asked_for_in_one_phrase()
    {
        var refusals = Cities.Decision("""{"city":"wuxi","act":"ApproveProject","on":"2024-06-03","facts":{"project":{"funding":{"publicShare":1}}}}""").Refusals;
        var change = refusals.SelectMany(r => r.Remedy!.Changes).First(c => c.Fact.Path == "project.reviewOpinion.by");
        Assert.Equal(new Text("须为信息化主管部门", "must be an informatization authority of any level"), change.Wanted);
    }

    [Fact]
    public void A_funding_ban_names_the_first_free_day()
    {
        var refusal = Only("""{"city":"wuxi","act":"ApplyForFunds","on":"2024-06-03","facts":{"rectification":{"result":"refused","foundOn":"2022-02-28"}},"args":{"kind":"construction"}}""");
        Assert.Equal(new DateOnly(2025, 3, 1), refusal.Remedy!.EarliestDay);
        Assert.Equal("on >= 2025-03-01", refusal.Requires);
        Assert.Empty(Cities.Decision("""{"city":"wuxi","act":"ApplyForFunds","on":"2025-03-01","facts":{"rectification":{"result":"refused","foundOn":"2022-02-28"}},"args":{"kind":"construction"}}""").Refusals);
    }

    [Fact]
    public void A_grade_too_low_asks_for_the_grade_of_the_project()
    {
        var refusal = Only("""
            {"city":"zhengzhou","act":"AwardContract","on":"2024-06-03","facts":{"project":{"requiredGrade":3},"contractor":{"qualified":true,"grade":2}},"args":{"role":"construction"}}
            """);
        var change = Assert.Single(refusal.Remedy!.Changes);
        Assert.Equal(("contractor.grade", "must be at least 3"), (change.Fact.Path, change.Wanted.En));
    }

    [Fact]
    public void What_is_forbidden_without_exception_has_no_remedy()
    {
        var refusal = Only("""{"city":"beijing","act":"RegisterPrivateNetwork","on":"2024-06-03","facts":{"network":{"kind":"governmentPrivate","isNew":true}}}""");
        Assert.Null(refusal.Remedy);
        Assert.Equal("", refusal.Requires);
    }

    [Fact]
    public void Remedies_of_random_refusals_name_facts_in_plain_words()
    {
        var named = 0;
        for (var seed = 0UL; seed < 4000; seed++)
        {
            var dice = new Dice(seed);
            var city = dice.Of(ContractData.CityCodes);
            var act = dice.Of([.. ContractData.Acts]);
            var rules = RequestGenerator.RulesOf(city, act);
            var request = RequestGenerator.Decide(dice, city, act, rules.Count == 0 ? null : dice.Of(rules));
            foreach (var refusal in Cities.Decision(request.ToJsonString()).Refusals)
            {
                foreach (var change in refusal.Remedy?.Changes ?? [])
                {
                    named++;
                    Assert.True(change.Fact.Path.StartsWith("args.", StringComparison.Ordinal) || FactCatalogue.Find(change.Fact.Path) is not null, change.Fact.Path);
                    Assert.DoesNotMatch(InternalWords(), change.Wanted.En);
                    Assert.DoesNotMatch(InternalWords(), change.Wanted.Zh);
                    Assert.DoesNotMatch(CamelCase(), Quoted().Replace(change.Wanted.En, ""));
                    Assert.DoesNotMatch(CodeWord(), Quoted().Replace(change.Wanted.Zh, ""));
                    Assert.DoesNotMatch(Chinese(), change.Wanted.En.Replace("市区", "", StringComparison.Ordinal));
                }

                Assert.False(refusal.Remedy is { Changes.IsEmpty: true, EarliestDay: null }, $"Seed {seed}: {refusal.Code} asks for nothing.");
            }
        }

        Assert.True(named > 500, $"Only {named} changes were seen.");
    }

    [Fact]
    public void A_remedy_that_gives_examples_takes_its_refusal_away()
    {
        var followed = 0;
        for (var seed = 0UL; seed < 6000; seed++)
        {
            var dice = new Dice(seed);
            var city = dice.Of(ContractData.CityCodes);
            var act = dice.Of([.. ContractData.Acts]);
            var rules = RequestGenerator.RulesOf(city, act);
            var asked = ContractReader.ReadDecide(System.Text.Encoding.UTF8.GetBytes(RequestGenerator.Decide(dice, city, act, rules.Count == 0 ? null : dice.Of(rules)).ToJsonString()));
            var before = Cities.Of(city).Decide(asked.Act, asked.Matter).Refusals;
            foreach (var refusal in before.Where(r => r.Remedy is { } remedy && remedy.Changes.All(c => c.Value is not null)))
            {
                // A provision may refuse twice by one code; each is lifted by its own remedy.
                bool IsSame(Refusal other) => other.Code == refusal.Code && other.Provision == refusal.Provision;
                var after = asked.Matter.Changed(refusal.Remedy!.Changes, refusal.Remedy.EarliestDay ?? asked.Matter.On);
                Assert.True(
                    Cities.Of(city).Decide(asked.Act, after).Refusals.Count(IsSame) < before.Count(IsSame),
                    $"Seed {seed}: {asked.Act} {refusal.Provision?.Id} {refusal.Code} stays after {string.Join("; ", refusal.Remedy.Changes.Select(c => $"{c.Fact} {c.Wanted.En} = {FactType.ShowValue(c.Value!)}"))}");
                followed++;
            }
        }

        Assert.True(followed > 1000, $"Only {followed} remedies were followed.");
    }

    [Fact]
    public void A_tender_scheme_that_was_never_argued_asks_for_the_argument()
    {
        var refusal = Only("""{"city":"wuxi","act":"PublishTender","on":"2024-06-03","facts":{"project":{"tenderSchemeVersion":3,"funding":{"publicShare":1},"outsourcingReview":{"result":"passed","expertCount":1,"coDepartments":["financeAuthority"]}}}}""");
        Assert.Equal("tenderSchemeMismatch", refusal.Code);
        var change = Assert.Single(refusal.Remedy!.Changes);
        Assert.Equal(("project.argumentedSchemeVersion", (object)3L), (change.Fact.Path, change.Value));
    }

    [Fact]
    public void What_is_missing_from_a_list_is_told_item_by_item()
    {
        var change = Assert.Single(Only("""
            {"city":"wuxi","act":"ApproveProject","on":"2024-06-03","facts":{"project":{"funding":{"publicShare":1},
            "reviewOpinion":{"by":"cityInformatizationAuthority","result":"conforming","topics":["needsBenefits","layout","security"]}}}}
            """).Remedy!.Changes);
        Assert.Equal([ReviewTopic.TechnicalStandards, ReviewTopic.ResourceSharing], change.Missing);
        Assert.Equal(new[] { ReviewTopic.NeedsBenefits, ReviewTopic.Layout, ReviewTopic.Security }, change.Given);
    }

    [Fact]
    public void Every_fact_that_an_act_needs_has_an_act_that_supplies_it()
    {
        string[] ofTheSender = ["actor.area"];
        var needed = ContractData.CityCodes.SelectMany(code => Cities.Of(code).Provisions).SelectMany(p => p.Rules).OfType<Requirement>()
            .SelectMany(rule => rule.Need.FactsRead().Select(fact => (fact, rule.Act)))
            .Where(x => Supplies.Of(x.fact, x.Act.Name).Count == 0).Select(x => x.fact.Path);
        Assert.Equal([], needed.Except(ofTheSender).Except(["rectification.foundOn"]).Order(StringComparer.Ordinal));
        Assert.All(Supplies.Paths, path => Assert.NotNull(FactCatalogue.Find(path)));
    }

    private static Refusal Only(string request) => Assert.Single(Cities.Decision(request).Refusals);

    [GeneratedRegex(@"InfoGov|System\.|Fact`|\bnull\b|\{|\}|  |: *$|\(\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InternalWords();

    [GeneratedRegex("[a-z][A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CamelCase();

    /// <summary>Free texts are shown as the request gives them.</summary>
    [GeneratedRegex("“[^”]*”", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();

    /// <summary>Codes of one word or more, such as <c>passed</c> or <c>true</c>, in a Chinese text.</summary>
    [GeneratedRegex("[a-z]{3,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeWord();

    [GeneratedRegex(@"[\u4e00-\u9fff]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();
}
