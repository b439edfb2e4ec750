using InfoGov.Law;

namespace Plugins.Twice;

public sealed class TwiceRegulation : Jurisdiction
{
    public override string Code => "twice";

    public override Text Name { get; } = new("两次", "Twice");

    public override DateOnly EffectiveFrom { get; } = new(2020, 5, 1);

    public override RegulationHeader Header { get; } = new(new Text("办法", "Measures"), Rank: null, DocumentNumber: null, IssuingBody: null, AdoptedOn: null, PromulgatedOn: null, AmendedOn: null, ParentLaws: [], SourceNotes: []);

    protected override void Write(Regulation regulation)
    {
        regulation.Article(1, "1", ProvisionKind.Policy, Module.Administration, "一", "One").TextOnly("目的条款");
        regulation.Article(1, "1", ProvisionKind.Policy, Module.Administration, "又一", "One again").TextOnly("目的条款");
    }
}
