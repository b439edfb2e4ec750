using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Resources;

/// <summary>An information resource. Members named like a fact hold what was established for it; null is "not established".</summary>
internal sealed record Resource : ISecretMatter
{
    public const string Kind = "resource";

    public static readonly Resource None = new();

    public string? City { get; init; }

    public string Name { get; init; } = "";

    /// <summary>The unit that answers for it (责任单位).</summary>
    public Unit Owner { get; init; } = new("");

    /// <summary>What it is, as its owner describes it.</summary>
    public Description Description { get; init; } = new();

    /// <summary>The key of the collection its data come from, if that is registered here.</summary>
    public string? CollectionId { get; init; }

    /// <summary>The data item of that collection.</summary>
    public string? Item { get; init; }

    /// <summary>What the last review found to need protection; null before the first.</summary>
    public IReadOnlyList<ProtectionTag>? ProtectionTags { get; init; }

    /// <summary>The day its data were last updated.</summary>
    public DateOnly? LastUpdatedOn { get; init; }

    /// <inheritdoc/>
    public DateOnly? FoundSecretOn { get; init; }

    public ResourceDays Days { get; init; } = new();

    public LegalRecord Law { get; init; } = new();

    /// <summary>The address of a resource.</summary>
    public static EntityId At(string key) => new(Kind, key);

    /// <summary>
    /// Rejects a step on a resource that does not exist (404) or is retired (409 <c>wrongStage</c>), and one before its
    /// registration or the day <paramref name="notBefore"/> (409 <c>tooEarly</c>).
    /// </summary>
    public void Require(CommandContext context, DateOnly? notBefore = null)
    {
        this.MustNotBeSecret();
        if (Days.Registered is null)
        {
            throw Order.Refuse(404, "notFound", "没有此资源", "There is no such resource.");
        }

        RequireInService();
        Order.NotBefore(context, Days.Registered);
        Order.NotBefore(context, notBefore);
    }

    /// <summary>Rejects what is asked of a retired resource (409 <c>wrongStage</c>).</summary>
    public void RequireInService()
    {
        this.MustNotBeSecret();
        if (Days.Retired is not null)
        {
            throw Order.WrongStage("资源已停止提供", "The resource is retired.");
        }
    }
}

/// <summary>Something that happened to a resource; what the law said to it is kept with the resource.</summary>
internal abstract record ResourceEvent : IEvent<Resource>
{
    /// <inheritdoc/>
    public Resource Apply(Resource state, EventContext context) => Happen(state with { Law = state.Law.After(context) }, context);

    /// <summary>The resource after the event.</summary>
    protected abstract Resource Happen(Resource resource, EventContext context);
}
