namespace InfoGov.Disclosure;

/// <summary>How much one request may ask for; checked before a query runs.</summary>
/// <param name="Page">Rows in a page unless the client prefers otherwise.</param>
/// <param name="LargestPage">Rows in a page, whatever the client prefers; also rows of one expanded collection.</param>
/// <param name="Url">Characters of path and query; a query sent in the body may have more.</param>
/// <param name="Nodes">Literals, properties and operators in the expressions of a query.</param>
/// <param name="Seconds">How long the database may work on a request.</param>
/// <param name="ListWidth">Values in one list of <c>in</c>.</param>
/// <param name="Expansions">Navigations in <c>$expand</c>, on all levels together.</param>
/// <param name="ExpandDepth">Levels of <c>$expand</c>, and what <c>$levels=max</c> means.</param>
/// <param name="Body">Octets of a query or a batch sent in the body.</param>
/// <param name="BatchRequests">Requests in one batch.</param>
/// <param name="TokenDays">Days after which a link to a next page has expired.</param>
/// <param name="DeltaDays">Days after which a link to changes has expired.</param>
/// <param name="BulkSeconds">How long a query may take that is taken away whole.</param>
public sealed record FeedLimits(
    int Page = 100,
    int LargestPage = 1000,
    int Url = 16_384,
    int Nodes = 1000,
    double Seconds = 15,
    int ListWidth = 5000,
    int Expansions = 30,
    int ExpandDepth = 5,
    int Body = 262_144,
    int BatchRequests = 100,
    double TokenDays = 7,
    double DeltaDays = 30,
    double BulkSeconds = 3600);
