using Xunit;

namespace InfoGov.Law.Tests;

/// <summary>What a provision leaves to a feature of the product is carried by one: a register, the profile of the city, or sign-in.</summary>
public sealed class FeatureTests
{
    private const string Profile = "city profile: ";
    private const string SignIn = "sign-in, authorization and audit trail";

    /// <summary>Every provision of every city that is left to a feature.</summary>
    public static TheoryData<string, string> Featured =>
        [.. Cities.All.SelectMany(city => city.Provisions.Where(p => p.Coverage == Coverage.Feature).Select(p => (city.Code, p.Id)))];

    [Theory]
    [MemberData(nameof(Featured))]
    public void A_feature_that_carries_a_provision_exists(string code, string id)
    {
        var city = Cities.Of(code);
        var provision = city.Provisions.Single(p => p.Id == id);
        if (provision.CoverageNote!.StartsWith(Profile, StringComparison.Ordinal))
        {
            Assert.Contains(id, city.Profile.Provisions);
        }
        else if (provision.CoverageNote != SignIn)
        {
            var registers = provision.Rules.Cast<RegisterRule>().Select(rule => rule.Register).ToArray();
            Assert.NotEmpty(registers);
            Assert.All(registers, register => Assert.Contains(provision, city.Decide(register.Act, new Matter(new(2024, 6, 3))).Cites));
        }
    }

    [Theory]
    [InlineData("commendations", "wuxi wuxi-7-2; beijing beijing-8-2")]
    [InlineData("leadingGroups", "wuxi wuxi-4-2")]
    [InlineData("securityGroups", "wuxi wuxi-4-3")]
    [InlineData("supportServices", "wuxi wuxi-25-1; jilin jilin-17-1; tianjin tianjin-10-1")]
    [InlineData("disasterBackups", "tianjin tianjin-24-2")]
    [InlineData("consultations", "")]
    public void A_register_rests_on_the_provisions_that_open_it_and_elsewhere_on_silence(string code, string expected)
    {
        var asked = Cities.All.Select(city => (city.Code, Decision: city.Decide(Registers.Find(code)!.Act, new Matter(new(2024, 6, 3))))).ToArray();
        Assert.All(asked, a => Assert.Equal(DecisionOutcome.Allowed, a.Decision.Outcome));
        Assert.Equal(expected, string.Join("; ", asked.Where(a => !a.Decision.IsSilent).Select(a => $"{a.Code} {string.Join(' ', a.Decision.Cites.Select(p => p.Id))}")));
    }

    [Fact]
    public void Every_register_is_in_the_catalogue_once_and_no_act_of_the_contract_has_its_name()
    {
        var declared = typeof(Registers).GetFields().Where(f => f.FieldType == typeof(Register)).Select(f => (Register)f.GetValue(null)!).ToArray();
        Assert.Equal(declared.Select(r => r.Code).Order(), Registers.All.Select(r => r.Code).Order());
        Assert.Distinct(Registers.All.Select(r => r.Code));
        Assert.Empty(Registers.All.Select(r => r.Act.Name).Intersect(Acts.All.Select(a => a.Name)));
        Assert.All(Registers.All, r => Assert.Distinct(r.Fields.Select(f => f.Name)));
        Assert.All(Registers.All.SelectMany(r => r.Fields), f => Assert.True(f.Choices.IsEmpty || f.Name == EntryField.Category));
    }

    [Fact]
    public void A_provision_opens_a_register_by_its_label_unless_the_feature_is_named()
    {
        var yunzhou = new Yunzhou();
        Assert.Equal(["Feature Commendations", "Feature awards"], yunzhou.Provisions.Select(p => $"{p.Coverage} {p.CoverageNote}"));
        Assert.Equal(["yunzhou-1-1", "yunzhou-2-1"], yunzhou.Decide(Registers.Commendations.Act, new Matter(new(2024, 6, 3))).Cites.Select(p => p.Id));
        Assert.True(yunzhou.Decide(Registers.Showcases.Act, new Matter(new(2024, 6, 3))).IsSilent);
    }

    private sealed class Yunzhou : Jurisdiction
    {
        public override string Code => "yunzhou";

        public override Text Name { get; } = new("云州", "Yunzhou");

        public override DateOnly EffectiveFrom { get; } = new(2020, 5, 1);

        public override RegulationHeader Header { get; } = new(new("办法", "Measures"), null, null, null, null, null, null, [], []);

        protected override void Write(Regulation yunzhou)
        {
            yunzhou.Article(1, "1", ProvisionKind.Duty, Module.Supervision, "表彰。", "Commend.").KeptIn(Registers.Commendations);
            yunzhou.Article(2, "1", ProvisionKind.Duty, Module.Supervision, "奖励。", "Reward.").KeptIn(Registers.Commendations).Feature("awards");
        }
    }
}
