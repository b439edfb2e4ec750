namespace InfoGov.Systems;

/// <summary>The unit that owns or operates something: its name, and its organization here if it is registered.</summary>
internal sealed record Owner(string Name, string? OrganizationId = null);
