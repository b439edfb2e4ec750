using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using InfoGov.Host.Composing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace InfoGov.Host.Tests.Trust;

/// <summary>Programs call with tokens of the configured authority; here one on loopback, with discovery and keys that rotate.</summary>
public sealed class TokenTests
{
    private const string Audience = "infogov";

    [Fact]
    public async Task A_token_opens_what_its_claims_say_and_none_that_is_not_right_opens_anything()
    {
        await using var authority = await TestAuthority.Start();
        await using var host = await RunningHost.Start(settings: Settings(authority.Address));
        var holder = host.Client(authority.Token(("infogov_role", "constructionUnit"), ("infogov_unit", "甲局"), ("infogov_city", "wuxi"), ("name", "业务系统")));
        var page = $"/api/projects/{(await holder.Post("/api/projects/propose-project", """{"city":"wuxi","name":"停车"}""")).Is(HttpStatusCode.Created)["id"]}";
        (await holder.Get(page)).Is(HttpStatusCode.OK).Json!["history"]![0]!["by"].Includes("""{"name":"业务系统","role":"constructionUnit","unit":"甲局"}""");
        (await holder.Post("/api/projects/propose-project", """{"city":"jilin","name":"停车","unit":"甲局"}""")).Is(HttpStatusCode.Forbidden, "otherCity");
        (await holder.Get("/api/administration/keys")).Is(HttpStatusCode.Forbidden, "senderNotAdmitted");
        (await host.Client(authority.Token(("infogov_role", "constructionUnit"), ("infogov_unit", "乙局"))).Get(page)).Is(HttpStatusCode.Forbidden, "notAddressee");

        using var forger = RSA.Create(2048);
        (string, string) role = ("infogov_role", "administrator");
        foreach (var wrong in new[]
        {
            authority.Token(), authority.Token(("infogov_role", "wizard")), authority.Token(("infogov_role", "constructionUnit"), ("infogov_city", "atlantis")), authority.Write(authority.Key, "another", 5, role),
            authority.Write(authority.Key, Audience, -5, role), authority.Write(authority.Key, Audience, 5, from: 3, claims: role), authority.Write(authority.Key, Audience, 5, issuer: "https://authority.example", claims: role),
            authority.Write(new SymmetricSecurityKey(Encoding.ASCII.GetBytes(authority.Key.Rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = authority.Key.KeyId }, Audience, 5, algorithm: SecurityAlgorithms.HmacSha256, claims: role),
            authority.Write(authority.Key, Audience, 5, algorithm: SecurityAlgorithms.RsaSha512, claims: role), authority.Write(new RsaSecurityKey(forger) { KeyId = authority.Key.KeyId }, Audience, 5, role), authority.Token(role)[..^3] + "abc",
            $"{Base64UrlEncoder.Encode("""{"alg":"none"}""")}.{authority.Token(role).Split('.')[1]}.",
        })
        {
            (await host.Client(wrong).Get("/api/administration/keys")).Is(HttpStatusCode.Unauthorized, "unauthenticated");
        }

        (await host.Client(authority.Token(role)).Get("/api/administration/keys")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_an_authority_no_token_opens_anything_and_half_a_setting_stops_the_start()
    {
        await using var authority = await TestAuthority.Start();
        await using (var host = await RunningHost.Start())
        {
            (await host.Client(authority.Token(("infogov_role", "administrator"))).Get("/api/administration/keys")).Is(HttpStatusCode.Unauthorized, "unauthenticated");
        }

        await Assert.ThrowsAsync<StartupException>(() => RunningHost.Start(settings: new Dictionary<string, string?>(StringComparer.Ordinal) { ["Identity:Authority"] = authority.Address }));
        await Assert.ThrowsAsync<StartupException>(() => RunningHost.Start(settings: Settings("http://authority.example")));
    }

    private static Dictionary<string, string?> Settings(string authority) => new(StringComparer.Ordinal) { ["Identity:Authority"] = authority, ["Identity:Audience"] = Audience };

    private sealed class TestAuthority(WebApplication app, RsaSecurityKey key) : IAsyncDisposable
    {
        public RsaSecurityKey Key => key;

        public string Address => app.Urls.First();

        public static async Task<TestAuthority> Start()
        {
            var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "one" };
            var builder = WebApplication.CreateBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            var app = builder.Build();
            app.MapGet("/.well-known/openid-configuration", () => Results.Text(JsonSerializer.Serialize(new { issuer = app.Urls.First(), jwks_uri = $"{app.Urls.First()}/keys" }), "application/json"));
            app.MapGet("/keys", () =>
            {
                var shown = key.Rsa.ExportParameters(includePrivateParameters: false);
                return Results.Text(JsonSerializer.Serialize(new { keys = new[] { new { kty = "RSA", use = "sig", kid = key.KeyId, n = Base64UrlEncoder.Encode(shown.Modulus), e = Base64UrlEncoder.Encode(shown.Exponent) } } }), "application/json");
            });
            await app.StartAsync(TestContext.Current.CancellationToken);
            return new TestAuthority(app, key);
        }

        public string Token(params (string Name, string Value)[] claims) => Write(key, Audience, 5, claims);

        public string Write(SecurityKey with, string audience, int minutes, params (string Name, string Value)[] claims) => Write(with, audience, minutes, -10, claims: claims);

        public string Write(SecurityKey with, string audience, int minutes, int from = -10, string? issuer = null, string algorithm = SecurityAlgorithms.RsaSha256, params (string Name, string Value)[] claims)
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
            {
                Issuer = issuer ?? Address,
                Audience = audience,
                NotBefore = now.AddMinutes(from),
                Expires = now.AddMinutes(minutes),
                Subject = new ClaimsIdentity([new Claim("sub", "program-1"), .. claims.Select(c => new Claim(c.Name, c.Value))]),
                SigningCredentials = new SigningCredentials(with, algorithm),
            });
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            key.Rsa.Dispose();
        }
    }
}
