using System.Text;
using System.Text.Json;

namespace InfoGov.Tests;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"", "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"")]
    [InlineData("""{"peach":"x","péché":"y","pêche":"z","sin":"u"}""", """{"peach":"x","péché":"y","pêche":"z","sin":"u"}""")]
    [InlineData("""{ "\u20ac": "Euro", "\r": "CR", "1": "One", "\u0080": "Control", "\ud83d\ude02": "Smiley", "\u00f6": "o", "\ufb33": "Hebrew" }""",
        "{\"\\r\":\"CR\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"o\",\"€\":\"Euro\",\"😂\":\"Smiley\",\"\ufb33\":\"Hebrew\"}")]
    [InlineData("""[ null, true, false, 56, {"b":{},"a":[]} ]""", """[null,true,false,56,{"a":[],"b":{}}]""")]
    public void It_is_written_as_RFC_8785_writes_it(string json, string canonical)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal(canonical, CanonicalJson.Of(document.RootElement));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e30")]
    [InlineData("1000000000000000")]
    public void A_number_that_others_might_write_otherwise_is_refused(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Throws<FormatException>(() => CanonicalJson.Of(document.RootElement));
    }

    [Fact]
    public void Nothing_is_null() => Assert.Equal("null", new StringBuilder().Text(null).ToString());
}
