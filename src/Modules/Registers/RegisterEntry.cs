using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Registers;

/// <summary>An entry of a register: what its keeper last said, and the provisions that open the register in its city.</summary>
internal sealed record RegisterEntry : LegalEntry
{
    public const string Kind = "register-entry";

    public static readonly RegisterEntry None = new();

    /// <summary>The code of the register.</summary>
    public string Register { get; init; } = "";

    /// <summary>What it says, as last corrected.</summary>
    public EntryContent? Content { get; init; }

    public DateOnly? CorrectedOn { get; init; }

    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Whether a provision opens the register (<c>rule</c>) or the law is <c>silent</c>, and silence allows.</summary>
    public string Basis => BasisOf(LegalBasis);

    public static string BasisOf(IReadOnlyCollection<string> provisions) => provisions.Count == 0 ? "silent" : "rule";

    /// <summary>
    /// The register, for its keeper. Rejects an entry that does not exist (404), a sender that does not keep the register (403), an entry
    /// that is withdrawn (409), and a day before that of the step before (409).
    /// </summary>
    public Register Kept(CommandContext context)
    {
        Require(context, CorrectedOn);
        if (WithdrawnOn is not null)
        {
            throw Order.WrongStage("该记录已撤销", "The entry is withdrawn.");
        }

        return Keep(Register, context);
    }

    /// <summary>The register of that code. Rejects a code that is none (400) and a sender that does not keep it (403).</summary>
    public static Register Keep(string code, CommandContext context)
    {
        var register = Law.Registers.Find(code)
            ?? throw Order.Refuse(400, "invalid", $"没有登记册“{code}”", $"There is no register “{code}”: {string.Join(", ", Law.Registers.All.Select(r => r.Code))}.", "register");
        return context.Caller.PlaysAnyRole || (context.Caller.Role is { } role && register.Keepers.Any(keeper => Roles.StandsFor(keeper, role)))
            ? register
            : throw Order.Refuse(403, "senderNotAdmitted", $"“{register.Label.Zh}”由下列角色办理：{Named(register)}", $"“{register.Label.En}” is kept by: {Named(register)}.");
    }

    private static string Named(Register register) => string.Join(", ", register.Keepers.Select(keeper => FactType.ShowValue(keeper)));
}
