using InfoGov.Law;

namespace InfoGov.Host.Pages.Design;

/// <summary>An address that a page cannot answer: what is wrong, and what would be right.</summary>
internal sealed class WrongAddressException(int status, string code, Text detail, string? parameter = null) : Exception(detail.En)
{
    public int Status => status;

    public string Code => code;

    public Text Detail => detail;

    public string? Parameter => parameter;

    /// <summary>Nothing is there under that id.</summary>
    public static WrongAddressException Unknown(Text detail) => new(404, "notFound", detail);
}
