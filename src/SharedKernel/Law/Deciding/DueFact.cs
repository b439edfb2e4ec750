namespace InfoGov.Law;

/// <summary>A fact a due day was reckoned from: its path and its value as a request would state it.</summary>
public readonly record struct DueFact(string Fact, string Value);
