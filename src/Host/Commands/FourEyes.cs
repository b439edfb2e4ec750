using System.Text;
using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>Four eyes (<c>FourEyes=true</c>, off unless set): commands that say so (<see cref="FourEyesAttribute"/>) are drafted by one and confirmed by another.</summary>
internal sealed class FourEyes
{
    /// <summary>The parameter that names the draft which is confirmed.</summary>
    public const string Confirm = "confirm";

    /// <exception cref="StartupException">The setting is neither yes nor no.</exception>
    public FourEyes(IConfiguration configuration) => IsOn = configuration["FourEyes"] is not { Length: > 0 } set ? false
        : bool.TryParse(set, out var given) ? given
        : throw new StartupException($"FourEyes is {set}; it is true or false.");

    private bool IsOn { get; }

    /// <summary>Nobody takes the command alone.</summary>
    public bool Demands(Slice slice) => IsOn && slice.NeedsTwo;

    /// <summary>The body of the draft that a request confirms, or why it may not.</summary>
    public static async Task<(byte[]? Body, Problem? Problem)> Drafted(HttpContext http, Slice slice, EntityClient grains, EntityId entity, string key, Caller caller)
    {
        var (draft, version) = await grains.Read<Draft>(Draft.Of(key), http.RequestAborted);
        return version == 0 || draft.Entity != entity.Stream || draft.Command != slice.Name ? (null, Unknown(key))
            : draft.ToConfirm(caller) is { } stop ? (null, stop)
            : (Encoding.UTF8.GetBytes(draft.Body), null);
    }

    /// <summary>Keeps a draft, and says where another sees and confirms it.</summary>
    public static async Task<IResult> Keep(HttpContext http, Slice slice, EntityClient grains, EntityId entity, string key, ReadOnlyMemory<byte> body, Caller caller)
    {
        var text = Encoding.UTF8.GetString(body.Span);
        await grains.Send(Draft.Of(key), new KeepDraft(entity.Stream, slice.Name, text), caller);
        var (kept, _) = await grains.Read<Draft>(Draft.Of(key));
        if ((kept.Entity, kept.Command, kept.Body) != (entity.Stream, slice.Name, text))
        {
            return Problems.Of(http, 422, "idempotencyKeyReused", new Text("该幂等键已用于另一请求", "The idempotency key was used for another request"));
        }

        var url = $"/api/{FactType.ShowValue(slice.Offer.Module)}/{entity.Key}";
        return Results.Json(new DraftedAnswer(entity.Key, key, $"{url}/drafts/{key}", $"{url}/{slice.Name}?{Confirm}={key}", FourEyesAttribute.Rule), CommandJson.Options, statusCode: 202);
    }

    /// <summary>There is no such draft of this command.</summary>
    public static Problem Unknown(string key) => new(404, "unknownDraft", new Text($"没有草稿“{Echo.Of(key)}”", $"There is no draft “{Echo.Of(key)}” of this"), Confirm);
}
