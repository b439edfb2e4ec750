using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Organizations;

public class OrganizationTests
{
    private static readonly RegisterOrganization Registration = new() { CityCode = "wuxi", Name = "某局", Type = OwnerType.StateOrgan };

    [Fact]
    public void An_organization_is_registered_once()
    {
        var story = New().When(Registration with { CreditCode = "11320200014001234X" }).Then(new OrganizationRegistered("wuxi", "某局", OwnerType.StateOrgan, "11320200014001234X"));
        story.When(Registration).ThenRejected(409, "exists");
    }

    [Theory]
    [InlineData("123")]
    [InlineData("11320200014001234I")]
    [InlineData("11320200014001234x")]
    public void A_credit_code_has_18_digits_or_letters(string code) =>
        New().When(Registration with { CreditCode = code }).ThenRejected(400, "invalid", "creditCode");

    [Fact]
    public void A_unit_found_secret_is_forgotten_and_nothing_is_done_with_it_here()
    {
        var story = New().When(Registration with { CreditCode = "11320200014001234X" }).ThenIsDone();
        story.By(Role.SecrecyAuthority).When(new DetermineSecrecy { IsSecret = true }).Then(new OrganizationFoundSecret());
        Forgotten.Assert(story, ["organizations/p1"], "某局", "11320200014001234X");
        story.When(new DissolveOrganization { Reason = "撤销" }).ThenRejected(422, "notApplicable");
    }

    [Fact]
    public void Nothing_is_granted_to_a_unit_that_is_not_registered() =>
        New().When(new GrantQualification { Kind = QualificationKind.SystemIntegrator }).ThenRejected(404, "notFound");

    [Fact]
    public void Tianjin_has_no_power_to_grant_a_qualification()
    {
        var grant = new GrantQualification { Kind = QualificationKind.SystemIntegrator, Grade = 2, ExpiresOn = new(2026, 6, 2) };
        Registered("tianjin").When(grant).ThenRefusedBy("tianjin-8-1 onlyPreliminaryReview");
        Registered("wuxi").When(grant).Then(new QualificationGranted(new Qualification(QualificationKind.SystemIntegrator, 2, new(2024, 6, 3), new(2026, 6, 2), "unit")));
    }

    [Theory]
    [InlineData("2021-12-31", null)]
    [InlineData("2022-01-01", 2L)]
    [InlineData("2024-06-03", 3L)]
    [InlineData("2024-06-04", 2L)]
    [InlineData("2025-01-01", null)]
    public void A_qualification_holds_from_its_first_to_its_last_day_and_the_highest_counts(string day, long? grade)
    {
        var story = Registered("wuxi").Given(
            new QualificationRecorded(new Qualification(QualificationKind.SupervisionUnit, 2, new(2022, 1, 1), new(2024, 12, 31), "省厅")),
            new QualificationRecorded(new Qualification(QualificationKind.SupervisionUnit, 3, new(2023, 1, 1), new(2024, 6, 3), "省厅")),
            new QualificationRecorded(new Qualification(QualificationKind.SystemIntegrator, 9, new(2020, 1, 1), null, "省厅")));
        Assert.Equal(grade, story.State.QualificationOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), QualificationKind.SupervisionUnit)?.Grade);
        Assert.Equal(new DateOnly(2024, 12, 31), story.State.QualificationExpiry(new(2026, 1, 1), QualificationKind.SupervisionUnit));
    }

    [Fact]
    public void A_revoked_qualification_holds_no_longer_from_that_day_on()
    {
        var story = Registered("wuxi").Given(new QualificationRecorded(new Qualification(QualificationKind.SystemIntegrator, 1, new(2022, 1, 1), null, "省厅")));
        story.When(new RevokeQualification { Kind = QualificationKind.SystemIntegrator, Reason = "违规" }).ThenIsDone();
        Assert.NotNull(story.State.QualificationOn(new(2024, 6, 2), QualificationKind.SystemIntegrator));
        Assert.Null(story.State.QualificationOn(new(2024, 6, 3), QualificationKind.SystemIntegrator));
        story.When(new RevokeQualification { Kind = QualificationKind.SystemIntegrator, Reason = "违规" }).ThenRejected(409, "notQualified", "kind");
    }

    [Fact]
    public void A_qualification_does_not_end_before_it_begins() =>
        Registered("wuxi").When(new RecordQualification { Kind = QualificationKind.SystemIntegrator, ValidFrom = new(2024, 1, 2), ExpiresOn = new(2024, 1, 1), GrantedBy = "省厅" })
            .ThenRejected(400, "invalid", "expiresOn");

    internal static Story<Organization> New() =>
        new Story<Organization>(new OrganizationsModule().Kinds.OfType<EntityKind<Organization>>().Single()).By(Role.CityInformatizationAuthority);

    internal static Story<Organization> Registered(string city) => New().Given(new OrganizationRegistered(city, "某局", OwnerType.StateOrgan, null));
}
