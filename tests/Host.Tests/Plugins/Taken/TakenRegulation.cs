using InfoGov.Law;

namespace Plugins.Taken;

public sealed class TakenRegulation : Jurisdiction
{
    public override string Code => "wuxi";

    public override Text Name { get; } = new("另一个无锡", "Taken");

    public override DateOnly EffectiveFrom { get; } = new(2020, 5, 1);

    public override RegulationHeader Header { get; } = new(new Text("办法", "Measures"), Rank: null, DocumentNumber: null, IssuingBody: null, AdoptedOn: null, PromulgatedOn: null, AmendedOn: null, ParentLaws: [], SourceNotes: []);

    protected override void Write(Regulation regulation) =>
        regulation.Article(1, "1", ProvisionKind.Policy, Module.Administration, "一", "One").TextOnly("目的条款");
}
