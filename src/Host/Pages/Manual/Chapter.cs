using InfoGov.Law;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InfoGov.Host.Pages.Manual;

/// <summary>A chapter of the manual: the Markdown file of its name beside this one, in English, for the repository and for the page alike.</summary>
public sealed class Chapter
{
    private const string Extension = ".md";

    // What stands in the files is ours, and no HTML all the same: pages promise that none comes from elsewhere.
    private static readonly MarkdownPipeline Dialect = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Build();

    private Chapter(string name, string zh, string en)
    {
        (Name, Title) = (name, new Text(zh, en));
        Html = Rendered(name);
    }

    /// <summary>Every chapter, in the order of reading.</summary>
    public static IReadOnlyList<Chapter> All { get; } =
    [
        new("agencies", "机关与单位", "Agencies"),
        new("public", "公众与数据使用者", "The public"),
        new("administrators", "管理员", "Administrators"),
        new("operating", "部署与运行", "Running it for real"),
        new("building", "构造与扩展", "How it is built, and extended"),
    ];

    /// <summary>How its address and its file name it.</summary>
    public string Name { get; }

    /// <summary>What it is about.</summary>
    public Text Title { get; }

    /// <summary>The text below its heading.</summary>
    public string Html { get; }

    private static string Rendered(string name)
    {
        using var reader = new StreamReader(typeof(Chapter).Assembly.GetManifestResourceStream($"manual/{name}{Extension}")!);
        var text = Markdown.Parse(reader.ReadToEnd(), Dialect);
        foreach (var heading in text.OfType<HeadingBlock>().Where(h => h.Level == 1).ToArray())
        {
            text.Remove(heading);
        }

        foreach (var link in text.Descendants<LinkInline>().Where(l => l.Url?.Contains(Extension, StringComparison.Ordinal) == true))
        {
            // In the repository chapters are files, here they are pages.
            link.Url = link.Url!.Replace(Extension, "", StringComparison.Ordinal);
        }

        // Whoever reads by keyboard scrolls what is wider than the screen.
        foreach (var code in text.Descendants<FencedCodeBlock>())
        {
            code.GetAttributes().AddProperty("tabindex", "0");
        }

        return text.ToHtml(Dialect);
    }
}
