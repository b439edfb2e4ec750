using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace InfoGov.Disclosure.Model;

/// <summary>What the feed can do, in the words of OData's vocabularies: a client need not try.</summary>
internal sealed class Capabilities(EdmModel model)
{
    private const string Aggregation = "Org.OData.Aggregation.V1", Vocabularies = "https://oasis-tcs.github.io/odata-vocabularies/vocabularies/";

    private static readonly string[] Functions =
    [
        "contains", "startswith", "endswith", "length", "indexof", "substring", "tolower", "toupper", "trim", "concat", "matchesPattern",
        "year", "month", "day", "hour", "minute", "second", "fractionalseconds", "date", "time", "totaloffsetminutes", "totalseconds", "now",
        "mindatetime", "maxdatetime", "round", "floor", "ceiling", "cast", "isof", "case", "hassubset", "hassubsequence",
    ];

    private static readonly string[] Transformations =
    [
        "aggregate", "bottomcount", "bottompercent", "bottomsum", "compute", "concat", "filter", "groupby", "identity", "orderby", "search", "skip", "top", "topcount", "toppercent", "topsum",
    ];

    public void Annotate(EdmEntityContainer container)
    {
        model.SetEdmReferences([Reference("Core", "Org.OData.Core.V1"), Reference("Capabilities", "Org.OData.Capabilities.V1"), Reference("Aggregation", Aggregation)]);
        Add(container, CoreVocabularyModel.Instance, "Org.OData.Core.V1.ODataVersions", new EdmStringConstant("4.0 4.01"));
        Capability(container, "ConformanceLevel", new EdmEnumMemberExpression(Member(CapabilitiesVocabularyModel.Instance, "Org.OData.Capabilities.V1.ConformanceLevelType", "Advanced")));
        Capability(container, "SupportedFormats", Strings("application/json;metadata=minimal;IEEE754Compatible=false;streaming=true", "application/json;metadata=full", "application/json;metadata=none", "text/csv", "application/x-ndjson", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.apache.parquet"));
        Capability(container, "SupportedMetadataFormats", Strings("application/xml", "application/json"));
        Capability(container, "AsynchronousRequestsSupported", new EdmBooleanConstant(value: false));
        Capability(container, "BatchContinueOnErrorSupported", new EdmBooleanConstant(value: true));
        Capability(container, "BatchSupported", new EdmBooleanConstant(value: true));
        Capability(container, "CrossJoinSupported", new EdmBooleanConstant(value: true));
        Capability(container, "KeyAsSegmentSupported", new EdmBooleanConstant(value: true));
        Capability(container, "QuerySegmentSupported", new EdmBooleanConstant(value: true));
        Capability(container, "FilterFunctions", Strings(Functions));
        AddTerm(container, Aggregation, "ApplySupportedDefaults", new EdmRecordExpression(
            new EdmPropertyConstructor("Transformations", Strings(Transformations)),
            new EdmPropertyConstructor("Rollup", new EdmEnumMemberExpression(Rollup())),
            new EdmPropertyConstructor("From", new EdmBooleanConstant(value: false))));
        foreach (var set in container.EntitySets().Cast<EdmEntitySet>())
        {
            Add(set, CoreVocabularyModel.Instance, "Org.OData.Core.V1.Permissions", new EdmEnumMemberExpression(Member(CoreVocabularyModel.Instance, "Org.OData.Core.V1.Permission", "Read")));
            Restrict(set, "InsertRestrictions", "Insertable");
            Restrict(set, "UpdateRestrictions", "Updatable");
            Restrict(set, "DeleteRestrictions", "Deletable");
        }
    }

    private void Restrict(EdmEntitySet set, string term, string property) =>
        Capability(set, term, new EdmRecordExpression(new EdmPropertyConstructor(property, new EdmBooleanConstant(value: false))));

    private void Capability(IEdmVocabularyAnnotatable target, string term, IEdmExpression value) =>
        Add(target, CapabilitiesVocabularyModel.Instance, "Org.OData.Capabilities.V1." + term, value);

    private void Add(IEdmVocabularyAnnotatable target, IEdmModel vocabulary, string term, IEdmExpression value)
    {
        if (vocabulary.FindDeclaredTerm(term) is { } known)
        {
            Annotate(target, known, value);
        }
        else
        {
            var dot = term.LastIndexOf('.');
            AddTerm(target, term[..dot], term[(dot + 1)..], value);
        }
    }

    /// <summary>A term of a vocabulary newer than the library's.</summary>
    private void AddTerm(IEdmVocabularyAnnotatable target, string vocabulary, string name, IEdmExpression value) =>
        Annotate(target, new EdmTerm(vocabulary, name, EdmCoreModel.Instance.GetUntyped()), value);

    private void Annotate(IEdmVocabularyAnnotatable target, IEdmTerm term, IEdmExpression value)
    {
        var annotation = new EdmVocabularyAnnotation(target, term, value);
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.AddVocabularyAnnotation(annotation);
    }

    private static IEdmEnumMember Member(IEdmModel vocabulary, string type, string name) =>
        ((IEdmEnumType)vocabulary.FindDeclaredType(type)).Members.First(member => member.Name == name);

    /// <summary>Any number of <c>rollup</c> in one <c>groupby</c>; the library's vocabularies have no word for it.</summary>
    private static IEdmEnumMember Rollup()
    {
        var type = new EdmEnumType(Aggregation, "RollupType");
        return type.AddMember("MultipleHierarchies", new EdmEnumMemberValue(2));
    }

    private static EdmCollectionExpression Strings(params string[] values) => new(values.Select(value => new EdmStringConstant(value)));

    private static EdmReference Reference(string alias, string vocabulary)
    {
        var reference = new EdmReference(new Uri($"{Vocabularies}{vocabulary}.xml"));
        reference.AddInclude(new EdmInclude(alias, vocabulary));
        return reference;
    }
}
