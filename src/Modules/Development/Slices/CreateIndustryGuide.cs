using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>The authority makes a guide for the industry.</summary>
[Slice(Module.Development, Guide.Kind, Opens = true), SentBy(Role.InformatizationAuthority)]
internal sealed record CreateIndustryGuide : OpenEntry<Guide>
{
    public required string Title { get; init; }

    public IReadOnlyList<GuideSection>? Sections { get; init; }

    public IReadOnlyList<Role>? CoSigners { get; init; }

    public override Act Act => Acts.CreateIndustryGuide;

    public override void Establish(Matter matter, Guide guide, CommandContext context) => new GuideContent(Title, Sections, CoSigners).Establish(matter);

    protected override EntryOpened<Guide> Open(CommandContext context) =>
        new IndustryGuideCreated(CityCode, new GuideContent(Order.NotBlank(Title, "title"), Sections, CoSigners));
}

internal sealed record IndustryGuideCreated(string City, GuideContent Content) : EntryOpened<Guide>(City)
{
    protected override Guide Open(Guide guide, EventContext context) => guide with { Content = Content };
}
