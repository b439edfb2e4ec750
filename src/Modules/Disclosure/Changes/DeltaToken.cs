using InfoGov.Disclosure.Query;

namespace InfoGov.Disclosure.Changes;

/// <summary>From where in the disclosure log a client that has seen a query follows it. Sealed like a link to a next page, and for this query only.</summary>
internal static class DeltaToken
{
    private const string Sealed = "delta\n";

    public static string Of(long position, DateTimeOffset now, byte[] secret, string query) => new SkipToken(Page: 1, Served: position, now, []).Sealed(secret, Sealed + query);

    /// <summary>The position; 400 for a token of another query, 410 for one that is too old.</summary>
    public static long Open(string token, byte[] secret, string query, DateTimeOffset now, TimeSpan lifetime)
    {
        try
        {
            return SkipToken.Open(token, secret, Sealed + query, now, lifetime).Served;
        }
        catch (FeedException refused) when (refused.Status == 410)
        {
            throw Expired();
        }
        catch (FeedException)
        {
            throw FeedException.Invalid(
                "$deltatoken 不是本系统为此查询给出的；请原样使用变更链接。", "The $deltatoken is not one that this feed gave for this query. Use the delta link as it is.", "$deltatoken");
        }
    }

    public static FeedException Expired() => FeedException.Gone(
        "此变更链接已过期；请从 Location 所指的查询重新开始。", "This delta link has expired. Start again from the query that Location names.");
}
