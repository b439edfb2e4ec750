using InfoGov.Api;

namespace InfoGov.Administration;

/// <summary>A key in a list: whose it is and how it stands; never its secret.</summary>
internal sealed record KeyRow(
    string Id,
    string Name,
    string Role,
    string? Unit,
    string? City,
    string? Area,
    [property: Format("date-time")] string? CreatedAt,
    [property: Format("date")] string? LastUsedOn,
    [property: Format("date")] string? ExpiresOn,
    [property: Format("date-time")] string? RotatedAt,
    [property: OneOf("active", "expired", "revoked")] string State);

/// <summary>A key that was made, shown this once.</summary>
internal sealed record KeyMade(string Id, string Key, string Role, string? Unit, string? City, string? Area, DateOnly? ExpiresOn);

/// <summary>A key that has another secret, shown this once; until then the one before opens as well.</summary>
internal sealed record KeyRotatedAnswer(string Id, string Key, DateTimeOffset FormerUntil);

/// <summary>How a key is rotated.</summary>
/// <param name="OverlapHours">For how long the secret before opens as well; 24 unless said, 0 for not at all.</param>
/// <param name="ExpiresOn">Another last day.</param>
internal sealed record RotationAsked(int OverlapHours = RotationAsked.Usual, DateOnly? ExpiresOn = null)
{
    public const int Usual = 24;
    public const int Most = 30 * 24;
}
