using System.Text.Json.Nodes;
using Xunit;

namespace InfoGov.Law.Tests;

public sealed class CatalogueTests
{
    private static readonly string[] SanctionCodes =
        ["noSanctionProvided", "sanctionKindNotProvided", "issuerNotCompetent", "conditionNotMet", "amountRequired", "belowMinimum", "aboveMaximum"];

    public static TheoryData<string> CityCodes => [.. ContractData.CityCodes];

    [Fact]
    public void The_facts_equal_the_dictionary_with_values_in_its_order()
    {
        var expected = ContractData.Items(ContractData.Facts["facts"])
            .Where(f => !f.Text("path").StartsWith("thresholds[]", StringComparison.Ordinal))
            .Select(f => Describe(f.Text("path"), f.Text("type"), ContractData.EnumValues(f), f.Text("zh"), f.Text("en")))
            .Order(StringComparer.Ordinal);
        var actual = FactCatalogue.Facts
            .Where(f => f.Type.Name != "group" && f.Path != "thresholds")
            .Select(f => Describe(f.Path, f.Type.Name, f.Type.Values, f.Label.Zh, f.Label.En))
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, actual);
        Assert.Equal("threshold[]", FactCatalogue.Find("thresholds")?.Type.Name);
    }

    [Fact]
    public void Every_group_of_a_fact_path_is_a_fact_of_its_own()
    {
        var groups = ContractData.Items(ContractData.Facts["facts"]).Select(f => f.Text("path")).Where(p => !p.Contains('[', StringComparison.Ordinal))
            .SelectMany(p => p.Split('.').SkipLast(1).Select((_, i) => string.Join('.', p.Split('.').Take(i + 1))))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(groups, FactCatalogue.Facts.Where(f => f.Type.Name == "group").Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_shared_enums_equal_the_dictionary_in_its_order()
    {
        Assert.Equal(Names<Role>(), ContractData.Facts["enums"]!.AsObject().Strings("Role"));
        Assert.Equal(Names<OwnerType>(), ContractData.Facts["enums"]!.AsObject().Strings("OwnerType"));
        Assert.Equal(Names<Level>(), ContractData.Facts["enums"]!.AsObject().Strings("Level"));
    }

    [Fact]
    public void The_acts_equal_the_catalogue_in_its_order()
    {
        var expected = ContractData.Acts.Select(a => string.Join(" | ",
            [a.Text("name"), a.Text("module"), a.Text("entity"), a.Text("zh"), a.Text("meaning"), string.Join(",", a.Strings("roles")),
                .. ContractData.Items(a["args"]).Select(g => $"{g.Text("name")}:{g.Text("type")}({string.Join(",", ContractData.EnumValues(g))})")]));
        var actual = Acts.All.Select(a => string.Join(" | ",
            [a.Name, FactType.ShowValue(a.Module), a.Entity, a.Label.Zh, a.Label.En, string.Join(",", a.Roles.Select(r => FactType.ShowValue(r))),
                .. a.Arguments.Select(g => $"{g.Path["args.".Length..]}:{g.Type.Name}({string.Join(",", g.Type.Values)})")]));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void The_duty_types_and_public_sets_equal_the_catalogues_in_their_order()
    {
        Assert.Equal(ContractData.Items(ContractData.Load("obligations.json")["obligations"]).Select(o => o.Text("type")), Enum.GetNames<DutyType>().Except([nameof(DutyType.RecordThirdPartyAnswer)], StringComparer.Ordinal));
        Assert.Equal(ContractData.Items(ContractData.Load("disclosures.json")["sets"]).Select(o => o.Text("set")), Enum.GetNames<DisclosureSet>());
    }

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void A_city_registers_every_provision_of_its_text(string code)
    {
        var expected = ContractData.Provisions(code).Select(p => string.Join(" | ",
            p.Text("id"), p["article"], p["paragraph"], p.Text("kind"), p.Text("module"), p.Text("summaryZh"), p.Text("summaryEn"), ExpectedCoverage(p)));
        var actual = Cities.Of(code).Provisions.Where(p => p.Coverage != Coverage.MissingInSource).Select(p => string.Join(" | ",
            p.Id, p.Article, p.Paragraph.TrimEnd('a', 'b', 'c', 'd', 'e'), FactType.ShowValue(p.Kind), FactType.ShowValue(p.Module), p.Summary.Zh, p.Summary.En, ActualCoverage(p)));
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void A_provision_carries_as_many_rules_as_the_contract_gives_it(string code)
    {
        var expected = ContractData.Provisions(code).Select(p => $"{p.Text("id")}: {ContractData.Items(p["rules"]).Count()}");
        var actual = Cities.Of(code).Provisions.Where(p => p.Coverage != Coverage.MissingInSource)
            .Select(p => $"{p.Id}: {p.Rules.Count(r => r is not (SecretRegime or RegisterRule))}");
        Assert.Equal(expected, actual);
    }

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void A_city_is_in_force_from_the_day_of_its_text(string code)
    {
        Assert.Equal(ContractData.City(code).Text("effectiveFrom"), FactType.ShowValue(Cities.Of(code).EffectiveFrom));
    }

    [Fact]
    public void Only_the_article_the_source_lacks_is_marked_missing()
    {
        Assert.Equal(["jilin-34"], ContractData.CityCodes.SelectMany(c => Cities.Of(c).Provisions).Where(p => p.Coverage == Coverage.MissingInSource).Select(p => p.Id));
    }

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void A_city_speaks_of_its_own_text_and_of_no_other_city(string code)
    {
        var others = ContractData.CityCodes.Where(c => c != code).SelectMany(c => (string[])[c, Cities.Of(c).Name.Zh, Cities.Of(c).Name.En]).Append("五市").ToList();
        Assert.DoesNotContain(
            Cities.Of(code).Provisions.SelectMany(p => (string?[])[p.Interpretation, p.CoverageNote, p.Summary.Zh, p.Summary.En]).OfType<string>().Concat(Cities.Of(code).Header.SourceNotes),
            text => others.Exists(o => text.Contains(o, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_code_has_a_text_in_both_languages_and_no_text_is_left_over()
    {
        var used = ContractData.CityCodes.SelectMany(ContractData.Provisions).SelectMany(p => ContractData.Items(p["rules"]))
            .Select(r => r.TextOrNull("code")).OfType<string>().Concat(SanctionCodes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        Assert.Equal(used, Reasons.Codes.Order(StringComparer.Ordinal));
    }

    private static string Describe(string path, string type, IEnumerable<string> values, string zh, string en) =>
        $"{path}: {type}({string.Join(",", values)}) {zh} / {en}";

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetValues<T>().Select(v => FactType.ShowValue(v));

    private static string ExpectedCoverage(JsonObject provision) => provision switch
    {
        _ when provision.Text("id") == "zhengzhou-30-1" => "RefersOutside",
        _ when provision.TextOrNull("feature") is { } feature => $"Feature {feature}",
        _ when provision.TextOrNull("noBehaviourReason") is { } reason => $"Text {reason}",
        _ => "Enforced",
    };

    private static string ActualCoverage(Provision provision) => provision.Coverage is Coverage.Feature or Coverage.Text
        ? $"{provision.Coverage} {provision.CoverageNote}"
        : provision.Coverage.ToString();
}
