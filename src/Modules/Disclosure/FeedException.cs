using InfoGov.Law;

namespace InfoGov.Disclosure;

/// <summary>Why a request is not answered, with its HTTP status and a code for programs.</summary>
internal sealed class FeedException(int status, string code, Text text, string? target = null) : Exception(text.En)
{
    public int Status => status;

    public string Code => code;

    /// <summary>What is wrong and what would be right, in both languages.</summary>
    public Text Text => text;

    /// <summary>The option, header or part of the path that is to blame.</summary>
    public string? Target => target;

    /// <summary>The same with a target, where it has none yet.</summary>
    public FeedException At(string? option) => target is null && option is not null ? new(status, code, text, option) : this;

    public static FeedException Invalid(string zh, string en, string? target = null) => new(400, "invalid", new(zh, en), target);

    public static FeedException TooLarge(string zh, string en, string? target = null) => new(400, "tooLarge", new(zh, en), target);

    public static FeedException NotFound(string zh, string en) => new(404, "notFound", new(zh, en));

    /// <summary>What was there and is public no more; nobody is told why.</summary>
    public static FeedException Gone(string zh, string en) => new(410, "gone", new(zh, en));

    public static FeedException NotOffered(string zh, string en, string? target = null) => new(501, "notImplemented", new($"尚不支持{zh}。", $"{en} is not offered."), target);
}
