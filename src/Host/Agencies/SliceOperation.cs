using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Host.Api;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Agencies;

/// <summary>What a command is to the OpenAPI document: all of it follows from the command itself.</summary>
internal static class SliceOperation
{
    public static Operation Of(Slice slice, EntityKind kind, Lawbook lawbook) => new($"{FactType.ShowValue(slice.Offer.Module)}-{slice.Name}", slice.Label)
    {
        Description = Description(slice),
        Body = slice.Command,
        Parameters = slice.Offer.Opens ? [EntityOperations.IdempotencyKey] : [EntityOperations.IdempotencyKey, EntityOperations.IfMatch],
        Replies =
        [
            !slice.Offer.Opens ? Reply.Of<CommandAnswer>() : slice.IsFollowed ? Reply.Of<OpenedToFollowAnswer>(201) : Reply.Of<OpenedAnswer>(201),
        ],
        Complete = operation => operation with
        {
            BodyRequired = TypeShape.MembersOf(slice.Command, Direction.In).Any(m => m.Required),
            Example = Examples.Of(slice),
            Failures = SliceFailures.Of(slice, kind, lawbook),
        },
    };

    private static Text Description(Slice slice)
    {
        var roles = slice.Senders.Roles.Select(r => (Code: FactType.ShowValue(r), Label: FactType.LabelOf(r))).ToArray();
        var zh = roles.Select(r => r.Label is { } label ? $"{label.Zh}（{r.Code}）" : r.Code).Concat(slice.Senders.Administrator ? ["管理员（administrator）"] : []);
        var en = roles.Select(r => r.Label is { } label ? $"{label.En} ({r.Code})" : r.Code).Concat(slice.Senders.Administrator ? ["administrator"] : []);
        return new Text(
            $"办理角色：{string.Join("、", zh)}{(slice.IsOpen ? "；无需密钥" : "")}。{(slice.Offer.Opens ? "candidates 是新记录可能与之混淆的，至多十项。" : "")}",
            $"Sent by: {string.Join(", ", en)}{(slice.IsOpen ? "; needs no key" : "")}.{(slice.Offer.Opens ? " candidates: what the new entity might be mistaken for, at most ten." : "")}");
    }
}
