using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// A command that nobody takes alone where the installation says so (<c>FourEyes</c>): whoever sends it drafts it, and it is carried out
/// when another confirms the draft.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FourEyesAttribute : Attribute
{
    /// <summary>The rule, for documents and refusals.</summary>
    public static readonly Text Rule = new("起草者不得自行确认；须由另一人或另一密钥确认", "whoever drafted it does not confirm it; another person or key does");
}
