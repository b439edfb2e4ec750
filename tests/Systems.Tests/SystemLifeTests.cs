using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Systems;

/// <summary>The life of a system in each city, with what its law refuses on the way.</summary>
public class SystemLifeTests
{
    [Fact]
    public void In_Wuxi_a_system_of_level_three_is_tested_by_a_qualified_body_before_it_is_used()
    {
        var story = Registered("wuxi");
        story.When(new CompleteSystemRegistration { Profile = [SecurityProfileItem.ResponsiblePerson] })
            .ThenRefusedBy("wuxi-43-1a securityProfileIncomplete", "wuxi-47-1 contentMonitoringMissing");
        story.When(new CompleteSystemRegistration { Profile = Lives.WholeProfile, ContentMonitoring = true }).ThenIsDone();
        Assert.Equal(["wuxi-43-1b DetermineProtectionLevel"], Lives.Owed(story));

        story.When(new DetermineProtectionLevel { Level = 3 }).Then(new ProtectionLevelDetermined(3));
        Assert.Empty(story.Owed);
        story.On(2024, 3, 1).When(new RecordBuilt()).ThenIsDone();
        story.When(new PutSystemIntoUse()).ThenRefusedBy("wuxi-45-2 securityTestMissing");
        story.On(2024, 3, 4).When(new RecordSecurityTest { Result = Outcome.Failed, Body = "测评中心", BodyQualified = false }).ThenIsDone();
        story.When(new PutSystemIntoUse()).ThenRefusedBy("wuxi-45-2 securityTestFailed", "wuxi-45-2 testingBodyUnqualified");
        story.On(2024, 3, 8).When(new RecordSecurityTest { Result = Outcome.Passed, Body = "测评中心" }).ThenIsDone();
        story.When(new PutSystemIntoUse()).ThenRefusedBy("wuxi-45-2 testingBodyUnqualified");
        story.When(new RecordSecurityTest { Result = Outcome.Passed, Body = "测评中心", BodyQualified = true }).ThenIsDone();
        story.On(2024, 3, 11).When(new PutSystemIntoUse { SecuritySystemOperational = true }).ThenIsDone();

        Assert.Equal(Stage.InUse, story.State.Stage);
        Assert.Equal(new DateOnly(2024, 3, 11), story.State.Days.Updated);
        Assert.Equal(["wuxi-43-1a", "wuxi-43-1b", "wuxi-45-2", "wuxi-47-1"], story.State.LegalBasis);
    }

    [Fact]
    public void In_Wuxi_a_system_of_level_two_needs_no_test()
    {
        var story = Registered("wuxi").When(new DetermineProtectionLevel { Level = 2 }).ThenIsDone();
        story.When(new PutSystemIntoUse()).ThenIsDone();
        Assert.Equal(["wuxi-45-2"], story.State.LegalBasis);
    }

    [Fact]
    public void In_Jilin_the_security_system_operates_before_the_system_is_used_whatever_its_level()
    {
        var story = Registered("jilin");
        story.When(new CompleteSystemRegistration { Profile = [SecurityProfileItem.ResponsiblePerson, SecurityProfileItem.Recovery] })
            .ThenRefusedBy("jilin-30-1a securityProfileIncomplete");
        story.When(new CompleteSystemRegistration { Profile = Lives.WholeProfile }).ThenIsDone();
        story.When(new DetermineProtectionLevel { Level = 4 }).ThenIsDone();
        story.When(new PutSystemIntoUse()).ThenRefusedBy("jilin-31-1 securityNotSynchronous");
        story.When(new PutSystemIntoUse { SecuritySystemOperational = true }).ThenIsDone();
        Assert.Empty(story.Owed);
        Assert.Equal(["jilin-30-1a", "jilin-30-1b", "jilin-31-1"], story.State.LegalBasis);
    }

    [Fact]
    public void In_Jilin_a_second_community_platform_is_warned_about()
    {
        var register = new RegisterSystem { CityCode = "jilin", Name = "社区平台", Kind = SystemKind.CommunityPlatform, CommunityPlatformCount = 1 };
        var told = Lives.NewSystem().By(OwnerOperator).When(register);
        told.ThenIsDone();
        Assert.Equal("duplicateCommunityPlatform", Assert.Single(told.Decision!.Warnings).Code);
        Assert.Empty(Lives.NewSystem().By(OwnerOperator).When(register with { CommunityPlatformCount = 0 }).Decision!.Warnings);
    }

