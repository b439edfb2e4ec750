using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Host.Api;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Commands;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Agencies;

/// <summary>What a command is to the OpenAPI document: all of it follows from the command itself.</summary>
internal static class SliceOperation
{
    public static Operation Of(Slice slice, EntityKind kind, Lawbook lawbook) => new($"{FactType.ShowValue(slice.Offer.Module)}-{slice.Name}", slice.Label)
    {
        For = AudienceOf(slice),
        Description = slice.Offer.Opens ? new Text("candidates 是新记录可能与之混淆的，至多十项。", "candidates: what the new entity might be mistaken for, at most ten.")
            : slice.NeedsTwo ? new Text($"设置 FourEyes 时：先得 202 及草稿，{FourEyesAttribute.Rule.Zh}。", $"Where FourEyes is set it is drafted first (202): {FourEyesAttribute.Rule.En}.")
            : null,
        Body = slice.Command,
        Parameters = [EntityOperations.IdempotencyKey, .. slice.Offer.Opens ? [] : new[] { EntityOperations.IfMatch }, .. slice.Act is null ? [] : new[] { EntityOperations.Receipt }, .. slice.NeedsTwo ? new[] { EntityOperations.Confirm } : []],
        Replies =
        [
            .. slice.NeedsTwo ? new[] { Reply.Of<DraftedAnswer>(202) } : [],
            !slice.Offer.Opens ? Reply.Of<CommandAnswer>() : slice.IsFollowed ? Reply.Of<OpenedToFollowAnswer>(201) : Reply.Of<OpenedAnswer>(201),
        ],
        Complete = operation => operation with
        {
            BodyRequired = TypeShape.MembersOf(slice.Command, Direction.In).Any(m => m.Required),
            Example = Examples.Of(slice),
            Failures = SliceFailures.Of(slice, kind, lawbook),
        },
    };

    private static Audience AudienceOf(Slice slice)
    {
        var senders = SenderWords.All(slice);
        return new Audience(slice.IsOpen ? new Text($"{senders.Zh}；无需密钥", $"{senders.En}; needs no key") : senders, NeedsKey: !slice.IsOpen);
    }
}
