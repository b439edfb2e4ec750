using System.Text;
using System.Text.Json.Nodes;
using InfoGov.Law.Tests.Requests;
using Xunit;

namespace InfoGov.Law.Tests;

/// <summary>Bad bodies name the path of what is wrong, and never fail in another way.</summary>
public sealed class BadInputTests
{
    private const string Good = """{"city":"wuxi","act":"SelectSupervisor","on":"2024-06-03","facts":{"plan":{"consultation":{"methods":["publicNotice"]}}},"args":{"method":"tender"}}""";
    private static readonly string[] Junk = ["null", "{}", "[]", "[null]", "0", "-1", "3.0", "1e400", "1e-400", "\"\"", "\"x\"", "\"2024-02-30\"", "true", "{\"a\":{\"b\":null}}", "\"\\ud800\"", "[[1]]"];

    [Theory]
    [InlineData("act", "", "act")]
    [InlineData("act", "\"deliverProject\"", "act")]
    [InlineData("act", "\"Unknown\"", "act")]
    [InlineData("act", "3", "act")]
    [InlineData("act", "null", "act")]
    [InlineData("city", "", "city")]
    [InlineData("city", "3", "city")]
    [InlineData("on", "", "on")]
    [InlineData("on", "20240603", "on")]
    [InlineData("on", "\"2023-02-29\"", "on")]
    [InlineData("on", "\"2024-6-3\"", "on")]
    [InlineData("on", "\"2024-06-03 \"", "on")]
    [InlineData("on", "\"2024-06-03T00:00:00\"", "on")]
    [InlineData("on", "\"0000-01-01\"", "on")]
    [InlineData("on", "\"10000-01-01\"", "on")]
    [InlineData("on", "\"２０２４-06-03\"", "on")]
    [InlineData("facts", "[]", "facts")]
    [InlineData("facts", "\"\"", "facts")]
    [InlineData("args", "[]", "args")]
    [InlineData("args", "0", "args")]
    [InlineData("args", """{"amount":1}""", "args.amount")]
    [InlineData("args", """{"method":"lottery"}""", "args.method")]
    [InlineData("args", """{"method":["tender"]}""", "args.method")]
    [InlineData("extra", "1", "extra")]
    [InlineData("extra", "null", "extra")]
    public void A_bad_member_of_the_request_is_named(string member, string json, string path)
    {
        var body = JsonNode.Parse(Good)!.AsObject();
        body.Remove(member);
        var text = body.ToJsonString();
        AssertBad(json.Length == 0 ? text : $"{{\"{member}\":{json},{text[1..]}", path);
    }