    [Fact]
    public void In_Zhengzhou_a_system_has_a_responsible_person_and_an_emergency_plan_and_no_level_is_asked_for()
    {
        var register = new RegisterSystem { CityCode = "zhengzhou", Name = "n", OwnerType = OwnerType.StateOrgan, UnsuitableForInternet = true, Network = NetworkBasis.Internet };
        var story = Lives.NewSystem().On(2024, 2, 1).By(OwnerOperator);
        story.When(register).ThenRefusedBy("zhengzhou-21-2a unifiedNetworkRequired");
        story.When(register with { Network = NetworkBasis.UnifiedGovernmentNetwork }).ThenIsDone();
        story.When(new CompleteSystemRegistration()).ThenRefusedBy("zhengzhou-23-1 responsiblePersonMissing", "zhengzhou-23-1 emergencyPlanMissing");
        story.When(new RegisterEmergencyPlan { Title = "应急预案" }).Then(new SystemEmergencyPlanRegistered("应急预案"));
        story.When(new CompleteSystemRegistration { Profile = [SecurityProfileItem.ResponsiblePerson] }).ThenIsDone();
        story.When(new PutSystemIntoUse()).ThenIsDone();
        Assert.Empty(story.Owed);
        Assert.Equal(["zhengzhou-21-2a", "zhengzhou-23-1"], story.State.LegalBasis);
    }

    [Fact]
    public void In_Beijing_a_level_is_filed_and_a_test_is_owed_after_completion()
    {
        var story = Lives.NewSystem().On(2024, 2, 1).By(OwnerOperator);
        var register = new RegisterSystem { CityCode = "beijing", Name = "n", OwnerType = OwnerType.StateOrgan, UnsuitableForInternet = true, Network = NetworkBasis.CommercialCloud };
        story.When(register).ThenRefusedBy("beijing-29-2a unifiedNetworkRequired");
        story.When(register with { Network = NetworkBasis.UnifiedGovernmentNetwork }).ThenIsDone();
        story.When(new CompleteSystemRegistration()).ThenIsDone();
        Assert.Equal(["beijing-32-2 DetermineProtectionLevel"], Lives.Owed(story));

        story.When(new DetermineProtectionLevel { Level = 3 }).ThenIsDone();
        Assert.Equal(["beijing-32-2 FileProtectionLevel"], Lives.Owed(story));
        Assert.Contains("beijing-32-2 FileProtectionLevel  Pending", Lives.DutiesOf(story, new(2024, 2, 2)));
        story.When(new FileProtectionLevel { To = Police }).ThenIsDone();
        Assert.Empty(story.Owed);
        Assert.Contains("beijing-32-2 FileProtectionLevel  Met", Lives.DutiesOf(story, new(2024, 2, 2)));

        story.When(new RecordBuilt()).ThenIsDone();
        story.When(new PutSystemIntoUse()).ThenIsDone();
        Assert.Equal(["beijing-33-1b RecordSecurityTest"], Lives.Owed(story));
        story.When(new RecordSecurityTest { Result = Outcome.Passed }).ThenIsDone();
        Assert.Empty(story.Owed);
    }

    [Fact]
    public void In_Beijing_another_level_is_filed_anew()
    {
        var story = Registered("beijing").When(new DetermineProtectionLevel { Level = 2 }).ThenIsDone();
        story.When(new FileProtectionLevel()).ThenIsDone();
        story.When(new DetermineProtectionLevel { Level = 2 }).ThenIsDone();
        Assert.True(story.State.LevelFiled);
        Assert.Empty(story.Owed);
        story.When(new DetermineProtectionLevel { Level = 3 }).ThenIsDone();
        Assert.Null(story.State.LevelFiled);
        Assert.Equal(["beijing-32-2 FileProtectionLevel"], Lives.Owed(story));
    }

