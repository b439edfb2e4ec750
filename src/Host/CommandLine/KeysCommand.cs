using System.CommandLine;
using System.Text.Json;
using InfoGov.Administration;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Host.CommandLine;

/// <summary><c>keys create</c> and <c>keys revoke</c>: who may send commands.</summary>
internal static class KeysCommand
{
    private const string Administrator = "administrator";
    private const string Agency = "agency";

    public static Command Create()
    {
        var keys = new Command("keys", "Create and revoke API keys");
        keys.Add(CreateKey());
        keys.Add(RevokeKey());
        return keys;
    }

    private static Command CreateKey()
    {
        var role = new Option<string>("--role") { Description = $"“{Administrator}”, “{Agency}” (every agency role, for trying out) or a role under the law, such as constructionUnit or cityInformatizationAuthority", Required = true };
        var name = new Option<string?>("--name") { Description = "How history names the holder; the role by default" };
        var unit = new Option<string?>("--unit") { Description = "The unit the holder belongs to" };
        var city = new Option<string?>("--city") { Description = "The only city the holder may act in" };
        var area = new Option<string?>("--area") { Description = "The area the holder is competent for" };
        var connection = Cli.ConnectionOption();
        var create = new Command("create", "Create a key and print it, this once") { role, name, unit, city, area, connection };
        create.SetAction((parsed, cancellation) =>
        {
            var wanted = parsed.GetRequiredValue(role);
            var found = Array.Find(Enum.GetValues<Role>(), r => FactType.ShowValue(r) == wanted);
            if (wanted is not (Administrator or Agency) && FactType.ShowValue(found) != wanted)
            {
                Console.Error.WriteLine($"“{wanted}” is no role. Roles: {Administrator}, {Agency}, {string.Join(", ", Enum.GetValues<Role>().Select(r => FactType.ShowValue(r)))}");
                return Task.FromResult(Cli.Usage);
            }

            if (wanted == Administrator && parsed.GetValue(city) is not null)
            {
                Console.Error.WriteLine("An administrator is not confined to a city.");
                return Task.FromResult(Cli.Usage);
            }

            return Cli.WithHost(
                parsed.GetValue(connection),
                async host =>
                {
                    if (parsed.GetValue(city) is { } code && host.Lawbook.Find(code) is null)
                    {
                        await Console.Error.WriteLineAsync($"“{code}” is no city here. Cities: {string.Join(", ", host.Lawbook.All.Select(c => c.Code))}");
                        return Cli.Usage;
                    }

                    var holder = new Caller(
                        parsed.GetValue(name) ?? wanted, wanted is Administrator or Agency ? null : found, wanted == Administrator,
                        parsed.GetValue(unit), parsed.GetValue(city), parsed.GetValue(area), PlaysAnyRole: wanted == Agency);
                    Console.WriteLine(await new ApiKeys(host.Grains).Create(holder, cancellation));
                    return 0;
                },
                cancellation);
        });
        return create;
    }

    private static Command RevokeKey()
    {
        var id = new Argument<string>("id") { Description = "The middle part of the key: ig_ID_…" };
        var connection = Cli.ConnectionOption();
        var revoke = new Command("revoke", "End a key for good") { id, connection };
        revoke.SetAction((parsed, cancellation) => Cli.WithHost(
            parsed.GetValue(connection),
            async host =>
            {
                var result = await host.Grains.Send(new EntityId("key", parsed.GetRequiredValue(id)), new RevokeKey(), Caller.Installation, cancellation: cancellation);
                if (result is CommandResult.Rejected rejected)
                {
                    await Console.Error.WriteLineAsync(rejected.Problem.Detail.En);
                    return Cli.Failed;
                }

                Console.WriteLine("Revoked.");
                return 0;
            },
            cancellation));
        return revoke;
    }
}
