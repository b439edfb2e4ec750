using System.Net;
using InfoGov.Entities;
using InfoGov.Notices.Webhooks;
using Microsoft.Extensions.Configuration;

namespace InfoGov.Host.Tests.Notices;

/// <summary>A webhook reaches nobody whom the host alone can reach.</summary>
public sealed class WebhookNetworkTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2400:3200::1", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::10.0.0.1", false)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("2002:0a00:0001::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("224.0.0.1", false)]
    public void Only_addresses_of_the_public_internet_are_asked(string address, bool admitted) => Assert.Equal(admitted, Networks().Admits(IPAddress.Parse(address)));

    [Fact]
    public void A_network_that_is_named_is_asked_however_the_address_is_written()
    {
        var networks = Networks("10.1.0.0/16, 192.168.7.7/32");
        Assert.True(networks.Admits(IPAddress.Parse("10.1.2.3")));
        Assert.True(networks.Admits(IPAddress.Parse("::ffff:10.1.2.3")));
        Assert.True(networks.Admits(IPAddress.Parse("192.168.7.7")));
        Assert.False(networks.Admits(IPAddress.Parse("192.168.7.8")));
        Assert.Throws<InvalidOperationException>(() => Networks("everything"));
        Assert.Contains("write 10.1.0.0/32 for that one address", Assert.Throws<InvalidOperationException>(() => Networks("10.1.0.0")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_leads_to_this_machine_is_not_followed_where_others_reach_the_host()
    {
        await using var receiver = await Receiver.Start();
        using var sender = new WebhookSender(new WebhookOptions(), Networks(), TimeProvider.System);
        var port = new Uri(receiver.Url("a")).Port;
        var sent = await sender.Send($"http://localhost:{port}/a", WebhookSecret.New(), "1", "{}"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal((null, WebhookNetworks.Refusal), (sent.Status, sent.Error));
    }

    [Fact]
    public async Task An_address_that_may_not_be_asked_is_not_taken()
    {
        await using var host = await RunningHost.Start();
        (await (await host.AsAdministrator()).Post("/api/administration/create-webhook", """{"url":"https://169.254.169.254/latest"}""")).Is(HttpStatusCode.BadRequest, "invalidUrl");
    }

    [Theory]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://[::]/")]
    [InlineData("https://0x0a000001/")]
    [InlineData("https://3232235777/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://017700000001/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://127.0.0.1./")]
    [InlineData("https://0/")]
    [InlineData("https://0.0.0.0/")]
    [InlineData("http://127.0.0.1/")]
    public void However_an_address_is_written_it_is_known(string url) => Assert.Equal("invalidUrl", Assert.Throws<CommandRefusedException>(() => WebhookUrl.Check(url, Networks())).Problem.Code);

    [Fact]
    public async Task What_is_asked_is_the_address_that_was_looked_at()
    {
        using var sender = new WebhookSender(new WebhookOptions(), Networks(), TimeProvider.System);
        var sent = await sender.Send("https://0x7f000001:9/", WebhookSecret.New(), "1", "{}"u8.ToArray(), TestContext.Current.CancellationToken);
        Assert.Equal((null, WebhookNetworks.Refusal), (sent.Status, sent.Error));
    }

    private static WebhookNetworks Networks(string? named = null) =>
        new(new ConfigurationBuilder().AddInMemoryCollection([new("Webhooks:Networks", named)]).Build());
}
