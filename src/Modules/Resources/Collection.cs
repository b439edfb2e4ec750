using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>
/// The collection of a data item: what is collected and on what footing, never the data.
/// </summary>
internal sealed record Collection
{
    public const string Kind = "collection";

    public static readonly Collection None = new();

    public string? City { get; init; }

    /// <summary>The data item.</summary>
    public string Item { get; init; } = "";

    public Unit Collector { get; init; } = new("");

    public CollectionFooting Footing { get; init; } = new();

    /// <summary>Why it was collected although it has a source.</summary>
    public string? Reason { get; init; }

    /// <summary>The key of the resource or collection on record that made it sure that the item had a source.</summary>
    public string? SourceId { get; init; }

    public DateOnly? CollectedOn { get; init; }

    public LegalRecord Law { get; init; } = new();

    /// <summary>The address of a collection.</summary>
    public static EntityId At(string key) => new(Kind, key);

    public static void Establish(Matter matter, Collection collection) => collection.Footing.Establish(matter);

    /// <summary>Rejects a collection that the city does not have (400 <c>unknownCollection</c>).</summary>
    public void RequireIn(string? city)
    {
        if (City is null || City != city)
        {
            throw Order.Refuse(400, "unknownCollection", "该城市没有此采集", "There is no such collection in the city.", "collectionId");
        }
    }
}

/// <summary>On what footing data are collected. Members are the facts of the same name.</summary>
internal sealed record CollectionFooting
{
    public OwnerType? CollectorType { get; init; }

    public bool? ItemHasSource { get; init; }

    public bool? PurposeStated { get; init; }

    public bool? ConsentGiven { get; init; }

    public IReadOnlyList<string>? ConsentedPurposes { get; init; }

    public string? LegalBasis { get; init; }

    public void Establish(Matter matter) => matter
        .With(Facts.Collection.CollectorType, CollectorType)
        .With(Facts.Collection.ItemHasSource, ItemHasSource)
        .With(Facts.Collection.PurposeStated, PurposeStated)
        .With(Facts.Collection.ConsentGiven, ConsentGiven)
        .With(Facts.Collection.ConsentedPurposes, ConsentedPurposes)
        .With(Facts.Collection.LegalBasis, LegalBasis);
}
