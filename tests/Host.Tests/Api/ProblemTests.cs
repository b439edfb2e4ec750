using System.Net;
using System.Text.RegularExpressions;
using InfoGov.Host.Api;

namespace InfoGov.Host.Tests.Api;

/// <summary>Every problem has a type of its own, an address that opens a page in words.</summary>
public sealed partial class ProblemTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public void Every_code_in_the_sources_has_its_words()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}Disclosure{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var used = sources.SelectMany(f => Codes().Matches(File.ReadAllText(f)).Select(m => m.Groups["code"].Value)).Distinct(StringComparer.Ordinal).Where(c => c != "city").ToArray();
        Assert.True(used.Length > 40);
        Assert.Empty(used.Except(ProblemTexts.All.Keys, StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_type_of_a_problem_opens_a_page_in_both_languages()
    {
        var problem = (await shared.Host.Public.Post("/api/compliance/decide", """{"city":"wuxi","act":"Dance","on":"2024-06-03"}""")).Is(HttpStatusCode.BadRequest, "invalidRequest");
        Assert.Equal("/problems/invalidRequest", problem["type"]);
        foreach (var code in ProblemTexts.All.Keys)
        {
            Assert.Contains(ProblemTexts.All[code].Remedy.Zh, WebUtility.HtmlDecode((await shared.Host.Public.Get($"/problems/{code}?lang=zh")).Is(HttpStatusCode.OK).Text), StringComparison.Ordinal);
            Assert.Contains(ProblemTexts.All[code].Remedy.En, WebUtility.HtmlDecode((await shared.Host.Public.Get($"/problems/{code}?lang=en")).Is(HttpStatusCode.OK).Text), StringComparison.Ordinal);
        }

        (await shared.Host.Public.Get("/problems")).Is(HttpStatusCode.OK);
        (await shared.Host.Public.Get("/problems/nonsense")).Is(HttpStatusCode.NotFound);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "InfoGov.Modular.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"(?:[45]\d\d|status), ""(?<code>[a-z][A-Za-z]+)""|StoreTrouble [A-Za-z]+ = new\(""(?<code>[a-zA-Z]+)""|=> ""(?<code>invalidRequest)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Codes();
}
