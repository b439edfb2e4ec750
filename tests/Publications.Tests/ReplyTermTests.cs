using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Publications;

/// <summary>By when a request is to be replied to, through everything that moves the day.</summary>
public class ReplyTermTests
{
    private static readonly SubmitDisclosureRequest Submit = new() { CityCode = "beijing", Addressee = "某局", Subject = "预算" };

    [Fact]
    public void Twenty_working_days_from_receipt_unless_a_day_is_stated()
    {
        var story = Received(2024, 6, 3);
        var due = story.State.ReplyDue!;
        Assert.Equal((new DateOnly(2024, 7, 2), false, TermUnit.WorkingDays, 20), (due.Day!.Value, due.IsStated, due.Due.Term.Unit, due.Due.Term.Budget));
        Assert.Equal(["端午节"], due.Due.Skipped.Where(s => s.Why == SkipReason.Holiday).Select(s => s.Name!));
        Assert.Contains("711", due.Source, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2024, 7, 2), Owed(story));

        var stated = Lives.NewRequest().On(2024, 6, 3).By(Citizen).When(Submit with { ReplyDueOn = new(2024, 8, 1) }).ThenIsDone().State.ReplyDue!;
        Assert.Equal((new DateOnly(2024, 8, 1), true, TermUnit.CalendarDay), (stated.Day!.Value, stated.IsStated, stated.Due.Term.Unit));
    }

    [Fact]
    public void The_terms_set_when_it_was_received_are_pinned()
    {
        var story = Lives.NewRequest().Knowing(DisclosureTerms.Id, DisclosureTerms.National with { ReplyWorkingDays = 10, Source = "地方规定" }).On(2024, 6, 3).By(Citizen).When(Submit).ThenIsDone();
        Assert.Equal((new DateOnly(2024, 6, 18), "地方规定"), (story.State.ReplyDueOn!.Value, story.State.ReplyDue!.Source));
    }

    [Fact]
    public void A_request_received_before_a_notice_is_recomputed_after_it()
    {
        var story = Received(2020, 1, 10);
        Assert.Equal(new DateOnly(2020, 2, 12), story.State.ReplyDueOn);
        story.On(2020, 1, 26).When(new RecomputeReplyDue()).Then();

        var moved = (ReplyDueRecomputed)Assert.Single(story.On(2020, 1, 28).When(new RecomputeReplyDue()).Events);
        Assert.Equal((new DateOnly(2020, 2, 12), new DateOnly(2020, 2, 14)), (moved.Old!.Value, moved.New!.Value));
        Assert.Equal(["2020-2"], moved.Notices);
        Assert.Equal(new DateOnly(2020, 2, 14), story.State.ReplyDueOn);
        Assert.Equal(new DateOnly(2020, 2, 14), Owed(story));
        Assert.Equal(new DueMove(moved.Old, moved.New, new(2020, 1, 28), moved.Notices), Assert.Single(story.State.DueMoves));
        story.When(new RecomputeReplyDue()).Then();
    }

    [Fact]
    public void A_provisional_day_is_settled_when_the_year_is_announced()
    {
        var late = Lives.NewRequest().On(2018, 12, 3).By(Citizen).When(Submit).ThenIsDone();
        Assert.Equal((new DateOnly(2018, 12, 31), true), (late.State.ReplyDueOn!.Value, late.State.ReplyDue!.Due.IsProvisional));
        late.On(2018, 12, 7).When(new RecomputeReplyDue()).ThenIsDone();
        Assert.Equal((new DateOnly(2018, 12, 29), false), (late.State.ReplyDueOn!.Value, late.State.ReplyDue!.Due.IsProvisional));
    }

    [Fact]
    public void What_is_answered_or_stated_never_moves()
    {
        var answered = Received(2020, 1, 10);
        answered.On(2020, 1, 20).By(StateOrgan).When(new ReplyDisclosureRequest { Result = ReplyResult.Answered }).ThenIsDone();
        answered.On(2020, 1, 28).When(new RecomputeReplyDue()).Then();
        Assert.Equal(new DateOnly(2020, 2, 12), answered.State.ReplyDueOn);
        Assert.Null(Assert.Single(RequestRows.Of("r", answered.State with { FollowUpDigest = "d" })).Values[2]);

        var stated = Lives.NewRequest().On(2020, 1, 10).By(Citizen).When(Submit with { ReplyDueOn = new(2020, 2, 1) }).ThenIsDone();
        stated.On(2020, 1, 28).When(new RecomputeReplyDue()).Then();
        Assert.Empty(RequestRows.Of("r", stated.State));
    }

    [Fact]
    public void The_time_starts_anew_when_the_corrected_request_arrives()
    {
        var story = Received(2026, 3, 2).By(StateOrgan);
        story.When(new RecordCorrection()).ThenRejected(409, "wrongStage");
        story.When(new RequestCorrection { What = " " }).ThenRejected(400, "invalid", "what");
        story.When(new RequestCorrection { What = "请写明年度", On = new(2026, 3, 1) }).ThenRejected(409, "tooEarly", "on");
        story.On(2026, 3, 11).When(new RequestCorrection { What = "请写明年度" }).ThenIsDone();
        Assert.Equal(RequestStage.AwaitingCorrection, story.State.Stage);
        Assert.Equal(new CorrectionAsked("请写明年度", new(2026, 3, 11), new(2026, 3, 11), IsLate: false), story.State.Correction);
        Assert.Null(story.State.ReplyDueOn);
        Assert.Null(Owed(story));
        story.When(new ExtendReply { Reason = "x" }).ThenRejected(409, "wrongStage");
        story.When(new ConsultThirdParty()).ThenRejected(409, "wrongStage");

        story.On(2026, 3, 16).When(new RecordCorrection { Subject = "2025年预算", On = new(2026, 3, 10) }).ThenRejected(409, "tooEarly", "on");
        story.When(new RecordCorrection { Subject = "2025年预算" }).ThenIsDone();
        Assert.Equal(("2025年预算", RequestStage.Received), (story.State.Subject, story.State.Stage!.Value));
        Assert.Equal(("corrected", new DateOnly(2026, 4, 14)), (story.State.ReplyDue!.Due.Term.Start, story.State.ReplyDueOn!.Value));
        Assert.Equal(new DateOnly(2026, 4, 14), Owed(story));
        story.When(new RequestCorrection { What = "再来" }).ThenRejected(409, "wrongStage");
    }

    [Fact]
    public void Asking_for_a_correction_after_the_seventh_working_day_is_late()
    {
        var story = Received(2026, 3, 2).On(2026, 3, 12).By(StateOrgan).When(new RequestCorrection { What = "请写明年度" }).ThenIsDone();
        Assert.True(story.State.Correction!.IsLate);
    }

    [Fact]
    public void The_days_of_a_consultation_are_not_counted()
    {
        var story = Received(2026, 3, 2).By(StateOrgan);
        Assert.Equal(new DateOnly(2026, 3, 30), story.State.ReplyDueOn);
        story.When(new RecordThirdPartyAnswer()).ThenRejected(409, "wrongStage");
        story.On(2026, 3, 9).When(new ConsultThirdParty { ThirdParty = "某公司" }).ThenIsDone();
        Assert.Equal((RequestStage.ConsultingThirdParty, null), (story.State.Stage!.Value, story.State.ReplyDueOn));
        Assert.Equal(new Consultation("某公司", new(2026, 3, 9), new(2026, 3, 30)), Assert.Single(story.State.Consultations));
        story.When(new ConsultThirdParty()).ThenRejected(409, "wrongStage");
        story.When(new RequestCorrection { What = "x" }).ThenRejected(409, "wrongStage");
        story.When(new RecordThirdPartyAnswer { On = new(2026, 3, 8) }).ThenRejected(409, "tooEarly", "on");

        story.On(2026, 3, 13).When(new RecordThirdPartyAnswer { Agrees = false }).ThenIsDone();
        Assert.Equal(new DateOnly(2026, 4, 7), story.State.ReplyDueOn);
        Assert.Equal(5, story.State.ReplyDue!.Due.Skipped.Count(s => s.Why == SkipReason.Suspended));
        Assert.False(Assert.Single(story.State.Consultations).Agrees);
        Assert.Equal(new DateOnly(2026, 4, 7), Owed(story));
    }

    [Fact]
    public void A_reply_is_put_off_once_with_a_reason_and_before_its_time_is_over()
    {
        var story = Received(2026, 3, 2).By(StateOrgan);
        story.When(new ExtendReply { Reason = "" }).ThenRejected(400, "invalid", "reason");
        story.When(new ExtendReply { Reason = "x", WorkingDays = 21 }).ThenRejected(400, "invalid", "workingDays");
        story.When(new ExtendReply { Reason = "x", WorkingDays = 0 }).ThenRejected(400, "invalid", "workingDays");
        story.On(2026, 3, 31).When(new ExtendReply { Reason = "x" }).ThenRejected(409, "wrongStage");
        story.On(2026, 3, 30).When(new ExtendReply { Reason = "涉及多个部门", WorkingDays = 5 }).ThenIsDone();
        Assert.Equal(new DateOnly(2026, 4, 7), story.State.ReplyDueOn);
        Assert.Equal((25, new Extension("涉及多个部门", 5, new(2026, 3, 30))), (story.State.ReplyDue!.Due.Term.Budget, story.State.Extension));
        story.When(new ExtendReply { Reason = "再来" }).ThenRejected(409, "wrongStage");

        var whole = Received(2026, 3, 2).On(2026, 3, 10).By(StateOrgan).When(new ExtendReply { Reason = "x" }).ThenIsDone();
        Assert.Equal(40, whole.State.ReplyDue!.Due.Term.Budget);
        var stated = Lives.NewRequest().On(2026, 3, 2).By(Citizen).When(Submit with { ReplyDueOn = new(2026, 3, 30) }).ThenIsDone();
        stated.By(StateOrgan).When(new ExtendReply { Reason = "x", WorkingDays = 5 }).ThenIsDone();
        Assert.Equal((new DateOnly(2026, 4, 7), false), (stated.State.ReplyDueOn!.Value, stated.State.ReplyDue!.IsStated));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_moves_a_due_day_that_has_passed(bool isStated)
    {
        var submit = Submit with { ReplyDueOn = isStated ? new(2026, 3, 30) : null };
        foreach (var step in (Command<DisclosureRequest>[])[new ExtendReply { Reason = "x" }, new RequestCorrection { What = "x" }, new ConsultThirdParty()])
        {
            var story = Lives.NewRequest().On(2026, 3, 2).By(Citizen).When(submit).ThenIsDone().By(StateOrgan);
            var told = story.On(2026, 3, 31).When(step);
            told.ThenRejected(409, "wrongStage");
            Assert.Equal("The time for the reply was over on 2026-03-30.", told.Problem!.Detail.En);
            Assert.Equal(new DateOnly(2026, 3, 30), Owed(story));
            story.On(2026, 3, 30).When(step).ThenIsDone();
        }
    }

    [Fact]
    public void A_transfer_names_the_organ_and_ends_the_request()
    {
        var story = Received(2026, 3, 2).By(StateOrgan);
        story.When(new TransferRequest { To = " " }).ThenRejected(400, "invalid", "to");
        story.When(new TransferRequest { To = " 某局 " }).ThenRejected(400, "invalid", "to");
        story.When(new TransferRequest { To = " 财政局 ", LegalBasis = "第三十六条" }).Then(new DisclosureRequestReplied(ReplyResult.Transferred, "第三十六条", "财政局"));
        Assert.Equal(RequestStage.Transferred, story.State.Stage);
        Assert.Empty(story.Owed);
        foreach (var step in (Command<DisclosureRequest>[])[new ExtendReply { Reason = "x" }, new RequestCorrection { What = "x" }, new ConsultThirdParty(), new RecordCorrection(), new RecordThirdPartyAnswer(), new TransferRequest { To = "x" }])
        {
            story.When(step).ThenRejected(409, "wrongStage");
        }
    }

    [Fact]
    public void A_reply_says_what_its_result_needs()
    {
        var story = Received(2026, 3, 2).By(StateOrgan);
        story.When(new ReplyDisclosureRequest { Result = ReplyResult.Rejected, LegalBasis = " " }).ThenRejected(400, "invalid", "legalBasis");
        story.When(new ReplyDisclosureRequest { Result = ReplyResult.Transferred }).ThenRejected(400, "invalid", "referredTo");
        story.When(new ReplyDisclosureRequest { Result = ReplyResult.Transferred, ReferredTo = "某局" }).ThenRejected(400, "invalid", "referredTo");
        story.When(new ReplyDisclosureRequest { Result = ReplyResult.Transferred, ReferredTo = "财政局" }).Then(new DisclosureRequestReplied(ReplyResult.Transferred, null, "财政局"));
    }

    [Fact]
    public void Nothing_can_be_done_to_a_request_that_was_never_made()
    {
        foreach (var step in (Command<DisclosureRequest>[])[new ExtendReply { Reason = "x" }, new RequestCorrection { What = "x" }, new ConsultThirdParty(), new RecordCorrection(), new RecordThirdPartyAnswer(), new TransferRequest { To = "x" }])
        {
            Lives.NewRequest().When(step).ThenRejected(404, "notFound");
        }
    }

    [Fact]
    public void Lists_show_the_stage_it_is_at()
    {
        var story = Received(2026, 3, 2).By(StateOrgan);
        Assert.Equal("received", Listed());
        story.When(new RequestCorrection { What = "请写明年度" }).ThenIsDone();
        Assert.Equal("awaitingCorrection", Listed());
        story.When(new RecordCorrection()).ThenIsDone();
        story.When(new ConsultThirdParty()).ThenIsDone();
        Assert.Equal("consultingThirdParty", Listed());
        story.When(new TransferRequest { To = "财政局" }).ThenIsDone();
        Assert.Equal("transferred", Listed());
        Assert.Equal(["received", "awaitingCorrection", "consultingThirdParty", "answered", "rejected", "transferred", "objected", "withdrawn"], Lives.KindOfRequest.Stages);

        string? Listed() => Lives.KindOfRequest.Outline!(story.State)!.Stage;
    }

    private static Story<DisclosureRequest> Received(int year, int month, int day) => Lives.NewRequest().On(year, month, day).By(Citizen).When(Submit).ThenIsDone();

    private static DateOnly? Owed(Story<DisclosureRequest> story) => Assert.Single(story.Owed).Due;
}
