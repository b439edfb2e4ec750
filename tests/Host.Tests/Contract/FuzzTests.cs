using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Contract;

/// <summary>Whatever bytes are sent, the answer is JSON, comes soon, and never blames the server.</summary>
public sealed class FuzzTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const int Rounds = 400;

    private static readonly string[] Fragments =
    [
        "null", "{}", "[]", "\"\"", "\"\\u0000\"", "\"\\ud800\"", "-1", "1e400", "1E-400", "0.1234567890123456789012345678901234567890", "79228162514264337593543950335",
        "9223372036854775808", "true", "\"9999-12-31\"", "\"0001-01-01\"", "\"2024-02-30\"", "[null]", "{\"a\":1}", "\"无\"", ",", "\"", "\\", "\u0001", "/**/",
    ];

    public static TheoryData<string, string> Bodies => new()
    {
        { "/api/compliance/decide", """{"city":"wuxi","act":"ImposeSanction","on":"2024-06-03","facts":{"violation":{"kind":"unlicensedSoftware"},"project":{"amount":5000000.00,"funding":{"publicShare":0.5}},"thresholds":[{"key":"supervisionTender","amount":1,"effectiveFrom":"2024-01-01"}]},"args":{"kind":"fine","amount":3}}""" },
        { "/api/compliance/duties", """{"city":"beijing","on":"2024-06-16","facts":{"system":{"inKeyCatalogue":true,"lastRiskAssessmentOn":"2021-06-15","protectionLevel":3,"emergencyPlan":true}}}""" },
        { "/api/compliance/compare", """{"act":"SubmitAnnualPlan","on":"2024-11-30","facts":{"annualPlan":{"year":2025,"argued":true}},"args":{}}""" },
        { "/api/projects/propose-project", """{"city":"wuxi","name":"平台","unit":{"name":"局"},"category":"egov","activity":"new","amount":5200000.00,"publicShare":1,"technologies":["computer"],"requiredGrade":3,"on":"2024-01-01"}""" },
        { "/api/projects/{id}/record-progress", """{"report":"进度","managementProfile":[],"on":"2024-02-01"}""" },
        { "/api/projects/{id}/select-supervisor", """{"method":"tender","supervisor":{"name":"监理","qualified":true,"grade":1,"qualificationExpiresOn":"2030-01-01"},"on":"2024-02-01"}""" },
        { "/api/projects/{id}/award-contract", """{"role":"construction","contractor":{"name":"集成","organizationId":"x","grade":2},"procurement":"directAward","amount":1.5}""" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task No_body_is_answered_by_a_failure(string url, string body)
    {
        var client = await shared.Host.As(Role.ConstructionUnit);
        var id = (await client.Post("/api/projects/propose-project", """{"city":"wuxi","name":"平台","unit":{"name":"局"},"on":"2024-01-01"}"""))["id"];
        var dice = new Dice(17);
        var worst = TimeSpan.Zero;
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Mutate(Encoding.UTF8.GetBytes(body), dice);
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
            var start = Stopwatch.GetTimestamp();
            var answer = await client.Post(url.Replace("{id}", id, StringComparison.Ordinal), content);
            worst = Stopwatch.GetElapsedTime(start) is var took && took > worst ? took : worst;
            Assert.True((int)answer.Status < 500, $"{(int)answer.Status} to {Encoding.UTF8.GetString(bytes)}: {answer.Text}");
            Assert.True(answer.Json is not null, $"{answer.MediaType} to {Encoding.UTF8.GetString(bytes)}");
        }

        Assert.InRange(worst, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    /// <summary>Up to three changes: a value replaced, a byte flipped, a piece cut out, doubled or put in.</summary>
    private static byte[] Mutate(byte[] body, Dice dice)
    {
        for (var changes = dice.Below(3) + 1; changes > 0; changes--)
        {
            var text = Encoding.UTF8.GetString(body);
            var colons = Enumerable.Range(0, text.Length).Where(i => text[i] == ':').ToArray();
            if (dice.Below(3) > 0 && colons.Length > 0)
            {
                var at = colons[dice.Below(colons.Length)] + 1;
                var end = text.AsSpan(at).IndexOfAny(",}]") is var length and >= 0 ? at + length : text.Length;
                body = Encoding.UTF8.GetBytes(text[..at] + Fragments[dice.Below(Fragments.Length)] + text[end..]);
                continue;
            }

            var from = dice.Below(body.Length + 1);
            var to = Math.Min(body.Length, from + dice.Below(8));
            body = dice.Below(4) switch
            {
                0 => [.. body[..from], .. body[to..]],
                1 => [.. body[..to], .. body[from..]],
                2 => [.. body[..from], (byte)dice.Below(256), .. body[to..]],
                _ => [.. body[..from], .. Encoding.UTF8.GetBytes(Fragments[dice.Below(Fragments.Length)]), .. body[from..]],
            };
        }

        return body;
    }

    /// <summary>The same numbers in every run.</summary>
    private sealed class Dice(ulong seed)
    {
        private ulong state = seed;

        public int Below(int limit)
        {
            state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
            return (int)((state >> 33) % (ulong)limit);
        }
    }
}
