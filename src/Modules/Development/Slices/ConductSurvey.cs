using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Development;

/// <summary>The authority surveys the industry.</summary>
[Slice(Module.Development, Survey.Kind, Opens = true), SentBy(Role.InformatizationAuthority)]
internal sealed record ConductSurvey : OpenEntry<Survey>
{
    public required string Topic { get; init; }

    public IReadOnlyList<Role>? CoSigners { get; init; }

    public string? Findings { get; init; }

    public override Act Act => Acts.ConductSurvey;

    public override void Establish(Matter matter, Survey survey, CommandContext context) => new SurveyContent(Topic, CoSigners, Findings).Establish(matter);

    protected override EntryOpened<Survey> Open(CommandContext context) =>
        new SurveyConducted(CityCode, new SurveyContent(Order.NotBlank(Topic, "topic"), CoSigners, Findings));
}

internal sealed record SurveyConducted(string City, SurveyContent Content) : EntryOpened<Survey>(City)
{
    protected override Survey Open(Survey survey, EventContext context) => survey with { Content = Content };
}
