using System.Net;
using System.Text;
using InfoGov.Law;

namespace InfoGov.Host.Tests.Standing;

/// <summary>The calendars we write, as another program reads them.</summary>
public sealed class CalendarFileTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public async Task Another_reader_of_iCalendar_reads_what_was_written()
    {
        const string name = "𠮷祥；分号;逗号,反斜杠\\冒号:引号\" a𠮷b𠮷c𠮷d𠮷e𠮷f𠮷g𠮷h𠮷i𠮷j𠮷k𠮷l𠮷m𠮷n𠮷";
        var organ = await shared.Host.As(Role.OwnerOperator);
        var system = $"/api/systems/{(await organ.Post("/api/systems/register-system", $$"""{"city":"wuxi","name":{{System.Text.Json.JsonSerializer.Serialize(name)}},"owner":{"name":"局"},"on":"2021-06-01"}""")).Is(HttpStatusCode.Created)["id"]}";
        (await (await shared.Host.As(Role.CityInformatizationAuthority)).Post($"{system}/publish-key-system-catalogue", """{"on":"2021-06-15"}""")).Is(HttpStatusCode.OK);
        var link = (await organ.Post("/api/duties/subscriptions", """{"city":"wuxi"}""")).Is(HttpStatusCode.Created)["url"];
        var bytes = await shared.Host.Public.GetByteArrayAsync(link, TestContext.Current.CancellationToken);
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var calendar = Ical.Net.Calendar.Load(text)!;
        Assert.NotEmpty(calendar.Events);
        Assert.All(calendar.Events, e => Assert.EndsWith($" · {name}", e.Summary, StringComparison.Ordinal));
    }
}
