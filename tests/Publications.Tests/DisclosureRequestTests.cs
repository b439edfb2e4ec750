using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Publications;

public class DisclosureRequestTests
{
    private static readonly SubmitDisclosureRequest Submit = new() { CityCode = "beijing", Addressee = "某局", Subject = "预算", ReplyDueOn = new(2024, 7, 1) };

    [Fact]
    public void In_Beijing_a_reply_is_owed_by_the_day_that_was_stated()
    {
        var story = Lives.NewRequest().On(2024, 6, 3).By(Citizen).When(Submit).ThenIsDone();
        var owed = Assert.Single(story.Owed);
        Assert.Equal(("beijing-19-2", DutyType.ReplyDisclosureRequest, new DateOnly(2024, 7, 1)), (owed.Provision, owed.Type, owed.Due!.Value));
        Assert.Equal(DutyStatus.Overdue, DutyOn(new(2024, 7, 2)));

        story.On(2024, 6, 20).By(StateOrgan).When(new ReplyDisclosureRequest { Result = ReplyResult.Rejected, LegalBasis = "某条例" })
            .Then(new DisclosureRequestReplied(ReplyResult.Rejected, "某条例", null));
        Assert.Empty(story.Owed);
        Assert.Equal(DutyStatus.Met, DutyOn(new(2024, 7, 2)));
        story.When(new ReplyDisclosureRequest { Result = ReplyResult.Answered }).ThenRejected(409, "wrongStage");

        DutyStatus DutyOn(DateOnly day)
        {
            var matter = new Matter(day);
            DisclosureRequest.Establish(matter, story.State);
            return Cities.Of("beijing").DutiesOf(matter).Duties.Single(d => d.Type == DutyType.ReplyDisclosureRequest).Status;
        }
    }

    [Theory]
    [InlineData("wuxi")]
    [InlineData("jilin")]
    [InlineData("zhengzhou")]
    [InlineData("tianjin")]
    public void Elsewhere_the_text_is_silent_on_requests(string city)
    {
        var told = Lives.NewRequest().By(Citizen).When(Submit with { CityCode = city });
        Assert.Empty(told.ThenIsDone().Owed);
        Assert.True(told.Decision!.IsSilent);
    }

    [Fact]
    public void A_request_says_what_is_asked_of_whom_and_when()
    {
        var story = Lives.NewRequest().On(2024, 6, 3);
        story.When(new ReplyDisclosureRequest { Result = ReplyResult.Answered }).ThenRejected(404, "notFound");
        story.When(Submit with { Addressee = " " }).ThenRejected(400, "invalid", "addressee");
        story.When(Submit with { Subject = "" }).ThenRejected(400, "invalid", "subject");
        story.When(Submit with { ReceivedOn = new(2024, 6, 4) }).ThenRejected(400, "invalid", "receivedOn");
        story.When(Submit with { ReplyDueOn = new(2024, 6, 2) }).ThenRejected(400, "invalid", "replyDueOn");
        story.When(Submit with { ReceivedOn = DateOnly.MaxValue, ReplyDueOn = null }).ThenRejected(400, "invalid", "receivedOn");
        story.When(Submit with { Applicant = new(" ") }).ThenRejected(400, "invalid", "applicant.name");
        story.When(Submit with { Applicant = new("张三", new string('1', 301)) }).ThenRejected(400, "invalid", "applicant");
        var made = (DisclosureRequestSubmitted)Assert.Single(story.When(Submit with { ReceivedOn = new(2024, 6, 1), Applicant = new(" 张三 ", " ") }).Events);
        Assert.Equal(("beijing", "某局", "预算", new DateOnly(2024, 6, 1), new DateOnly(2024, 7, 1)), (made.City, made.Addressee, made.Subject, made.ReceivedOn, made.ReplyDueOn!.Value));
        Assert.Equal(new Applicant("张三"), made.Applicant);
        story.When(Submit).ThenRejected(409, "exists");
        story.When(new ReplyDisclosureRequest { Result = ReplyResult.Answered, On = new(2024, 5, 31) }).ThenRejected(409, "tooEarly", "on");
    }

    [Fact]
    public void Who_has_no_key_states_no_day()
    {
        var story = Lives.NewRequest().On(2024, 6, 3).ByAnybody();
        var bare = Submit with { ReplyDueOn = null };
        story.When(bare with { On = new(2024, 6, 3) }).ThenRejected(400, "invalid", "on");
        story.When(bare with { ReceivedOn = new(2024, 6, 3) }).ThenRejected(400, "invalid", "receivedOn");
        story.When(bare with { ReplyDueOn = new(2030, 1, 1) }).ThenRejected(400, "invalid", "replyDueOn");
        Assert.Equal(new DateOnly(2024, 6, 3), story.When(bare).ThenIsDone().State.ReceivedOn);
        Assert.False(new Entities.Caller("anonymous", Citizen, KeyId: "k1").IsAnonymous);
    }

    [Fact]
    public void A_request_recorded_before_terms_were_computed_keeps_its_stated_day()
    {
        var story = Lives.NewRequest().Given(Json.Read<DisclosureRequestSubmitted>("""{"city":"beijing","addressee":"某局","subject":"预算","receivedOn":"2024-06-03","replyDueOn":"2024-07-01"}"""));
        Assert.Equal((new DateOnly(2024, 7, 1), true), (story.State.ReplyDueOn!.Value, story.State.ReplyDue!.IsStated));
        Assert.Null(Lives.NewRequest().Given(Json.Read<DisclosureRequestSubmitted>("""{"city":"beijing","addressee":"某局","subject":"预算","receivedOn":"2024-06-03","replyDueOn":null}""")).State.ReplyDueOn);
    }

    [Fact]
    public void Who_asks_is_personal_data_and_in_no_row()
    {
        Assert.True(typeof(Applicant).IsDefined(typeof(PersonalDataAttribute), inherit: false));
        var request = Lives.NewRequest().By(Citizen).When(Submit with { Applicant = new("张三", "13800000000") }).ThenIsDone();
        Assert.Equal("张三", request.State.Applicant!.Name);
        Assert.All(RequestRows.Of("r1", request.State), row => Assert.DoesNotContain(row.Values, v => v is string text && (text.Contains("张三", StringComparison.Ordinal) || text.Contains("138", StringComparison.Ordinal))));
    }
}
