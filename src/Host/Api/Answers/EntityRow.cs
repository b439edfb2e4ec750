using InfoGov.Api;

namespace InfoGov.Host.Api.Answers;

/// <summary>An entity in a list, with how many of its duties are open and how many overdue.</summary>
internal sealed record EntityRow(
    string Id, string Kind, string? Url, string? City, string? Name, string? Unit, string? Stage, string? Category,
    [property: Format("date")] string? OpenedOn, [property: Format("date")] string? ChangedOn, [property: Format("date-time")] string ChangedAt, long Version, long OpenDuties, long OverdueDuties);