    [Theory]
    [InlineData("""{"plan":3}""", "facts.plan")]
    [InlineData("""{"plan":[]}""", "facts.plan")]
    [InlineData("""{"plan":{"kind":1}}""", "facts.plan.kind")]
    [InlineData("""{"Plan":{"level":"city"}}""", "facts.Plan")]
    [InlineData("""{"plan":{"level":"town"}}""", "facts.plan.level")]
    [InlineData("""{"plan":{"level":"City"}}""", "facts.plan.level")]
    [InlineData("""{"plan":{"isSecret":"true"}}""", "facts.plan.isSecret")]
    [InlineData("""{"plan":{"isSecret":0}}""", "facts.plan.isSecret")]
    [InlineData("""{"plan":{"consultation":{"methods":"hearing"}}}""", "facts.plan.consultation.methods")]
    [InlineData("""{"plan":{"consultation":{"methods":["hearing","x"]}}}""", "facts.plan.consultation.methods[1]")]
    [InlineData("""{"plan":{"consultation":{"methods":["hearing",null]}}}""", "facts.plan.consultation.methods[1]")]
    [InlineData("""{"plan":{"executionCheckedYears":[2020,2021.0]}}""", "facts.plan.executionCheckedYears[1]")]
    [InlineData("""{"project":{"acceptance":{"result":"ok"}}}""", "facts.project.acceptance.result")]
    [InlineData("""{"project":{"acceptance":{"passedOn":"2023-02-29"}}}""", "facts.project.acceptance.passedOn")]
    [InlineData("""{"project":{"amount":"5000000"}}""", "facts.project.amount")]
    [InlineData("""{"project":{"amount":1e400}}""", "facts.project.amount")]
    [InlineData("""{"project":{"funding":{"publicShare":1.0001}}}""", "facts.project.funding.publicShare")]
    [InlineData("""{"project":{"funding":{"publicShare":-0.1}}}""", "facts.project.funding.publicShare")]
    [InlineData("""{"project":{"amount":100000.000000000000000000000000001}}""", "facts.project.amount")]
    [InlineData("""{"project":{"amount":12345678901234567890123456789}}""", "facts.project.amount")]
    [InlineData("""{"project":{"amount":-1e29}}""", "facts.project.amount")]
    [InlineData("""{"project":{"amount":1e-99999999999}}""", "facts.project.amount")]
    [InlineData("""{"project":{"funding":{"publicShare":1e-29}}}""", "facts.project.funding.publicShare")]
    [InlineData("""{"project":{"funding":{"publicShare":1.0000000000000000000000000000001}}}""", "facts.project.funding.publicShare")]
    [InlineData("""{"thresholds":[{"key":"supervisionTender","amount":5000000.00000000000000000000001,"effectiveFrom":"2024-01-01"}]}""", "facts.thresholds[0].amount")]
    [InlineData("""{"resource":{"updateCycle":"P2M1Y"}}""", "facts.resource.updateCycle")]
    [InlineData("""{"resource":{"updateCycle":"P1Y2Y"}}""", "facts.resource.updateCycle")]
    [InlineData("""{"system":{"protectionLevel":3.0}}""", "facts.system.protectionLevel")]
    [InlineData("""{"system":{"protectionLevel":3e0}}""", "facts.system.protectionLevel")]
    [InlineData("""{"system":{"protectionLevel":9223372036854775808}}""", "facts.system.protectionLevel")]
    [InlineData("""{"resource":{"updateCycle":"1Y"}}""", "facts.resource.updateCycle")]
    [InlineData("""{"resource":{"updateCycle":"P"}}""", "facts.resource.updateCycle")]
    [InlineData("""{"resource":{"updateCycle":"P1Y "}}""", "facts.resource.updateCycle")]
    [InlineData("""{"thresholds":{}, "plan":{"level":1}}""", "facts.plan.level")]
    [InlineData("""{"thresholds":{"key":"supervisionTender"}}""", "facts.thresholds")]
    [InlineData("""{"thresholds":[1]}""", "facts.thresholds[0]")]
    [InlineData("""{"thresholds":[{}]}""", "facts.thresholds[0].key")]
    [InlineData("""{"thresholds":[{"key":"supervisionTender","effectiveFrom":"2024-01-01"}]}""", "facts.thresholds[0].amount")]
    [InlineData("""{"thresholds":[{"key":"supervisionTender","amount":1}]}""", "facts.thresholds[0].effectiveFrom")]
    [InlineData("""{"thresholds":[{"amount":1,"effectiveFrom":"2024-01-01"}]}""", "facts.thresholds[0].key")]
    [InlineData("""{"thresholds":[{"key":null,"amount":1,"effectiveFrom":"2024-01-01"}]}""", "facts.thresholds[0].key")]
    [InlineData("""{"thresholds":[{"key":"x","amount":1,"effectiveFrom":"2024-01-01"}]}""", "facts.thresholds[0].key")]
    [InlineData("""{"thresholds":[{"key":"supervisionTender","amount":"1","effectiveFrom":"2024-01-01"}]}""", "facts.thresholds[0].amount")]
    [InlineData("""{"thresholds":[{"key":"supervisionTender","amount":1,"effectiveFrom":"2024-1-1"}]}""", "facts.thresholds[0].effectiveFrom")]
    [InlineData("""{"thresholds":[{"key":"supervisionTender","amount":1,"effectiveFrom":"2024-01-01","note":1}]}""", "facts.thresholds[0].note")]
    [InlineData("""{"plan":{"level":"city","level":"city"}}""", "facts.plan.level")]
    [InlineData("""{"sector":{"name":"\ud800"}}""", "facts.sector.name")]
    public void A_bad_fact_is_named(string facts, string path)
    {
        AssertBad($$"""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{{facts}}}""", path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"decide\"")]
    [InlineData("{")]
    [InlineData("{\"city\":\"wuxi\",}")]
    [InlineData("{'city':'wuxi'}")]
    [InlineData("{\"city\":\"wuxi\"} x")]
    [InlineData("{\"city\":NaN}")]
    [InlineData("// a comment\n{}")]
    public void Malformed_json_is_a_fault_of_the_whole(string body)
    {
        AssertBad(body, "$");
    }

