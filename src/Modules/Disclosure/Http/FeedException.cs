namespace InfoGov.Disclosure.Http;

/// <summary>Why a request is not answered, with its HTTP status and a code for programs.</summary>
internal sealed class FeedException(int status, string code, string message, string? target = null) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public string? Target => target;

    public static FeedException Invalid(string message, string? target = null) => new(400, "invalid", message, target);

    public static FeedException TooLarge(string message) => new(400, "tooLarge", message);

    public static FeedException NotFound(string message) => new(404, "notFound", message);

    /// <summary>What was there and is public no more; nobody is told why.</summary>
    public static FeedException Gone(string message) => new(410, "gone", message);

    public static FeedException NotOffered(string what, string? target = null) => new(501, "notImplemented", what + " is not offered.", target);
}
