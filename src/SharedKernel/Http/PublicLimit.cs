namespace InfoGov.Http;

/// <summary>The limit on what somebody without a key may send.</summary>
public static class PublicLimit
{
    /// <summary>The name of the rate limiter's policy; the host says how much it admits.</summary>
    public const string Policy = "public";
}
