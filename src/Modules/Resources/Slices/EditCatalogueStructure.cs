using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>The authority of the city lays down the structure of the sharing catalogue.</summary>
[Slice(Module.Resources, Catalogue.Kind, Opens = true), SentBy(Role.CityInformatizationAuthority)]
internal sealed record EditCatalogueStructure : Command<Catalogue>
{
    [JsonPropertyName("city")]
    public required string CityCode { get; init; }

    /// <summary>The whole structure, in its order.</summary>
    public required IReadOnlyList<CatalogueSection> Sections { get; init; }

    public override Act Act => Acts.EditCatalogueStructure;

    public override string? City(EntityId id, Catalogue catalogue) => CityCode;

    public override IEnumerable<IEvent<Catalogue>> Decide(Catalogue catalogue, CommandContext context)
    {
        if (catalogue.EditedOn is not null)
        {
            throw Order.Exists("该版目录结构已确定", "This edition of the structure is laid down already.");
        }

        if (Sections.Count == 0 || Sections.DistinctBy(s => s.Code, StringComparer.Ordinal).Count() < Sections.Count)
        {
            throw Order.Refuse(400, "invalid", "目录须有分类且代码不得重复", "There must be sections, and no two of one code.", "sections");
        }

        foreach (var (number, section) in Sections.Index())
        {
            Order.NotBlank(section.Code, $"sections[{FactType.ShowValue((long)number)}].code");
            Order.NotBlank(section.Name, $"sections[{FactType.ShowValue((long)number)}].name");
        }

        return [new CatalogueStructureEdited(CityCode, Sections)];
    }
}

internal sealed record CatalogueStructureEdited(string City, IReadOnlyList<CatalogueSection> Sections) : IEvent<Catalogue>
{
    public Catalogue Apply(Catalogue state, EventContext context) =>
        state with { City = City, Sections = Sections, EditedOn = context.On, Law = state.Law.After(context) };
}
