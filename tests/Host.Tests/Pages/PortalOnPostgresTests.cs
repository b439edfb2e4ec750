using System.Net;
using InfoGov.Host.Demo;

namespace InfoGov.Host.Tests.Pages;

public sealed class PortalOnPostgresTests
{
    /// <summary>The pages ask the feed in ways of their own; what the one database understands the other must.</summary>
    [Fact]
    public async Task Every_page_of_the_portal_is_answered_from_PostgreSQL_too()
    {
        await using var host = await RunningHost.Start(await SharedPostgres.NewDatabase(), today: new DateOnly(2026, 11, 27));
        await DemoFill.Run(host.Parts, 12, (_, _) => { }, TestContext.Current.CancellationToken);
        foreach (var path in new[]
        {
            "/", "/search", "/search?q=%E5%81%9C", "/search?q=%E5%81%9C&kind=Projects&sort=amount&view=table", "/search?kind=Projects&city=wuxi&year=2024&amount=1m-5m&stage=accepted",
            "/search?kind=Provisions&q=%E9%AA%8C%E6%94%B6", "/search?kind=Contracts&sort=name&q=%E5%85%AC%E5%8F%B8", "/search?kind=PublicationDuties&stage=pending", "/search.atom?kind=Projects", "/search.ics?kind=Acceptances", "/projects/demo-000001", "/cities/wuxi", "/provisions/wuxi-21-1", "/datasets", "/datasets/Projects", "/late",
            "/late?city=beijing", "/figures", "/compare?act=HoldAcceptance", "/calendar", "/subscribe",
        })
        {
            (await host.Public.Get(path)).Is(HttpStatusCode.OK);
        }

        (await host.Public.Get("/projects/nobody")).Is(HttpStatusCode.NotFound);
    }
}
