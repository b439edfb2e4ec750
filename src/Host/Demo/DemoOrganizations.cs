using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Organizations;

namespace InfoGov.Host.Demo;

/// <summary>The units of the demo and the dated qualifications of those who take on contracts.</summary>
internal static class DemoOrganizations
{
    private const string Issuer = "信息系统行业资质评审机构（演示）";
    private static readonly DateOnly From = new(2022, 1, 1);
    private static readonly DateOnly Renewed = new(2024, 7, 1);
    private static readonly DateOnly Until = new(2028, 6, 30);

    public static async Task Register(DemoSending sending, DemoData data, DemoCity city)
    {
        foreach (var (theme, name) in city.Units)
        {
            await Register(sending, city, city.Unit(theme), city.Name + name, OwnerType.StateOrgan);
        }

        foreach (var (i, name) in data.Contractors.Index())
        {
            await Register(sending, city, city.Contractor(i), city.Name + name, OwnerType.Enterprise);
            await Qualify(sending, data, city, city.Contractor(i), QualificationKind.SystemIntegrator, grade: 1 + i % 4);
        }

        foreach (var (i, name) in data.Supervisors.Index())
        {
            await Register(sending, city, city.Supervisor(i), city.Name + name, OwnerType.Enterprise);
            await Qualify(sending, data, city, city.Supervisor(i), QualificationKind.SupervisionUnit, grade: 3 - i);
        }
    }

    private static Task Register(DemoSending sending, DemoCity city, EntityId id, string name, OwnerType type) =>
        sending.Setup(id, new RegisterOrganization { CityCode = city.Code, Name = name, Type = type, On = From }, Caller.Installation);

    /// <summary>A first qualification that ran out, and the one that followed it.</summary>
    private static async Task Qualify(DemoSending sending, DemoData data, DemoCity city, EntityId id, QualificationKind kind, long grade)
    {
        var authority = data.Office(city, Role.CityInformatizationAuthority);
        foreach (var (first, last) in new[] { (From, Renewed.AddDays(-1)), (Renewed, Until) })
        {
            await sending.Setup(id, new RecordQualification { Kind = kind, Grade = grade, ValidFrom = first, ExpiresOn = last, GrantedBy = Issuer, On = first }, authority);
        }
    }
}
