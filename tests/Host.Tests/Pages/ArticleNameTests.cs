using InfoGov.Host.Pages.Design;

namespace InfoGov.Host.Tests.Pages;

/// <summary>Provisions are cited as whoever reads the law cites them.</summary>
public sealed class ArticleNameTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Theory]
    [InlineData("wuxi-21-1", "第二十一条第一款", "Art. 21(1)")]
    [InlineData("wuxi-3-1", "第三条", "Art. 3")]
    [InlineData("wuxi-16-1b", "第十六条（其二）", "Art. 16, part 2")]
    [InlineData("wuxi-43-1d", "第四十三条第一款（其四）", "Art. 43(1), part 4")]
    [InlineData("beijing-45-1c", "第四十五条第（三）项", "Art. 45, item 3")]
    public void Without_the_paragraph_of_an_article_that_has_but_one_and_with_the_item(string id, string zh, string en)
    {
        var city = shared.Host.Parts.Lawbook.Find(id.Split('-')[0])!;
        var provision = city.Provisions.First(p => p.Id == id);
        Assert.Equal((zh, en), (Articles.Name(city, provision, english: false), Articles.Name(city, provision, english: true)));
    }
}
