using System.Collections.Immutable;
using InfoGov.Law;

namespace InfoGov.Duties;

/// <summary>
/// Duties that national law gives, for where a city's text has none of the kind: those of the Regulations on the Disclosure of
/// Government Information (State Council Order 711, in force from 15 May 2019).
/// </summary>
public static class NationalLaw
{
    private const string Regulations = "cn-711";
    private static readonly DateOnly From = new(2019, 5, 15);

    /// <summary>The organ replies to a request for disclosure (article 33).</summary>
    public static readonly DutyRule Reply = Rule(33, DutyType.ReplyDisclosureRequest, Role.StateOrgan, Facts.Request.ReplyDueOn, new(
        "《政府信息公开条例》（国务院令第711号）第三十三条：自收到申请之日起二十个工作日内答复，至多再延长二十个工作日并告知申请人。",
        "Regulations on the Disclosure of Government Information (State Council Order 711), article 33: a reply within twenty working days of receipt, put off by twenty more at most, of which the applicant is told."));

    /// <summary>The organ records what a third party says, or that it said nothing in time (article 32).</summary>
    public static readonly DutyRule ThirdPartyAnswer = Rule(32, DutyType.RecordThirdPartyAnswer, Role.StateOrgan, due: null, new(
        "《政府信息公开条例》（国务院令第711号）第三十二条：第三方自收到征求意见书起十五个工作日内答复；逾期由行政机关决定是否公开。",
        "Regulations on the Disclosure of Government Information (State Council Order 711), article 32: a third party answers within fifteen working days of being asked; after that the organ decides without it."));

    /// <summary>The provision of an id, for what shows its text; null when it is none of these.</summary>
    public static Provision? Find(string id) => new[] { Reply, ThirdPartyAnswer }.Select(rule => rule.Provision).FirstOrDefault(p => p.Id == id);

    /// <summary>The text of a provision of a city or of these, in the version of a day where there are several; null for an unknown one.</summary>
    public static Text? SummaryOf(this Jurisdiction? city, string id, DateOnly day) =>
        (city?.Provisions.LastOrDefault(p => p.Id == id && p.From <= day) ?? city?.Provisions.FirstOrDefault(p => p.Id == id) ?? Find(id))?.Summary;

    /// <summary>What stands of an entity on a day: by the city's text, and by national law where that text has no duty of the kind.</summary>
    /// <param name="city">The law the entity is under.</param>
    /// <param name="subjects">The groups of facts that are the entity's own; duties that hang on others are another's.</param>
    /// <param name="matter">The facts of the entity, and what it owes by other law.</param>
    public static ImmutableArray<StandingDuty> Standing(Jurisdiction city, IReadOnlyList<FactGroup> subjects, Matter matter)
    {
        var own = city.DutiesOf(matter, subjects).Duties;
        if (matter.OwedElsewhere is not { Count: > 0 } elsewhere)
        {
            return own;
        }

        var all = city.DutiesOf(matter).Duties;
        return [.. own, .. elsewhere.Where(d => !all.Any(o => o.Type == d.Type))];
    }

    private static DutyRule Rule(int article, DutyType type, Role actor, Value<DateOnly>? due, Text summary) => new(
        new Provision(Regulations, article, "", ProvisionKind.Deadline, Module.Disclosure, summary, From),
        type, actor, To: null, Condition.Always, Condition.Always, due, Every: null, OnActs: [], Standing: true);
}
