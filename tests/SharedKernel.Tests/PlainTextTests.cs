using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InfoGov.Finding;

namespace InfoGov.Tests;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("ＯＡ 系统（二期）", "oa系统二期")]
    [InlineData("　Smart-Parking　", "smartparking")]
    [InlineData("①号、Ⅱ期", "1号ii期")]
    [InlineData("——！", "")]
    [InlineData(null, "")]
    public void Width_case_spaces_and_punctuation_make_no_difference(string? text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    [Theory]
    [InlineData("智慧停车综合管理平台建设项目", "智慧停车综合管理")]
    [InlineData("停车系统平台", "停车")]
    [InlineData("平台", "平台")]
    [InlineData("系统工程", "系统")]
    public void What_a_thing_is_makes_no_difference_at_the_end_of_its_name(string name, string plain) => Assert.Equal(plain, PlainText.OfName(name));

    [Fact]
    public void Very_long_texts_are_cut_and_stay_different()
    {
        var (one, other) = (PlainText.Of(new string('长', 5000) + "一"), PlainText.Of(new string('长', 5000) + "二"));
        Assert.False(one == other);
        Assert.InRange(Encoding.UTF8.GetByteCount(one), 1, 600);
    }

    [Theory]
    [InlineData("智慧停车综合管理", "智慧停车综合管理", LikenessReason.SameName)]
    [InlineData("信用档案", "企业信用档案库", LikenessReason.ContainsName)]
    [InlineData("停车", "智慧停车", null)]
    [InlineData("智慧停车综合管理", "智慧停车综合管里", LikenessReason.SimilarName)]
    [InlineData("市教育局门户", "市体育局门户", LikenessReason.SimilarName)]
    [InlineData("第1小学信息化升级改造", "第2小学信息化升级改造", null)]
    [InlineData("发展规划20212025", "发展规划20162020", null)]
    [InlineData("", "", null)]
    [InlineData("停", "停车", null)]
    public void Names_are_alike_when_equal_contained_or_nearly_equal(string one, string other, LikenessReason? reason)
    {
        Assert.Equal(reason, Resemblance.Of(one, other)?.Reason);
        Assert.Equal(reason, Resemblance.Of(other, one)?.Reason);
    }

    [Fact]
    public void A_name_is_found_by_a_part_of_every_longer_one_that_contains_it_and_the_other_way_round() => Prop.ForAll(Texts, Texts, Texts, (before, inner, after) =>
    {
        var text = inner + "智慧停车场";
        Assert.NotEmpty(NameParts.All(text).Intersect(NameParts.Kept(before + text + after), StringComparer.Ordinal));
        Assert.NotEmpty(NameParts.All(before + text + after).Intersect(NameParts.Kept(text), StringComparer.Ordinal));
    }).QuickCheckThrowOnFailure();

    private static readonly Arbitrary<string> Texts = Arb.From(Gen.Elements("信", "息", "a", "🚗", "库").ListOf().Select(string.Concat));
}
