using System.CommandLine;
using InfoGov.Calendar;
using InfoGov.Administration;
using InfoGov.Entities;

namespace InfoGov.Host.CommandLine;

/// <summary><c>keys create</c>, <c>keys list</c>, <c>keys rotate</c> and <c>keys revoke</c>: who may send commands.</summary>
internal static class KeysCommand
{
    public static Command Create()
    {
        var keys = new Command("keys", "Create, list, rotate and revoke API keys");
        keys.Add(CreateKey());
        keys.Add(KeysListCommand.Create());
        keys.Add(RotateKey());
        keys.Add(RevokeKey());
        return keys;
    }

    private static Command CreateKey()
    {
        var role = new Option<string>("--role") { Description = $"“{KeyRequest.Administrator}”, “{KeyRequest.Agency}” (every agency role, for trying out) or a role under the law, such as constructionUnit or cityInformatizationAuthority", Required = true };
        var name = new Option<string?>("--name") { Description = "How history names the holder; the role by default" };
        var unit = new Option<string?>("--unit") { Description = "The unit the holder belongs to" };
        var city = new Option<string?>("--city") { Description = "The only city the holder may act in" };
        var area = new Option<string?>("--area") { Description = "The area the holder is competent for" };
        var expires = Expires("The last day on which it opens anything, yyyy-MM-dd; never by default");
        var connection = Cli.ConnectionOption();
        var create = new Command("create", "Create a key and print it, this once") { role, name, unit, city, area, expires, connection };
        create.SetAction((parsed, cancellation) => Asking(() =>
        {
            var asked = new KeyRequest(
                parsed.GetRequiredValue(role), parsed.GetValue(name), parsed.GetValue(unit), parsed.GetValue(city), parsed.GetValue(area), Cli.Day(expires.Name, parsed.GetValue(expires)));
            asked.DemandRole();
            return Cli.WithHost(
                parsed.GetValue(connection),
                host => Asking(() => Audited.Run(host, "keys-create", entity: null, async () =>
                {
                    var key = await new ApiKeys(host.Grains).Create(asked.Holder(host.Lawbook, host.Time.Today()), cancellation, asked.ExpiresOn);
                    Console.WriteLine(key);
                    return (0, ApiKey.At(ApiKeys.IdIn(key)!));
                })),
                cancellation,
                mayMake: true);
        }));
        return create;
    }

    private static Command RotateKey()
    {
        var id = KeyId();
        var overlap = Cli.Number<int>("--overlap-hours", 0, RotationAsked.Most, $"For how long the secret before opens as well: 0 to {RotationAsked.Most}");
        overlap.DefaultValueFactory = _ => RotationAsked.Usual;
        var expires = Expires("Another last day, yyyy-MM-dd; as it is by default");
        var connection = Cli.ConnectionOption();
        var rotate = new Command("rotate", "Give a key another secret and print it, this once; whose it is and what it may do stays") { id, overlap, expires, connection };
        rotate.SetAction((parsed, cancellation) => Asking(() =>
        {
            var hours = parsed.GetValue(overlap);
            var last = Cli.Day(expires.Name, parsed.GetValue(expires));
            return Cli.WithHost(
                parsed.GetValue(connection),
                host => Audited.Run(host, "keys-rotate", ApiKey.At(parsed.GetRequiredValue(id)), async () =>
                {
                    Console.WriteLine(await new ApiKeys(host.Grains).Rotate(parsed.GetRequiredValue(id), TimeSpan.FromHours(hours), last, Caller.Installation, cancellation));
                    return (0, null);
                }),
                cancellation);
        }));
        return rotate;
    }

    private static Command RevokeKey()
    {
        var id = KeyId();
        var connection = Cli.ConnectionOption();
        var revoke = new Command("revoke", "End a key for good") { id, connection };
        revoke.SetAction((parsed, cancellation) => Cli.WithHost(
            parsed.GetValue(connection),
            host => Audited.Run(host, "administration-revoke-key", ApiKey.At(parsed.GetRequiredValue(id)), async () =>
            {
                var result = await host.Grains.Send(ApiKey.At(parsed.GetRequiredValue(id)), new RevokeKey(), Caller.Installation, cancellation: cancellation);
                if (result is CommandResult.Rejected rejected)
                {
                    throw new CommandRefusedException(rejected.Problem);
                }

                Console.WriteLine("Revoked.");
                return (0, null);
            }),
            cancellation));
        return revoke;
    }

    private static Argument<string> KeyId() => new("id") { Description = "The middle part of the key: ig_ID_…" };

    private static Option<string?> Expires(string description) => new("--expires") { Description = description };

    /// <summary>Says what makes no sense about what was typed, and that it was typed wrong.</summary>
    private static async Task<int> Asking(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception wrong) when (wrong is FormatException or CommandRefusedException { Problem.Status: 400 })
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return Cli.Usage;
        }
    }
}
