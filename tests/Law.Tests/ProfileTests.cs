using Xunit;

namespace InfoGov.Law.Tests;

/// <summary>The profiles of the cities, against their own provisions and the official divisions.</summary>
public sealed class ProfileTests
{
    public static TheoryData<string> CityCodes => [.. ContractData.CityCodes];

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void A_profile_says_something_of_everything_in_both_languages(string code)
    {
        var profile = Cities.Of(code).Profile;
        Assert.NotEmpty(profile.Scope);
        Assert.NotEmpty(profile.Authorities);
        Assert.NotEmpty(profile.Departments);
        Assert.NotEmpty(profile.Silences);
        Assert.All(Texts(profile), text =>
        {
            Assert.Contains(text.Zh, c => c >= '\u4e00');
            Assert.DoesNotContain(text.En, c => c >= '\u2e80');
            Assert.NotEmpty(text.En);
        });
    }

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void Every_provision_a_profile_names_exists(string code)
    {
        var city = Cities.Of(code);
        var profile = city.Profile;
        Assert.Empty(profile.Provisions.Except(city.Provisions.Select(p => p.Id)));
        Assert.All(profile.Authorities, authority => Assert.NotEmpty(authority.Provisions));
        Assert.All(profile.Departments, department => Assert.NotEmpty(department.Provisions));
    }

    [Theory]
    [InlineData("wuxi", "3202")]
    [InlineData("jilin", "2202")]
    [InlineData("zhengzhou", "4101")]
    [InlineData("beijing", "11")]
    [InlineData("tianjin", "12")]
    public void The_divisions_are_the_official_ones(string code, string division)
    {
        var profile = Cities.Of(code).Profile;
        Assert.Equal([.. Rows("areas.csv").Where(r => r[2] == division || r[3] == division).Select(r => $"{r[0]} {r[1]}")], profile.Divisions.Select(d => $"{d.Code} {d.Name}"));
        Assert.Contains($"{profile.City!.Code} {profile.City.Name}", Rows("cities.csv").Concat(Rows("provinces.csv")).Select(r => $"{r[0]} {r[1]}"));
        Assert.Equal((division, Level.City), (profile.City.Code, profile.City.Level));
    }

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void The_level_of_a_division_follows_from_its_code(string code) =>
        Assert.All(Cities.Of(code).Profile.Divisions, division => Assert.Equal(
            int.Parse(division.Code[4..], System.Globalization.CultureInfo.InvariantCulture) switch { >= 71 and < 80 => Level.Zone, > 20 => Level.County, _ => Level.District },
            division.Level));

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void A_zone_with_a_code_is_a_division_of_that_code_and_name(string code)
    {
        var profile = Cities.Of(code).Profile;
        Assert.All(profile.Zones, zone => Assert.Contains(new Division(zone.Code!, zone.DivisionName ?? zone.Name.Zh, Level.Zone), profile.Divisions));
    }

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void Departments_have_roles_of_departments_and_authorities_those_of_their_level(string code)
    {
        var profile = Cities.Of(code).Profile;
        Assert.All(profile.Departments, department => Assert.True(department.Role is null or (>= Role.InvestmentAuthority and <= Role.PeoplesCongress), department.Name.En));
        Assert.Distinct(profile.Departments.Select(d => d.Name.Zh));
        Assert.All(profile.Authorities, authority => Assert.True(authority.Role switch
        {
            Role.CityInformatizationAuthority => authority.Levels is [Level.City],
            Role.CountyInformatizationAuthority => authority.Levels is [Level.County],
            Role.DistrictInformatizationAuthority => authority.Levels is [Level.District],
            Role.ZoneInformatizationAuthority or Role.ZoneCommittee => authority.Levels is [Level.Zone],
            Role.TownStreet => authority.Levels.IsEmpty,
            Role.LeadingGroup or null => authority.Levels.Length > 0,
            _ => false,
        }, authority.Name.En));
    }

    [Theory]
    [InlineData("wuxi", "wuxi-5-1")]
    [InlineData("jilin", null)]
    [InlineData("zhengzhou", null)] // its special areas have somebody who plans and files, though 5-1 names no such level
    [InlineData("beijing", "beijing-5-1")]
    [InlineData("tianjin", "tianjin-4-1")]
    public void Only_a_zone_authority_is_unknown_and_only_where_the_text_has_no_zones(string code, string? provision)
    {
        var profile = Cities.Of(code).Profile;
        Assert.Equal(provision, profile.ExcludingProvision(Role.ZoneInformatizationAuthority));
        Assert.All(Enum.GetValues<Role>().Where(role => role != Role.ZoneInformatizationAuthority), role => Assert.Null(profile.ExcludingProvision(role)));
    }

    [Theory]
    [InlineData("wuxi", "滨湖区", "滨湖区")]
    [InlineData("wuxi", "320281", "江阴市")]
    [InlineData("wuxi", "无锡市", "无锡市")]
    [InlineData("wuxi", "滨湖", null)]
    [InlineData("wuxi", "昌邑区", null)]
    [InlineData("jilin", "吉林经济开发区", "吉林经济技术开发区")]
    [InlineData("jilin", "220271", "吉林经济技术开发区")]
    [InlineData("jilin", "220273", "吉林中国新加坡食品区")]
    [InlineData("zhengzhou", "郑州航空港经济综合实验区", "郑州航空港经济综合实验区")]
    [InlineData("beijing", "11", "北京市")]
    [InlineData("tianjin", "120116", "滨海新区")]
    public void An_area_is_known_by_name_or_code(string code, string area, string? name) => Assert.Equal(name, Cities.Of(code).Profile.NameOfArea(area));

    [Theory]
    [MemberData(nameof(CityCodes))]
    public void A_profile_speaks_of_its_own_city_and_of_no_other(string code)
    {
        var others = Cities.All.Where(c => c.Code != code).SelectMany(c => (string[])[c.Code, c.Name.Zh, c.Name.En]);
        var profile = string.Join('\n', Texts(Cities.Of(code).Profile).Select(text => $"{text.Zh} {text.En}"));
        Assert.All(others, other => Assert.DoesNotContain(other, profile, StringComparison.Ordinal));
    }

    private static IEnumerable<Text> Texts(CityProfile profile) =>
    [
        .. profile.Scope.Select(s => s.Activity),
        .. profile.Principles.Select(p => p.Saying),
        .. profile.Authorities.SelectMany(a => (Text[])[a.Name, a.Competence]),
        .. profile.Departments.Select(d => d.Name),
        .. profile.Zones.SelectMany(z => (Text[])[z.Name, z.Standing]),
        .. profile.Silences.SelectMany(s => (Text[])[s.Topic, s.Note]),
    ];

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "divisions", file)).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','));
}
