using System.Text.Json.Serialization;
using InfoGov.Entities;

namespace InfoGov.Host.Api.Answers;

/// <summary>What the law lets pass and is amiss all the same: the act it is about, the provisions that speak of it, and how it is put right.</summary>
internal sealed record AdviceAnswer(string Code, string Message, string Act, IReadOnlyList<string> Provisions)
{
    /// <summary>What is missing, and who supplies it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Need>? Needs { get; init; }
}
