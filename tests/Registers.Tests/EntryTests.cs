using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Slices;
using static InfoGov.Law.Role;

namespace InfoGov.Registers;

public class EntryTests
{
    private static readonly EntryContent Award = new() { Title = " 先进集体 ", Parties = ["某局 ", "某人"], Amount = 5000.00m, Note = "年度" };

    [Fact]
    public void An_entry_keeps_what_its_register_holds_and_the_provisions_that_open_it()
    {
        var story = New().By(CityGovernment).When(Commend("wuxi")).Then(new EntryRecorded("wuxi", "commendations", Award with { Title = "先进集体", Unit = "unit", Parties = ["某局", "某人"] }));
        Assert.Equal(("rule", new DateOnly(2024, 6, 3)), (story.State.Basis, story.State.EnteredOn!.Value));
        Assert.Equal(["wuxi-7-2"], story.State.LegalBasis);
    }

    [Theory]
    [InlineData("jilin")]
    [InlineData("zhengzhou")]
    [InlineData("tianjin")]
    public void Where_no_provision_opens_the_register_silence_allows_and_says_so(string city)
    {
        var told = New().By(CityGovernment).When(Commend(city));
        Assert.True(told.Decision!.IsSilent);
        Assert.Equal("silent", told.ThenIsDone().State.Basis);
    }

    [Fact]
    public void A_provision_that_opens_two_registers_is_the_basis_of_both()
    {
        var notice = new RecordEntry { CityCode = "tianjin", Register = "securityNotices", Entry = new() { Title = "病毒通报", Category = "virus", Reference = "incident-1" } };
        Assert.Equal(["tianjin-24-2"], New().By(CityInformatizationAuthority).When(notice).ThenIsDone().State.LegalBasis);
        var backup = new RecordEntry { CityCode = "tianjin", Register = "disasterBackups", Entry = new() { Title = "灾备中心", Channel = "异地" } };
        Assert.Equal(["tianjin-24-2"], New().By(OwnerOperator).When(backup).ThenIsDone().State.LegalBasis);
    }

    [Fact]
    public void A_correction_says_the_whole_entry_anew_and_what_it_said_stays_in_history()
    {
        var story = New().By(CityGovernment).When(Commend("wuxi")).ThenIsDone().On(2024, 6, 5);
        story.When(new CorrectEntry { Reason = " ", Entry = Award }).ThenRejected(400, "invalid", "reason");
        story.When(new CorrectEntry { Reason = "人名有误", Entry = new() { Title = "先进集体", Parties = ["某局"] } })
            .Then(new EntryCorrected(new EntryContent { Title = "先进集体", Unit = "unit", Parties = ["某局"] }, "人名有误"));
        Assert.Null(story.State.Content!.Amount);
        Assert.Equal(["wuxi-7-2"], story.State.LegalBasis);
        Assert.Equal(5000.00m, ((EntryRecorded)story.History[0]).Content.Amount);
        story.When(new CorrectEntry { On = new(2024, 6, 4), Reason = "r", Entry = Award }).ThenRejected(409, "tooEarly", "on");
    }

    [Fact]
    public void A_withdrawn_entry_stays_and_takes_no_further_step()
    {
        var story = New().By(CityGovernment).When(Commend("wuxi")).ThenIsDone();
        story.When(new WithdrawEntry { On = new(2024, 6, 2), Reason = "r" }).ThenRejected(409, "tooEarly", "on");
        story.When(new WithdrawEntry { Reason = "重复登记" }).Then(new EntryWithdrawn("重复登记"));
        Assert.Equal(new DateOnly(2024, 6, 3), story.State.WithdrawnOn);
        Assert.Equal("先进集体", story.State.Content!.Title);
        story.When(new WithdrawEntry { Reason = "r" }).ThenRejected(409, "wrongStage");
        story.When(new CorrectEntry { Reason = "r", Entry = Award }).ThenRejected(409, "wrongStage");
    }

    [Fact]
    public void What_was_never_entered_cannot_be_corrected_or_withdrawn()
    {
        New().By(CityGovernment).When(new CorrectEntry { Reason = "r", Entry = Award }).ThenRejected(404, "notFound");
        New().By(CityGovernment).When(new WithdrawEntry { Reason = "r" }).ThenRejected(404, "notFound");
    }

    [Fact]
    public void A_register_is_kept_by_its_keepers()
    {
        New().By(PublicServiceUnit).When(Commend("wuxi")).ThenRejected(403, "senderNotAdmitted");
        var online = new RecordEntry { CityCode = "beijing", Register = "onlineServices", Entry = new() { Title = "水费缴纳", Channel = "https://example.cn", From = new(2024, 1, 1) } };
        var story = New().By(PublicServiceUnit).When(online).ThenIsDone();
        Assert.Equal(["beijing-20-1b"], story.State.LegalBasis);
        story.By(OwnerOperator).When(new WithdrawEntry { Reason = "r" }).ThenRejected(403, "senderNotAdmitted");
    }

    [Fact]
    public void Every_keeper_of_every_register_may_send_every_command()
    {
        var commands = Shape.Commands(typeof(RegistersModule).Assembly).Select(c => (SentByAttribute)Attribute.GetCustomAttribute(c, typeof(SentByAttribute))!);
        Assert.All(commands, sentBy => Assert.All(Law.Registers.All.SelectMany(r => r.Keepers), keeper => Assert.True(sentBy.Admits(new Caller("key", keeper)), $"{keeper}")));
    }

    internal static Story<RegisterEntry> New() => new(new RegistersModule().Kinds.OfType<EntityKind<RegisterEntry>>().Single());

    private static RecordEntry Commend(string city) => new() { CityCode = city, Register = "commendations", Entry = Award };
}
