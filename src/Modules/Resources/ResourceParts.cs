using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>What a resource is.</summary>
internal sealed record Description
{
    public ResourceKind? Kind { get; init; }

    public BaseDatabase? BaseType { get; init; }

    public bool? IsBaseDatabase { get; init; }

    public OwnerType? OwnerType { get; init; }

    public bool? Shareable { get; init; }

    public bool? IsPublic { get; init; }

    public string? Content { get; init; }

    public string? SharingMethod { get; init; }

    public string? ResponsiblePerson { get; init; }

    /// <summary>The database or system behind it.</summary>
    public string? BackingSystem { get; init; }

    public bool? UsesBaseDatabase { get; init; }

    /// <summary>The owner has it from another unit by sharing.</summary>
    public bool? ObtainedBySharing { get; init; }

    /// <summary>The declared interval of updates in ISO 8601, like <c>P3M</c>.</summary>
    public string? UpdateCycle { get; init; }
}

/// <summary>What a review of a resource can find to need protection.</summary>
internal enum ProtectionTag
{
    StateSecret,
    TradeSecret,
    PersonalPrivacy,
    IntellectualProperty,
}

/// <summary>The days of its steps; the last time for steps that can be repeated.</summary>
internal sealed record ResourceDays
{
    public DateOnly? Registered { get; init; }

    public DateOnly? ListedInCatalogue { get; init; }

    public DateOnly? ProtectionReviewed { get; init; }

    public DateOnly? SuppliedToPlatform { get; init; }

    public DateOnly? Used { get; init; }

    public DateOnly? Forwarded { get; init; }

    public DateOnly? Retired { get; init; }
}
