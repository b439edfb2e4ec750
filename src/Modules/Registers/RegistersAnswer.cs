using System.Text.Json.Serialization;
using InfoGov.Api;
using InfoGov.Law;

namespace InfoGov.Registers;

/// <summary>The registers there are.</summary>
internal sealed record RegistersAnswer(IEnumerable<RegisterAnswer> Registers);

/// <summary>A register: what an entry is, who keeps it, its fields, and where the text of a city opens it.</summary>
internal sealed record RegisterAnswer(string Code, Text Label, Text Holds, IEnumerable<Role> Keepers, IEnumerable<FieldAnswer> Fields, IEnumerable<RegisterCity> Cities);

/// <summary>A field of an entry.</summary>
internal sealed record FieldAnswer(
    EntryField Name,
    [property: OneOf("text", "texts", "choice", "day", "amount")] string Type,
    Text Label,
    bool Required,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<Choice>? Choices);

/// <summary>Whether the text of a city opens the register, and by which provisions.</summary>
internal sealed record RegisterCity(string City, [property: OneOf("silent", "rule")] string Basis, IReadOnlyList<string> Provisions);
