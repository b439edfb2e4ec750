using InfoGov.Law;
using InfoGov.Log;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace InfoGov.Disclosure.Model;

/// <summary>The sets of the feed and their entity data model, built once.</summary>
internal sealed class FeedModel
{
    private const string Namespace = "InfoGov";
    private readonly Dictionary<string, FeedSet> sets;

    public FeedModel(IReadOnlyList<PublicSet> declared)
    {
        sets = declared.ToDictionary(set => set.Name, set => new FeedSet(set, new EdmEntityType(Namespace, set.Entity)), StringComparer.Ordinal);
        Declared = declared;
        var container = new EdmEntityContainer(Namespace, "Feed");
        foreach (var set in declared)
        {
            AddType(set, sets[set.Name]);
            Describe(container.AddEntitySet(set.Name, sets[set.Name].Type), set.Label);
        }

        Edm.AddElement(container);
        foreach (var set in declared)
        {
            sets[set.Name].Link(sets);
            foreach (var navigation in sets[set.Name].Navigations)
            {
                var property = sets[set.Name].Type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
                {
                    Name = navigation.Name,
                    Target = navigation.Target.Type,
                    TargetMultiplicity = navigation.Collection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
                });
                ((EdmEntitySet)container.FindEntitySet(set.Name)).AddNavigationTarget(property, container.FindEntitySet(navigation.Target.Name));
            }
        }

        Edm.SetEdmVersion(new Version(4, 1));
        Edm.SetEdmReferences([CoreReference()]);
    }

    public EdmModel Edm { get; } = new();

    public IReadOnlyList<PublicSet> Declared { get; }

    public FeedSet Set(string name) => sets[name];

    private void AddType(PublicSet set, FeedSet resolved)
    {
        foreach (var (declared, property) in set.Properties.Zip(resolved.Properties))
        {
            var added = resolved.Type.AddStructuralProperty(property.Name, EdmTypeOf(property));
            if (property == resolved.Key)
            {
                resolved.Type.AddKeys(added);
            }

            Describe(added, declared.Label);
        }

        Edm.AddElement(resolved.Type);
    }

    private static IEdmTypeReference EdmTypeOf(FeedProperty property) => property.Type switch
    {
        ColumnType.Integer => EdmCoreModel.Instance.GetInt64(property.Nullable),
        ColumnType.Flag => EdmCoreModel.Instance.GetBoolean(property.Nullable),
        ColumnType.Day => EdmCoreModel.Instance.GetDate(property.Nullable),
        ColumnType.Instant => EdmCoreModel.Instance.GetTemporal(EdmPrimitiveTypeKind.DateTimeOffset, 7, property.Nullable),
        // Nineteen digits are what a 64-bit integer of the smallest unit can hold.
        ColumnType.Decimal => EdmCoreModel.Instance.GetDecimal(19, property.Scale, property.Nullable),
        _ => EdmCoreModel.Instance.GetString(property.Nullable),
    };

    private void Describe(IEdmVocabularyAnnotatable element, Text label)
    {
        Annotate(element, qualifier: null, label.Zh);
        Annotate(element, "en", label.En);
    }

    private void Annotate(IEdmVocabularyAnnotatable element, string? qualifier, string text)
    {
        var annotation = new EdmVocabularyAnnotation(element, CoreVocabularyModel.DescriptionTerm, qualifier, new EdmStringConstant(text));
        annotation.SetSerializationLocation(Edm, EdmVocabularyAnnotationSerializationLocation.Inline);
        Edm.AddVocabularyAnnotation(annotation);
    }

    private static EdmReference CoreReference()
    {
        var reference = new EdmReference(new Uri("https://oasis-tcs.github.io/odata-vocabularies/vocabularies/Org.OData.Core.V1.xml"));
        reference.AddInclude(new EdmInclude("Core", "Org.OData.Core.V1"));
        return reference;
    }
}
