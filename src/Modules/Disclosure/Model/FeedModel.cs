using InfoGov.Law;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace InfoGov.Disclosure.Model;

/// <summary>The sets of the feed and their entity data model, built once.</summary>
internal sealed class FeedModel
{
    public const string Namespace = "InfoGov";

    /// <summary>The annotation of a row that tells its leaf in the disclosure log.</summary>
    public const string LeafHash = Namespace + ".LeafHash";

    private readonly Dictionary<string, FeedSet> sets;
    private readonly Dictionary<string, FeedSet> byType;
    private readonly Dictionary<string, EdmEnumType> enumerations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FeedType> listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EdmComplexType> complex = new(StringComparer.Ordinal);
    private readonly EdmEntityContainer container = new(Namespace, "Feed");

    public FeedModel(IReadOnlyList<PublicSet> declared)
    {
        sets = declared.ToDictionary(set => set.Name, set => new FeedSet(set, new EdmEntityType(Namespace, set.Entity)), StringComparer.Ordinal);
        byType = sets.Values.SelectMany(set => set.Subtypes.Select(subtype => subtype.Type).Prepend(set.Type).Select(type => (type.Name, set))).ToDictionary(pair => pair.Name, pair => pair.set, StringComparer.Ordinal);
        Sets = [.. declared.Select(set => sets[set.Name])];
        foreach (var set in Sets)
        {
            AddType(set);
            Describe(container.AddEntitySet(set.Name, set.Type), set.Label);
        }

        var leaf = new EdmTerm(Namespace, "LeafHash", EdmCoreModel.Instance.GetString(isNullable: false), "EntityType");
        Edm.AddElement(leaf);
        Describe(leaf, new("该行在公开日志中最近一条的叶散列（RFC 9162）", "Hash of the leaf of the row's last entry in the disclosure log (RFC 9162)"));
        Edm.AddElement(container);
        foreach (var set in Sets)
        {
            set.Link(sets);
        }

        foreach (var way in Sets.SelectMany(set => set.Navigations))
        {
            AddNavigation(way);
        }

        // Many languages let no class have a member of its own name.
        if (Edm.SchemaElements.OfType<IEdmStructuredType>().FirstOrDefault(type => type.FindProperty(((IEdmNamedElement)type).Name) is not null) is IEdmNamedElement twice)
        {
            throw new ArgumentException($"The type {twice.Name} has a property of the same name.");
        }

        new Capabilities(Edm).Annotate(container);
        Edm.SetEdmVersion(new Version(4, 1));
    }

    public EdmModel Edm { get; } = new();

    public IReadOnlyList<FeedSet> Sets { get; }

    public FeedSet Set(string name) => sets[name];

    public FeedSet? FindSet(string name) => sets.GetValueOrDefault(name);

    /// <summary>The set whose rows have a type of this name, or a derived one; null where there is no such type.</summary>
    public FeedSet? OfType(string fullName) => fullName.StartsWith(Namespace + ".", StringComparison.Ordinal) ? byType.GetValueOrDefault(fullName[(Namespace.Length + 1)..]) : null;

    /// <summary>The set whose rows have this type.</summary>
    public FeedSet Set(IEdmStructuredType type) => byType[((IEdmNamedElement)type).Name];

    private void AddType(FeedSet set)
    {
        foreach (var property in set.Properties)
        {
            var added = (property.Subtype?.Type ?? set.Type).AddStructuralProperty(property.Name, EdmTypeOf(property));
            if (set.Keys.Contains(property))
            {
                set.Type.AddKeys(added);
            }

            Describe(added, property.Label);
        }

        Edm.AddElement(set.Type);
        foreach (var subtype in set.Subtypes)
        {
            Edm.AddElement(subtype.Type);
            Describe(subtype.Type, subtype.Label);
        }
    }

    private void AddNavigation(FeedNavigation way)
    {
        if (way.Owner.FindProperty(way.Name) is not null)
        {
            return;
        }

        var back = way.Target.Navigations.FirstOrDefault(other => way.IsPartner(other) && other.Owner.FindProperty(other.Name) is null);
        var property = back is null
            ? way.Owner.AddUnidirectionalNavigation(Info(way))
            : way.Owner.AddBidirectionalNavigation(Info(way), Info(back));
        Bind(way, property);
        if (back is not null)
        {
            Bind(back, property.Partner);
        }
    }

