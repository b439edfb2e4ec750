using System.Globalization;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Design;

/// <summary>How provisions are spoken of: 第二十一条第一款, Art. 21(1).</summary>
public static class Articles
{
    private const string Digits = "零一二三四五六七八九";

    public static string Name(Provision provision, bool english) => Name(provision.Article, provision.Paragraph, english);

    /// <summary>The article alone.</summary>
    public static string Name(int article, bool english) => Name(article, "", english);

    private static string Name(int article, string paragraph, bool english)
    {
        if (english)
        {
            return $"Art. {article.ToString(CultureInfo.InvariantCulture)}{(paragraph.Length == 0 ? "" : $"({paragraph})")}";
        }

        var number = paragraph.TakeWhile(char.IsAsciiDigit).Count();
        return $"第{Written(article)}条" + (paragraph.Length == 0 ? "" : number == 0 ? paragraph : $"第{Written(int.Parse(paragraph[..number], CultureInfo.InvariantCulture))}款{paragraph[number..]}");
    }

    private static string Written(int number) => number switch
    {
        < 10 => Digits[number].ToString(),
        < 20 => "十" + (number % 10 == 0 ? "" : Digits[number % 10]),
        < 100 => $"{Digits[number / 10]}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };
}
