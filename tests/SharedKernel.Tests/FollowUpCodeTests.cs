namespace InfoGov.Tests;

/// <summary>Codes as people type and paste them.</summary>
public class FollowUpCodeTests
{
    private const string Code = "7PKA4-0123X-YZABC-DEFGH-JKMN1";

    [Theory]
    [InlineData("7pka4-0123x-yzabc-defgh-jkmn1")]
    [InlineData("７ＰＫＡ４－０１２３Ｘ－ｙｚａｂｃ－ＤＥＦＧＨ－ＪＫＭＮ１")]
    [InlineData("7PKA4 0123X YZABC DEFGH JKMN1")]
    [InlineData("7PKA4\u20130123X\u2014YZABC\u2212DEFGH\u2010JKMN1")]
    [InlineData("7PKA4\uFF0D0123X\u3000YZABC\u301CDEFGH\u30FCJKMN1")]
    [InlineData("\u202A7PKA4-0123X-YZABC-DEFGH-JKMN1\u202C")]
    [InlineData("\uFEFF7PKA4\u00AD0123X\u200BYZABC\u00A0DEFGH\u2060JKMN1\r\n")]
    [InlineData("7PKA4-O123X-YZABC-DEFGH-JKMNl")]
    [InlineData("7PKA4-Ｏ123X-YZABC-DEFGH-JKMNＩ")]
    public void However_a_code_is_written_it_is_the_same(string written) => Assert.Equal(FollowUpCode.Digest(Code), FollowUpCode.Digest(written));

    [Theory]
    [InlineData("")]
    [InlineData("7PKA4-0123X-YZABC-DEFGH-JKMN")]
    [InlineData("7PKA4-0123X-YZABC-DEFGH-JKMN11")]
    [InlineData("7PKA4-0123X-YZABC-DEFGH-JKMN!")]
    [InlineData("七PKA4-0123X-YZABC-DEFGH-JKMN1")]
    public void What_is_no_code_is_none(string written) => Assert.Null(FollowUpCode.Digest(written));
}