    [Fact]
    public void Deep_json_is_a_fault_of_the_whole()
    {
        AssertBad($"{{\"city\":\"wuxi\",\"facts\":{new string('[', 100_000)}", "$");
        AssertBad($"{{\"city\":\"wuxi\",\"facts\":{string.Concat(Enumerable.Repeat("{\"a\":", 200))}1{new string('}', 201)}", "$");
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_a_fault_of_the_whole()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("{\"city\":\""), 0xFF, .. Encoding.UTF8.GetBytes("\"}")];
        Assert.Equal("$", Assert.Throws<ContractException>(() => ContractReader.ReadDecide(body)).Path);
    }

    [Fact]
    public void A_lone_surrogate_in_a_name_is_refused()
    {
        Assert.Throws<ContractException>(() => Read("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"\ud800":1}}"""));
        Assert.Throws<ContractException>(() => Read("""{"\udc00":1,"city":"wuxi","act":"DeliverProject","on":"2024-06-03"}"""));
        Assert.Throws<ContractException>(() => Read("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"plan":{"\ud800":1,"\ud800":2}}}"""));
    }

    [Theory]
    [InlineData("""{"city":"wuxi","on":"2024-06-03","act":"DeliverProject"}""", "act")]
    [InlineData("""{"city":"wuxi","on":"2024-06-03","args":{}}""", "args")]
    [InlineData("""{"city":"wuxi"}""", "on")]
    [InlineData("""{"on":"2024-06-03"}""", "city")]
    [InlineData("""{"city":"wuxi","on":"2024-06-03","facts":{"plan":{"level":"x"}}}""", "facts.plan.level")]
    public void A_bad_request_for_duties_is_named(string body, string path)
    {
        Assert.Equal(path, Assert.Throws<ContractException>(() => ContractReader.ReadDuties(Encoding.UTF8.GetBytes(body))).Path);
    }

    [Theory]
    [InlineData("""{"plan":null}""")]
    [InlineData("""{"plan":{}}""")]
    [InlineData("""{"plan":{"adjustment":{"necessary":null}}}""")]
    [InlineData("""{"plan":{"adjustment":{}}, "unknown":null, "other":{"nothing":{}}}""")]
    public void Null_and_empty_members_are_absent(string facts)
    {
        var answer = Cities.Decision($$"""{"city":"wuxi","act":"AmendPlan","on":"2024-06-03","facts":{{facts}},"args":{"unknown":null} }""");
        Assert.Equal(["arbitraryChange"], answer.Refusals.Select(r => r.Code));
    }

    [Fact]
    public void False_and_empty_lists_make_a_group_present()
    {
        var answer = Cities.Decision("""{"city":"wuxi","act":"AmendPlan","on":"2024-06-03","facts":{"plan":{"adjustment":{"necessary":false}}}}""");
        Assert.Equal(["specialCircumstancesRequired", "originalProcedureNotRepeated"], answer.Refusals.Select(r => r.Code));
    }

    [Fact]
    public void Numbers_are_read_exactly_in_any_spelling()
    {
        Read("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"amount":5e6,"funding":{"publicShare":1.0}},"system":{"protectionLevel":-0}}}""");
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0.000", "0")]
    [InlineData("0e99999999999", "0")]
    [InlineData("1.000000000000000000000000000000000000000", "1")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    [InlineData("0.1234567890123456789012345678", "0.1234567890123456789012345678")]
    [InlineData("5E+6", "5000000")]
    [InlineData("-12.50", "-12.5")]
    [InlineData("7e28", "70000000000000000000000000000")]
    [InlineData("8e28", null)]
    [InlineData("1e-29", null)]
    [InlineData("1.0000000000000000000000000001", null)]
    public void A_number_is_held_exactly_or_not_at_all(string number, string? held)
    {
        var fit = ExactNumber.Read(number, out var value);
        Assert.Equal(held, fit == NumberFit.Exact ? value.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        Assert.Equal(held is null, ExactNumber.Flaw(fit, number) is not null);
    }

    [Fact]
    public void A_number_that_is_not_held_is_told_shortened_with_what_would_be()
    {
        var bad = Assert.Throws<ContractException>(() => Read("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"amount":1.""" + new string('1', 5000) + "}}}"));
        Assert.Equal("facts.project.amount", bad.Path);
        Assert.InRange(bad.Detail.En.Length, 40, 250);
        Assert.Contains("at most 28 digits", bad.Detail.En, StringComparison.Ordinal);
        Assert.Contains("至多 28 位", bad.Detail.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n \"city\": 3,\n \"facts\":", 64, "line 3, byte", "第 3 行")]
    public void Too_deep_json_says_the_limit_and_where(string start, int limit, string en, string zh)
    {
        var deep = Assert.Throws<ContractException>(() => Read(start + new string('[', 200) + new string(']', 200) + "}"));
        Assert.Equal("$", deep.Path);
        Assert.Contains($"deeper than {limit} levels ({en} ", deep.Detail.En, StringComparison.Ordinal);
        Assert.Contains($"超过 {limit} 层（{zh}", deep.Detail.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Malformed_json_says_where_in_both_languages()
    {
        var bad = Assert.Throws<ContractException>(() => Read("{\n\"city\": x}"));
        Assert.Contains("(line 2, byte 9)", bad.Detail.En, StringComparison.Ordinal);
        Assert.Contains("第 2 行第 9 字节", bad.Detail.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"city":"N","act":"DeliverProject","on":"2024-06-03"}""")]
    [InlineData("""{"city":"wuxi","act":"N","on":"2024-06-03"}""")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"N":1}}""")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"project":{"N":1}}}""")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","args":{"N":1}}""")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","N":1}""")]
    [InlineData("""{"city":"wuxi","act":"DeliverProject","on":"2024-06-03","facts":{"N":1,"N":2}}""")]
    public void What_is_unknown_is_repeated_short_and_without_hidden_characters(string body)
    {
        const string Hidden = "\u202e\u0007\u200b\u2028x";
        var name = Hidden + new string('长', 2000);
        var bad = Assert.Throws<ContractException>(() => ContractReader.ReadDecide(Encoding.UTF8.GetBytes(body.Replace("N", name, StringComparison.Ordinal).Replace("\u0007", "\\u0007", StringComparison.Ordinal)), c => c == "wuxi"));
        foreach (var text in (string[])[bad.Path, bad.Detail.Zh, bad.Detail.En])
        {
            Assert.True(text.Length < 400, text);
            Assert.DoesNotContain(text, c => Hidden[..4].Contains(c, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Any_mangled_body_is_read_or_named_and_nothing_else()
    {
        for (var seed = 0UL; seed < 6000; seed++)
        {
            var dice = new Dice(seed);
            var city = dice.Of(ContractData.CityCodes);
            var act = dice.Of([.. ContractData.Acts]);
            var rules = RequestGenerator.RulesOf(city, act);
            var body = Mangle(dice, RequestGenerator.Decide(dice, city, act, rules.Count == 0 ? null : dice.Of(rules)).ToJsonString());
            try
            {
                var asked = ContractReader.ReadDecide(body);
                Cities.Of(ContractData.CityCodes.Contains(asked.City) ? asked.City : city).Decide(asked.Act, asked.Matter);
            }
            catch (ContractException bad)
            {
                Assert.False(string.IsNullOrEmpty(bad.Path) || bad.Detail.Zh.Length == 0 || bad.Detail.En.Length == 0, $"Seed {seed}");
            }
            catch (Exception other) when (other is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Seed {seed}: {other}\n{Encoding.UTF8.GetString(body)}");
            }
        }
    }

    /// <summary>Puts junk in the place of a value, or flips, drops or doubles bytes.</summary>
    private static byte[] Mangle(Dice dice, string body)
    {
        if (dice.Percent(60))
        {
            var colons = Enumerable.Range(0, body.Length).Where(i => body[i] is ':' or ',' or '[').ToList();
            var at = dice.Of(colons) + 1;
            var end = Math.Max(at, body.IndexOfAny([',', '}', ']'], at));
            return Encoding.UTF8.GetBytes(string.Concat(body.AsSpan(0, at), dice.Of(Junk), body.AsSpan(dice.Percent(70) ? end : at)));
        }

        List<byte> bytes = [.. Encoding.UTF8.GetBytes(body)];
        for (var i = 1 + dice.Below(3); i > 0 && bytes.Count > 1; i--)
        {
            var at = dice.Below(bytes.Count);
            switch (dice.Below(3))
            {
                case 0: bytes[at] = (byte)dice.Below(256); break;
                case 1: bytes.RemoveAt(at); break;
                default: bytes.InsertRange(at, bytes.Skip(at).Take(dice.Below(30)).ToArray()); break;
            }
        }

        return [.. bytes];
    }

    private static void AssertBad(string body, string path) => Assert.Equal(path, Assert.Throws<ContractException>(() => Read(body)).Path);

    private static void Read(string body) => ContractReader.ReadDecide(Encoding.UTF8.GetBytes(body));
}
