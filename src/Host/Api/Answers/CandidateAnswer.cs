using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Api.Answers;

/// <summary>What an entity might be mistaken for, and why, the strongest reason first.</summary>
internal sealed record CandidateAnswer(string Id, string? Url, string? Name, string? Unit, string Kind, string? Stage, IReadOnlyList<LikenessReason> Because, string Message)
{
    public static IEnumerable<CandidateAnswer> Of(IEnumerable<Candidate> candidates, EntityKinds kinds, bool english) => candidates.Select(c => new CandidateAnswer(
        c.Id.Key, kinds.UrlOf(c.Id), c.Name, c.Unit, c.Id.Kind, c.Stage, c.Because, string.Join(english ? "; " : "；", c.Because.Select(b => Say(b).In(english)))));

    /// <summary>The same for a caller: of what is another's business it says only why it is like, and nothing of what it is.</summary>
    public static async Task<IReadOnlyList<CandidateAnswer>> Of(IReadOnlyList<Candidate> candidates, InfoGovHost host, Caller caller, bool english, CancellationToken cancellation)
    {
        var seen = await host.Gate.Among(caller, [.. candidates.Select(c => c.Id.Stream)], cancellation);
        return [.. candidates.Zip(Of(candidates, host.Kinds, english), (c, shown) => seen.Contains(c.Id.Stream) ? shown : shown with { Url = null, Name = null, Unit = null, Stage = null })];
    }

    private static Text Say(LikenessReason reason) => reason switch
    {
        LikenessReason.SameCode => new("代码或编号相同", "it has the same code"),
        LikenessReason.IsSource => new("其单位是该数据项的登记来源", "its unit is on record as the source of the data item"),
        LikenessReason.SameItem => new("数据项相同", "it is about the same data item"),
        LikenessReason.SameName => new("名称相同", "it has the same name"),
        LikenessReason.SameSubject => new("类型和范围相同", "it is of the same type for the same area"),
        LikenessReason.ContainsName => new("名称相互包含", "one name contains the other"),
        LikenessReason.SimilarName => new("名称相近", "the names are nearly the same"),
        _ => new("单位相同", "it belongs to the same unit"),
    };
}
