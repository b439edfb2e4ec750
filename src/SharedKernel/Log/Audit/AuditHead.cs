namespace InfoGov.Log;

/// <summary>How many entries an audit has and the hash of the last: as each is chained to the one before, it stands for all of them.</summary>
public sealed record AuditHead(long Number, string Hash)
{
    /// <summary>That of an audit without entries.</summary>
    public static AuditHead None { get; } = new(0, AuditTrail.Genesis);
}
