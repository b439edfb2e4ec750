using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Systems;

/// <summary>Systems that are found to be state secrets after they were stored.</summary>
public class SecretTests
{
    [Fact]
    public void A_listed_system_found_secret_is_forgotten_and_its_tombstone_is_that_of_one_delisted()
    {
        var story = Listed();
        story.When(new DetermineSecrecy { IsSecret = true }).Then(new SystemFoundSecret());
        Forgotten.Assert(story, ["public_systems/p1", "key_system_catalogue_entries/p1"], "政务服务系统", "大数据局");
        var delisted = Listed().When(new DelistKeySystem { Reason = "降级" }).ThenIsDone();
        Assert.Equal(Lives.AllRowsOf(delisted), Lives.AllRowsOf(story));
    }

    [Fact]
    public void Every_act_on_it_is_left_to_other_law_and_nothing_more_is_recorded()
    {
        var story = Lives.NewSystem().Given(Lives.Registered("wuxi")).By(SecrecyAuthority).When(new DetermineSecrecy { IsSecret = true }).ThenIsDone();
        Assert.Empty(Lives.AllRowsOf(story));
        var told = story.By(OwnerOperator).When(new PutSystemIntoUse());
        Assert.Equal((DecisionOutcome.NotApplicable, "wuxi-2-2"), (told.Decision!.Outcome, told.Decision.Cites[0].Id));
        told.ThenRejected(422, "notApplicable");
        story.When(new CorrectSystem { Name = "n" }).ThenRejected(422, "notApplicable");
        Lives.NewIncident().Knowing(InformationSystem.At("p1"), story.State).By(OwnerOperator)
            .When(new ReportIncident { CityCode = "wuxi", Title = "t", SystemId = "p1" }).ThenRejected(422, "notApplicable");
    }

    private static Story<InformationSystem> Listed() => Lives.NewSystem().On(2021, 6, 15)
        .Given(Lives.Registered("wuxi")).By(CityInformatizationAuthority).When(new PublishKeySystemCatalogue()).ThenIsDone();
}
