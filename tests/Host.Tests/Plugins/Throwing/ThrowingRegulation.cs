using InfoGov.Law;

namespace Plugins.Throwing;

public sealed class ThrowingRegulation : Jurisdiction
{
    public override string Code => "throwing";

    public override Text Name { get; } = new("抛出", "Throwing");

    public override DateOnly EffectiveFrom { get; } = new(2020, 5, 1);

    public override RegulationHeader Header { get; } = new(new Text("办法", "Measures"), Rank: null, DocumentNumber: null, IssuingBody: null, AdoptedOn: null, PromulgatedOn: null, AmendedOn: null, ParentLaws: [], SourceNotes: []);

    protected override void Write(Regulation regulation) => throw new InvalidOperationException("The ink ran out.");
}
