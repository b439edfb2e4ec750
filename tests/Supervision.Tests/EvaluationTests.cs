using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Supervision;

public class EvaluationTests
{
    [Theory]
    [InlineData("zhengzhou", "zhengzhou-29-3")]
    [InlineData("beijing", "beijing-41-1")]
    public void A_service_level_is_published_before_the_evaluation_closes(string city, string provision)
    {
        var story = Conducted(city).By(SectorAuthority);
        story.When(new CloseEvaluation()).ThenRefusedBy($"{provision} publicationRequired");
        story.When(new PublishEvaluation()).ThenRejected(409, "wrongStage");
        story.When(new RecordResult { Result = "优" }).Then(new EvaluationResultRecorded("优", Type: EvaluationType.ServiceLevel));
        story.When(new PublishEvaluation { Publisher = "行业局" }).Then(new EvaluationPublished("行业局"));
        Assert.Equal(["p1", city, "serviceLevel", "水务公司", null, "unit", "优", null, new DateOnly(2024, 6, 3), "行业局", new DateOnly(2024, 6, 3), ""], Assert.Single(Rows(story, EvaluationRows.Results)));
        Assert.Empty(Rows(story, EvaluationRows.Evaluations));
        story.When(new RecordResult { Result = "良" }).ThenRejected(409, "wrongStage");
        story.When(new CloseEvaluation()).Then(new EvaluationClosed([provision]));
        Assert.Equal(["p1", city, provision, "行业局", new DateOnly(2024, 6, 3), "水务公司", "unit", "优", new DateOnly(2024, 6, 3)], Assert.Single(Rows(story, EvaluationRows.Evaluations)));
        story.When(new CloseEvaluation()).ThenRejected(409, "wrongStage");
        story.By(SecrecyAuthority).When(new DetermineSecrecy { IsSecret = true }).Then(new EvaluationFoundSecret());
        Forgotten.Assert(story, ["evaluations/p1", "service_level_evaluations/p1"], "水务公司", "行业局", "优");
        story.By(SectorAuthority).When(new RecordResult { Result = "良" }).ThenRejected(422, "notApplicable");
    }

    [Theory]
    [InlineData("wuxi")]
    [InlineData("jilin")]
    [InlineData("tianjin")]
    public void Where_no_law_orders_it_a_published_result_cites_none(string city)
    {
        var story = Conducted(city).By(SectorAuthority).When(new RecordResult { Result = "优" }).ThenIsDone();
        story.When(new PublishEvaluation()).ThenIsDone().When(new CloseEvaluation()).Then(new EvaluationClosed([]));
        Assert.Empty(Rows(story, EvaluationRows.Evaluations));
        Assert.Equal("", Assert.Single(Rows(story, EvaluationRows.Results))[^1]);
    }

    [Fact]
    public void Tianjin_wants_others_to_take_part_in_judging_egov()
    {
        var conduct = new ConductEvaluation { CityCode = "tianjin", Type = EvaluationType.Egov, Unit = "某区" };
        Assert.Equal(["coSignerAbsent"], Lives.Of<Evaluation>().By(LeadingGroup).When(conduct).ThenIsDone().State.Warnings.Select(w => w.Code));
        var together = conduct with { CoSigners = [SupervisionOrgan, PersonnelAuthority] };
        Assert.Empty(Lives.Of<Evaluation>().By(LeadingGroup).When(together).ThenIsDone().State.Warnings);
    }

    internal static Story<Evaluation> Conducted(string city) =>
        Lives.Of<Evaluation>().Given(new EvaluationConducted(city, EvaluationType.ServiceLevel, "水务公司", "unit", null, null));

    private static object?[][] Rows(Story<Evaluation> story, Log.Table table) => [.. Lives.Kind<Evaluation>().Rows(story.Id.Key, story.State).Where(r => r.Table == table).Select(r => r.Values)];
}
