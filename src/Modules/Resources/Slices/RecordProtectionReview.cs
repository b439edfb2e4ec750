using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The owner records what of a resource needs protection; the last review counts.</summary>
[Called("登记保护审查", "Record what of a resource needs protection")]
[Slice(Module.Resources, Resource.Kind), SentBy(Role.ProviderUnit)]
internal sealed record RecordProtectionReview : Command<Resource>
{
    /// <summary>What was found; none when nothing needs protection.</summary>
    public IReadOnlyList<ProtectionTag>? Tags { get; init; }

    public override IEnumerable<IEvent<Resource>> Decide(Resource resource, CommandContext context)
    {
        resource.Require(context, notBefore: resource.Days.ProtectionReviewed);
        return [new ResourceProtectionReviewed([.. (Tags ?? []).Distinct().Order()])];
    }
}

internal sealed record ResourceProtectionReviewed(IReadOnlyList<ProtectionTag> Tags) : ResourceEvent
{
    protected override Resource Happen(Resource resource, EventContext context) =>
        resource with { ProtectionTags = Tags, Days = resource.Days with { ProtectionReviewed = context.On } };
}
