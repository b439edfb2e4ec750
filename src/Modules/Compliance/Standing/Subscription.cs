using System.Security.Cryptography;
using System.Text;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Compliance.Standing;

/// <summary>
/// A calendar of due days that somebody follows by a secret link: of a city, a unit, an actor or one entity. Only a digest
/// of the secret is kept. It shows what <paramref name="Reader"/> sees, who opened it.
/// </summary>
internal sealed record Subscription(string? City, string? Unit, string? Actor, string? Entity, string SecretDigest, string Owner, bool IsRevoked, string? SeenBy = null, Caller? Reader = null)
{
    /// <summary>Whoever opened it; one of before readers were kept sees what is for its unit, or everything where it saw all.</summary>
    public Caller ReadAs => Reader ?? new Caller(Owner, SeenBy is null ? null : Role.StateOrgan, Unit: SeenBy, PlaysAnyRole: SeenBy is null);

    public static readonly Table Table = new(
        "subscriptions",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("owner", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("city", ColumnType.Text),
        new Column("unit", ColumnType.Text),
        new Column("actor", ColumnType.Text),
        new Column("entity", ColumnType.Text));

    public static readonly EntityKind<Subscription> Kind = new(
        "subscription",
        new Subscription(null, null, null, null, "", "", IsRevoked: true),
        [Table],
        (key, s) => s.IsRevoked ? [] : [Table.Row(key, s.Owner, s.City, s.Unit, s.Actor, s.Entity)]) { IsReadable = false };

    public static EntityId At(string key) => new(Kind.Name, key);

    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Compares in constant time.</summary>
    public bool Admits(string secret) =>
        !IsRevoked && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Digest(secret)), Encoding.ASCII.GetBytes(SecretDigest));
}

/// <summary>Opens a subscription for whoever sends it.</summary>
internal sealed record Subscribe(string? ForCity, string? Unit, string? Actor, string? Entity, string SecretDigest) : Command<Subscription>
{
    public override IEnumerable<IEvent<Subscription>> Decide(Subscription state, CommandContext context) =>
        [new Subscribed(ForCity, Unit, Actor, Entity, SecretDigest, context.Caller.Identity, Reader: context.Caller)];
}

/// <summary>A subscription was opened.</summary>
internal sealed record Subscribed(string? City, string? Unit, string? Actor, string? Entity, string SecretDigest, string Owner, string? SeenBy = null, Caller? Reader = null) : IEvent<Subscription>
{
    public Subscription Apply(Subscription state, EventContext context) => new(City, Unit, Actor, Entity, SecretDigest, Owner, IsRevoked: false, SeenBy, Reader);
}

/// <summary>Ends a subscription: its link answers nothing from now on. For whoever opened it, and administrators.</summary>
internal sealed record Unsubscribe : Command<Subscription>
{
    public override IEnumerable<IEvent<Subscription>> Decide(Subscription state, CommandContext context) =>
        context.Version == 0 || (state.Owner != context.Caller.Identity && !context.Caller.IsAdministrator)
            ? throw Order.Refuse(404, "unknownSubscription", "没有此订阅", "There is no such subscription.")
            : state.IsRevoked ? [] : [new Unsubscribed()];
}

/// <summary>A subscription was ended.</summary>
internal sealed record Unsubscribed : IEvent<Subscription>
{
    public Subscription Apply(Subscription state, EventContext context) => state with { IsRevoked = true };
}
