using InfoGov.Entities;
using InfoGov.Law;
using static InfoGov.Law.Role;

namespace InfoGov.Registers;

/// <summary>What is wrong with an entry is said with the path of the field.</summary>
public class FieldTests
{
    public static TheoryData<string> Codes => [.. Law.Registers.All.Select(r => r.Code)];

    [Fact]
    public void A_register_that_is_none_is_rejected() =>
        Recording("awards", new() { Title = "t" }).ThenRejected(400, "invalid", "register");

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_entry_with_every_field_of_its_register_is_recorded(string code) =>
        Recording(code, Whole(code)).ThenIsDone();

    [Theory]
    [MemberData(nameof(Codes))]
    public void An_entry_without_a_required_field_is_rejected(string code) =>
        Assert.All(Law.Registers.Find(code)!.Fields, field =>
        {
            var told = Recording(code, Without(Whole(code), field.Name));
            if (field.IsRequired)
            {
                told.ThenRejected(400, "invalid", $"entry.{FactType.ShowValue(field.Name)}");
            }
            else
            {
                told.ThenIsDone();
            }
        });

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_field_that_the_register_does_not_have_is_rejected(string code)
    {
        var register = Law.Registers.Find(code)!;
        Assert.All(Enum.GetValues<EntryField>().Where(name => register.Field(name) is null), name =>
            Recording(code, With(Whole(code), name)).ThenRejected(400, "invalid", $"entry.{FactType.ShowValue(name)}"));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("area")]
    [InlineData("note")]
    [InlineData("channel")]
    [InlineData("parties[1]")]
    public void A_text_that_says_nothing_is_rejected(string path)
    {
        var whole = Whole("publicity");
        Recording("publicity", path switch
        {
            "title" => whole with { Title = " " },
            "area" => whole with { Area = "" },
            "note" => whole with { Note = " " },
            "channel" => whole with { Channel = " " },
            _ => whole with { Parties = ["甲", " "] },
        }).ThenRejected(400, "invalid", $"entry.{path}");
    }

    [Fact]
    public void A_category_is_one_of_the_choices_of_the_register() =>
        Recording("platforms", Whole("platforms") with { Category = "平台" }).ThenRejected(400, "invalid", "entry.category");

    [Theory]
    [InlineData("2024-06-03", true)]
    [InlineData("2024-06-02", false)]
    public void The_last_day_is_not_before_the_first(string until, bool recorded)
    {
        var told = Recording("fundChannels", Whole("fundChannels") with { From = new(2024, 6, 3), Until = DateOnly.Parse(until, null) });
        Assert.Equal(recorded, told.Problem is null);
        Assert.Equal(recorded ? null : "entry.until", told.Problem?.Path);
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("10.25", null)]
    [InlineData("10.255", "entry.amount")]
    [InlineData("-1", "entry.amount")]
    public void An_amount_is_not_negative_and_has_two_places(string amount, string? path) => Assert.Equal(
        path,
        Recording("fundChannels", Whole("fundChannels") with { Amount = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture) }).Problem?.Path);

    private static Slices.Told<RegisterEntry> Recording(string register, EntryContent entry) =>
        EntryTests.New().By(Law.Registers.Find(register)?.Keepers.Contains(InformatizationAuthority) == false ? LeadingGroup : CityInformatizationAuthority)
            .When(new RecordEntry { CityCode = "wuxi", Register = register, Entry = entry });

    private static EntryContent Whole(string code)
    {
        var register = Law.Registers.Find(code)!;
        var entry = register.Fields.Aggregate(new EntryContent { Title = "标题", Area = "滨湖区", Note = "说明" }, (entry, field) => With(entry, field.Name));
        return register.Field(EntryField.Category) is { Choices: { IsEmpty: false } choices } ? entry with { Category = choices[0].Code } : entry;
    }

    private static EntryContent With(EntryContent entry, EntryField field) => field switch
    {
        EntryField.Parties => entry with { Parties = ["甲", "乙"] },
        EntryField.Category => entry with { Category = "类" },
        EntryField.Channel => entry with { Channel = "网站" },
        EntryField.From => entry with { From = new(2024, 1, 1) },
        EntryField.Until => entry with { Until = new(2024, 12, 31) },
        EntryField.Amount => entry with { Amount = 100m },
        _ => entry with { Reference = "project-1" },
    };

    private static EntryContent Without(EntryContent entry, EntryField field) => field switch
    {
        EntryField.Parties => entry with { Parties = null },
        EntryField.Category => entry with { Category = null },
        EntryField.Channel => entry with { Channel = null },
        EntryField.From => entry with { From = null },
        EntryField.Until => entry with { Until = null },
        EntryField.Amount => entry with { Amount = null },
        _ => entry with { Reference = null },
    };
}
