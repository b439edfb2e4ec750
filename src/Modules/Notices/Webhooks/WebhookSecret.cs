using System.Security.Cryptography;
using System.Text;
using InfoGov.Entities;

namespace InfoGov.Notices.Webhooks;

/// <summary>
/// What the notices of one webhook are signed with. The host must be able to read it, so it lies in the log and in every
/// backup; it stands apart from the webhook so that no answer, page or row that shows that can show this.
/// </summary>
internal sealed record WebhookSecret(string? Value)
{
    private const string Prefix = "whsec_";

    public static readonly EntityKind<WebhookSecret> Kind = new("webhookSecret", new WebhookSecret(Value: null)) { IsReadable = false };

    public static EntityId Of(string webhook) => new(Kind.Name, webhook);

    /// <summary>A new one: 256 random bits as Standard Webhooks writes them.</summary>
    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The signature of a message (Standard Webhooks, symmetric scheme).</summary>
    /// <param name="secret">As <see cref="New"/> made it.</param>
    /// <param name="id">The id of the message.</param>
    /// <param name="timestamp">When it is sent, in seconds since 1970.</param>
    /// <param name="body">The bytes of the body.</param>
    public static string Sign(string secret, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), signed))}";
    }

    /// <summary>Records print their members; this one does not.</summary>
    public override string ToString() => nameof(WebhookSecret);
}

/// <summary>Keeps the secret of a new webhook.</summary>
internal sealed record KeepSecret(string Secret) : Command<WebhookSecret>
{
    public override IEnumerable<IEvent<WebhookSecret>> Decide(WebhookSecret state, CommandContext context) =>
        state.Value is null ? [new WebhookSecretKept(Secret)] : throw Order.Refuse(409, "exists", "已有密钥", "There is a secret already.");

    public override string ToString() => nameof(KeepSecret);
}

/// <summary>The secret of a webhook.</summary>
internal sealed record WebhookSecretKept(string Secret) : IEvent<WebhookSecret>
{
    public WebhookSecret Apply(WebhookSecret state, EventContext context) => new(Secret);

    public override string ToString() => nameof(WebhookSecretKept);
}
