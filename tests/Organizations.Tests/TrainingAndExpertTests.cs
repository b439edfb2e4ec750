using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;

namespace InfoGov.Organizations;

public class TrainingAndExpertTests
{
    [Theory]
    [InlineData("tianjin", "tianjin-3-1")]
    [InlineData("wuxi", "")]
    public void A_training_is_recorded_under_the_article_that_provides_it(string city, string basis)
    {
        var training = new RecordTraining { CityCode = city, Topic = "信息化", Participants = 30 };
        var story = New<Training>().By(Role.StateOrgan).When(training).Then(new TrainingRecorded(city, "信息化", "unit", 30));
        Assert.Equal(basis, string.Join(' ', story.State.LegalBasis));
        New<Training>().When(training with { Participants = -1 }).ThenRejected(400, "invalid", "participants");
        SameQuestion.Assert(New<Training>().By(Role.StateOrgan), training, """{"training":{"topic":"信息化"}}""");
    }

    [Fact]
    public void An_expert_is_registered_and_retires_once()
    {
        var expert = new RegisterExpert { CityCode = "tianjin", Name = "李四", Field = "网络" };
        SameQuestion.Assert(New<Expert>().By(Role.CityInformatizationAuthority), expert, """{"expert":{"field":"网络"}}""");
        var story = New<Expert>().By(Role.CityInformatizationAuthority).When(expert).ThenIsDone();
        Assert.Equal(["tianjin-6-1"], story.State.LegalBasis);
        story.When(new RetireExpert()).Then(new ExpertRetired(null));
        story.When(new RetireExpert()).ThenRejected(409, "wrongStage");
        New<Expert>().When(new RetireExpert()).ThenRejected(404, "notFound");
    }

    private static Story<T> New<T>()
        where T : class => new(new OrganizationsModule().Kinds.OfType<EntityKind<T>>().Single());
}
