using System.Globalization;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Design;

/// <summary>
/// How provisions are spoken of: 第二十一条第一款, Art. 21(1). An article of one paragraph has no 款; an item is a 项; where one paragraph
/// holds several provisions of ours, they are told apart as readers tell parts of a sentence apart.
/// </summary>
public static class Articles
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The provision in its regulation; without that, as it stands.</summary>
    public static string Name(Jurisdiction? city, Provision provision, bool english) => Name(provision.Article, english) + Within(city, provision, english);

    /// <summary>The article alone.</summary>
    public static string Name(int article, bool english) => english ? $"Art. {article.ToString(CultureInfo.InvariantCulture)}" : $"第{Written(article)}条";

    /// <summary>Where in its article it stands; the whole of it where the article is one provision.</summary>
    public static string Part(Jurisdiction city, Provision provision, bool english) => Within(city, provision, english).TrimStart(',', ' ') switch
    {
        "" => english ? "whole" : "全条",
        var part => part,
    };

    private static string Within(Jurisdiction? city, Provision provision, bool english)
    {
        var digits = provision.Paragraph.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0)
        {
            return "";
        }

        var paragraph = int.Parse(provision.Paragraph[..digits], CultureInfo.InvariantCulture);
        var part = provision.Paragraph.Length > digits ? provision.Paragraph[digits] - 'a' + 1 : (int?)null;
        var isAlone = city is not null && city.Provisions.All(other => other.Article != provision.Article || other.Paragraph.TakeWhile(char.IsAsciiDigit).SequenceEqual("1"));
        return (english, provision.Item, part) switch
        {
            (false, { } item, _) => $"{(isAlone ? "" : $"第{Written(paragraph)}款")}第（{Written(item)}）项",
            (true, { } item, _) => string.Create(CultureInfo.InvariantCulture, $"{(isAlone ? "" : $"({paragraph})")}, item {item}"),
            (false, _, { } which) => $"{(isAlone ? "" : $"第{Written(paragraph)}款")}（其{Written(which)}）",
            (true, _, { } which) => string.Create(CultureInfo.InvariantCulture, $"{(isAlone ? "" : $"({paragraph})")}, part {which}"),
            (false, _, _) => isAlone ? "" : $"第{Written(paragraph)}款",
            _ => isAlone ? "" : string.Create(CultureInfo.InvariantCulture, $"({paragraph})"),
        };
    }

    private static string Written(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + (number % 10 == 0 ? "" : Digits[number % 10]),
        < 100 => $"{Digits[number / 10]}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
