namespace InfoGov.Resources;

/// <summary>A unit that provides, requests or collects: its name, and its organization here if it is registered.</summary>
internal sealed record Unit(string Name, string? OrganizationId = null);