    [Fact]
    public void In_Beijing_the_emergency_plan_is_drilled()
    {
        var story = Registered("beijing");
        Assert.DoesNotContain("beijing-34-1 RecordDrill  Pending", Lives.DutiesOf(story, new(2024, 2, 2)));
        story.When(new RecordDrill()).ThenRejected(409, "wrongStage");
        story.When(new RegisterEmergencyPlan()).ThenIsDone();
        Assert.Contains("beijing-34-1 RecordDrill  Pending", Lives.DutiesOf(story, new(2024, 2, 2)));
        story.When(new RecordDrill()).ThenIsDone();
        Assert.Contains("beijing-34-1 RecordDrill  Met", Lives.DutiesOf(story, new(2024, 2, 2)));
    }

    [Fact]
    public void In_Tianjin_a_file_has_person_measures_and_monitoring_and_the_plan_is_owed()
    {
        var story = Registered("tianjin");
        story.When(new CompleteSystemRegistration())
            .ThenRefusedBy("tianjin-23-2 responsiblePersonMissing", "tianjin-23-3 protectionMeasuresMissing", "tianjin-27-1 contentMonitoringMissing");
        var complete = new CompleteSystemRegistration
        {
            Profile = [SecurityProfileItem.ResponsiblePerson, SecurityProfileItem.ProtectionMeasures],
            ContentMonitoring = true,
            IsImportant = true,
        };
        var told = story.When(complete);
        told.ThenIsDone();
        Assert.Equal("certificateStatementMissing", Assert.Single(told.Decision!.Warnings).Code);
        Assert.Equal(["tianjin-24-3 RegisterEmergencyPlan", "tianjin-25-1 DetermineProtectionLevel"], Lives.Owed(story));

        story.When(complete with { EmergencyPlan = true, CertificateStatement = true }).ThenIsDone();
        Assert.Equal(["tianjin-25-1 DetermineProtectionLevel"], Lives.Owed(story));
        story.When(new DetermineProtectionLevel { Level = 3 }).ThenIsDone();
        story.When(new PutSystemIntoUse()).ThenIsDone();
        Assert.Empty(story.Owed);
        Assert.Contains("tianjin-25-1", story.State.LegalBasis);
    }

    [Fact]
    public void In_Tianjin_the_operation_cost_of_a_public_platform_is_budgeted()
    {
        var story = Registered("tianjin").When(new CorrectSystem { ServesPublic = true, GovernmentInvested = true }).ThenIsDone();
        Assert.Contains("tianjin-5-3 BudgetOperationCost  Pending", Lives.DutiesOf(story, new(2024, 2, 2)));
        story.When(new BudgetOperationCost { Budgeted = true }).ThenIsDone();
        Assert.Contains("tianjin-5-3 BudgetOperationCost  Met", Lives.DutiesOf(story, new(2024, 2, 2)));
    }

    [Fact]
    public void In_Tianjin_an_inspection_without_the_other_departments_is_warned_about()
    {
        var inspection = new ScheduleSecurityInspection { Kind = SecurityInspectionKind.Security, Participants = [Police] };
        var told = Registered("tianjin").By(CityInformatizationAuthority).When(inspection);
        told.ThenIsDone();
        Assert.Equal("coDepartmentsAbsent", Assert.Single(told.Decision!.Warnings).Code);
        var whole = Registered("tianjin").By(CityInformatizationAuthority).When(inspection with { Participants = [Police, SecrecyAuthority, CryptoOffice] });
        Assert.Empty(whole.Decision!.Warnings);
        Assert.Equal(new DateOnly(2024, 2, 1), Assert.Single(whole.ThenIsDone().State.Inspections).ScheduledOn);
    }

    [Theory]
    [InlineData("wuxi")]
    [InlineData("jilin")]
    [InlineData("zhengzhou")]
    [InlineData("beijing")]
    [InlineData("tianjin")]
    public void A_secret_system_is_left_to_another_law_and_nothing_is_stored(string city)
    {
        var told = Lives.NewSystem().By(OwnerOperator).When(new RegisterSystem { CityCode = city, Name = "n", IsSecret = true });
        Assert.Equal(DecisionOutcome.NotApplicable, told.Decision!.Outcome);
        Assert.Same(InformationSystem.None, told.ThenRejected(422, "routedOut", "isSecret").State);
    }

    private static Story<InformationSystem> Registered(string city) =>
        Lives.NewSystem().On(2024, 2, 1).By(OwnerOperator).Given(Lives.Registered(city));
}