    private void Bind(FeedNavigation way, IEdmNavigationProperty property)
    {
        var (source, target) = ((EdmEntitySet)container.FindEntitySet(way.Source.Name), container.FindEntitySet(way.Target.Name));
        if (way.Subtype is { } subtype)
        {
            source.AddNavigationTarget(property, target, new EdmPathExpression($"{subtype.FullName}/{way.Name}"));
        }
        else
        {
            source.AddNavigationTarget(property, target);
        }
    }

    private static EdmNavigationPropertyInfo Info(FeedNavigation way)
    {
        var info = new EdmNavigationPropertyInfo
        {
            Name = way.Name,
            Target = way.Target.Type,
            TargetMultiplicity = way.Collection ? EdmMultiplicity.Many : EdmMultiplicity.ZeroOrOne,
        };
        // A constraint can be told where both ends are public and the other is the key.
        if (!way.Collection && way.Source.Properties.FirstOrDefault(property => property.IsColumn(way.Column)) is { } own
            && way.Target.Keys is [var key] && key.IsColumn(way.TargetColumn))
        {
            info.DependentProperties = [(IEdmStructuralProperty)way.Source.Type.FindProperty(own.Name)];
            info.PrincipalProperties = [(IEdmStructuralProperty)way.Target.Type.FindProperty(key.Name)];
        }

        return info;
    }

    private IEdmTypeReference EdmTypeOf(FeedProperty property)
    {
        IEdmTypeReference type = property.ComplexType is { } name ? new EdmComplexTypeReference(Complex(name, property), property.Nullable)
            : property.Type.Kind == FeedKind.Enumeration ? new EdmEnumTypeReference(Enumeration(property.Type), property.Nullable && !property.IsList)
            : Primitive(property.Type, property.Nullable && !property.IsList);
        return property.IsList ? new EdmCollectionTypeReference(new EdmCollectionType(type)) : type;
    }

    /// <summary>The type of a value that an expression yields.</summary>
    public IEdmTypeReference EdmTypeOf(FeedType type) => type.IsList ? new EdmCollectionTypeReference(new EdmCollectionType(EdmTypeOf(type with { IsList = false })))
        : type.Kind == FeedKind.Enumeration ? new EdmEnumTypeReference(enumerations[type.Edm], isNullable: true)
        : Primitive(type, nullable: true);

    private static IEdmTypeReference Primitive(FeedType type, bool nullable) => type.Edm switch
    {
        "Edm.DateTimeOffset" or "Edm.TimeOfDay" or "Edm.Duration" => EdmCoreModel.Instance.GetTemporal(EdmCoreModel.Instance.GetPrimitiveTypeKind(type.Edm["Edm.".Length..]), 7, nullable),
        // Nineteen digits are what a 64-bit integer of the smallest unit can hold.
        "Edm.Decimal" => EdmCoreModel.Instance.GetDecimal(19, type.Scale, nullable),
        _ => EdmCoreModel.Instance.GetPrimitive(EdmCoreModel.Instance.GetPrimitiveTypeKind(type.Edm["Edm.".Length..]), nullable),
    };

    /// <summary>An enumeration by the name of its type; null where there is none.</summary>
    public FeedType? FindEnumeration(string fullName) => fullName.StartsWith(Namespace + ".", StringComparison.Ordinal) ? listed.GetValueOrDefault(fullName[(Namespace.Length + 1)..]) : null;

    private EdmEnumType Enumeration(FeedType type)
    {
        listed.TryAdd(type.Edm, type);
        if (!enumerations.TryGetValue(type.Edm, out var known))
        {
            known = new EdmEnumType(Namespace, type.Edm, type.Flags);
            foreach (var member in type.Members)
            {
                Describe(known.AddMember(member.Name, new EdmEnumMemberValue(member.Value)), member.Label);
            }

            enumerations.Add(type.Edm, known);
            Edm.AddElement(known);
        }

        return known;
    }

    private EdmComplexType Complex(string name, FeedProperty property)
    {
        if (!complex.TryGetValue(name, out var known))
        {
            known = new EdmComplexType(Namespace, name);
            foreach (var part in property.Parts)
            {
                Describe(known.AddStructuralProperty(part.Name, EdmTypeOf(part)), part.Label);
            }

            complex.Add(name, known);
            Edm.AddElement(known);
        }

        return known;
    }

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
}
