using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>What a provision does in its regulation.</summary>
public enum ProvisionKind
{
    /// <summary>Sets out aims or encouragement.</summary>
    Policy,

    /// <summary>Says what the regulation applies to, or from when.</summary>
    Scope,

    /// <summary>Defines a term.</summary>
    Definition,

    /// <summary>Obliges somebody.</summary>
    Duty,

    /// <summary>Sets a condition for an act.</summary>
    Rule,

    /// <summary>Sets an order of steps.</summary>
    Procedure,

    /// <summary>Forbids.</summary>
    Prohibition,

    /// <summary>Gives an organ a power.</summary>
    Power,

    /// <summary>Sets a day or a period.</summary>
    Deadline,

    /// <summary>Orders something to be made public.</summary>
    Disclosure,

    /// <summary>Attaches a consequence to unlawful conduct.</summary>
    Sanction,
}

/// <summary>How the software stands to a provision.</summary>
public enum Coverage
{
    /// <summary>Rules decide by it.</summary>
    Enforced,

    /// <summary>A named feature of the product carries it.</summary>
    Feature,

    /// <summary>It stays text, for the reason given.</summary>
    Text,

    /// <summary>The supplied text of the regulation lacks it.</summary>
    MissingInSource,

    /// <summary>It hands the matter to another law, which the regulation does not repeat.</summary>
    RefersOutside,
}

/// <summary>
/// A provision of a regulation in one version: where it stands, what it says in our own words, from when until when it is
/// in force, and the rules that carry it. Rules are added to their provision, so none can exist without one.
/// </summary>
/// <remarks>
/// Every rule has the form "for this act, <c>when</c> this is so, <c>need</c> that": <c>when</c> confines the rule (always, if
/// left out), <c>need</c> is what the text demands. A provision whose <c>when</c> does not hold has no say and is not cited.
/// </remarks>
public sealed class Provision
{
    private readonly List<Rule> rules = [];

    internal Provision(string city, int article, string paragraph, ProvisionKind kind, Module module, Text summary, DateOnly from)
    {
        Id = paragraph.Length == 0 ? $"{city}-{FactType.ShowValue(article)}" : $"{city}-{FactType.ShowValue(article)}-{paragraph}";
        Article = article;
        Paragraph = paragraph;
        Kind = kind;
        Module = module;
        Summary = summary;
        From = from;
    }

    /// <summary>The identifier in the contract: city, article, paragraph.</summary>
    public string Id { get; }

    /// <summary>The number of the article.</summary>
    public int Article { get; }

    /// <summary>The paragraph, with a letter where one paragraph holds several provisions; empty for a whole article.</summary>
    public string Paragraph { get; }

    /// <summary>What the provision does.</summary>
    public ProvisionKind Kind { get; }

    /// <summary>The module it concerns.</summary>
    public Module Module { get; }

    /// <summary>What it says, in our own words.</summary>
    public Text Summary { get; }

    /// <summary>How we read it where the text leaves room (Chinese); null where it leaves none.</summary>
    public string? Interpretation { get; private set; }

    /// <summary>The feature that carries it, or why it stays text; null where rules decide.</summary>
    public string? CoverageNote { get; private set; }

    /// <summary>How the software stands to it.</summary>
    public Coverage Coverage { get; private set; } = Coverage.Enforced;

    /// <summary>First day in force of this version.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day in force of this version; null while it stands.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The item (项) of its paragraph that it is; null where the paragraph has none.</summary>
    public int? Item { get; private set; }

    /// <summary>The provision that sets the day of commencement; cited for days before it.</summary>
    public bool IsCommencement { get; private set; }

    /// <summary>The rules, in the order of the regulation.</summary>
    public IReadOnlyList<Rule> Rules => rules;

    /// <summary>
    /// Refuses the act unless <paramref name="need"/> holds, in every matter where <paramref name="when"/> does. The
    /// <paramref name="code"/> is what callers rely on and does not change.
    /// </summary>
    public Provision Require(Act act, string code, Condition need, Condition? when = null) => Add(new Requirement(this, act, code, when ?? Condition.Always, need, Refuses: true));

    /// <summary>Warns unless <paramref name="need"/> holds; never refuses.</summary>
    public Provision Warn(Act act, string code, Condition need, Condition? when = null) => Add(new Requirement(this, act, code, when ?? Condition.Always, need, Refuses: false));

    /// <summary>Governs the act and allows it: the answer cites the provision instead of saying that the law is silent.</summary>
    public Provision Permit(Act act, Condition? when = null) => Add(new Permission(this, act, when ?? Condition.Always));

    /// <summary>Leaves every act and every duty to another law: the answer is "not applicable".</summary>
    public Provision RouteOut(Condition when) => Add(new RouteOut(this, Act: null, when));

    /// <summary>Leaves one act to another law.</summary>
    public Provision RouteOut(Act act, Condition when) => Add(new RouteOut(this, act, when));

    /// <summary>
    /// Governs secret matters of one kind itself, for these acts and for the duties; every other act on them is left to
    /// another law by this provision.
    /// </summary>
    public Provision GovernSecret(Fact<bool> secret, params Act[] acts) => Add(new SecretRegime(this, secret, [.. acts]));

    /// <summary>
    /// A standing duty: it exists whenever <paramref name="when"/> holds, is met by <paramref name="met"/>, and is due on
    /// <paramref name="due"/>, or has no day where the text gives none. It also follows from the acts in <paramref name="onActs"/>.
    /// <paramref name="actor"/> owes it, <paramref name="to"/> receives it, and <paramref name="every"/> is an ISO 8601 period
    /// (<c>P1Y</c>) when it recurs.
    /// </summary>
    public Provision Duty(DutyType type, Role actor, Condition when, Condition met, Role? to = null, Value<DateOnly>? due = null, string? every = null, Act[]? onActs = null) =>
        Add(new DutyRule(this, type, actor, to, when, met, due, every, [.. onActs ?? []], Standing: true));

    /// <summary>A duty that follows from an act and is not asked for afterwards; a standing duty of the same type takes its place.</summary>
    public Provision DutyAfter(Act act, DutyType type, Role actor, Condition? when = null, Condition? met = null, Role? to = null, Value<DateOnly>? due = null, string? every = null) =>
        DutyAfter([act], type, actor, when, met, to, due, every);

    /// <summary>A duty that follows from each of these acts and is not asked for afterwards.</summary>
    public Provision DutyAfter(Act[] acts, DutyType type, Role actor, Condition? when = null, Condition? met = null, Role? to = null, Value<DateOnly>? due = null, string? every = null) =>
        Add(new DutyRule(this, type, actor, to, when ?? Condition.Always, met ?? Condition.Never, due, every, [.. acts], Standing: false));

    /// <summary>Makes the subject of the act appear in a public set.</summary>
    public Provision Disclose(Act act, DisclosureSet set, Condition? when = null) => Add(new DisclosureRule(this, act, set, when ?? Condition.Always));

    /// <summary>
    /// Provides a sanction for kinds of unlawful conduct. Without <paramref name="by"/> any organ may impose it; with
    /// <paramref name="minimum"/> and <paramref name="maximum"/> (CNY, both included) an amount is needed.
    /// </summary>
    public Provision Sanction(SanctionKind kind, ViolationKind[] violations, Role? by = null, Condition? when = null, decimal? minimum = null, decimal? maximum = null) =>
        Add(new SanctionRule(this, kind, [.. violations], by, when ?? Condition.Always, minimum, maximum));

    /// <summary>Provides several sanctions, without an amount, for the same kinds of unlawful conduct.</summary>
    public Provision Sanctions(SanctionKind[] kinds, ViolationKind[] violations, Role? by = null)
    {
        foreach (var kind in kinds)
        {
            Sanction(kind, violations, by);
        }

        return this;
    }

    /// <summary>The feature of the product that carries the provision.</summary>
    public Provision Feature(string feature) => Cover(Coverage.Feature, feature);

    /// <summary>
    /// The registers that carry the provision: it opens them, and their entries cite it. They are its feature, named by
    /// <see cref="Feature"/> or else by their own labels.
    /// </summary>
    public Provision KeptIn(params Register[] registers)
    {
        rules.AddRange(registers.Select(register => new RegisterRule(this, register)));
        return Feature(CoverageNote ?? string.Join(", ", registers.Select(register => register.Label.En)));
    }

    /// <summary>The provision stays text, for this reason.</summary>
    public Provision TextOnly(string reason) => Cover(Coverage.Text, reason);

    /// <summary>The provision hands the matter to another law.</summary>
    public Provision RefersOutside(string law) => Cover(Coverage.RefersOutside, law);

    /// <summary>The provision sets the day of commencement.</summary>
    public Provision Commencement()
    {
        IsCommencement = true;
        return this;
    }

    /// <summary>The provision is an item (项) of its paragraph, by the number that the text gives it.</summary>
    public Provision AsItem(int number)
    {
        Item = number;
        return this;
    }

    /// <summary>How we read the provision where the text leaves room (Chinese).</summary>
    public Provision Reading(string interpretation)
    {
        Interpretation = interpretation;
        return this;
    }

    /// <summary>This version is in force from and until these days, both included; a later version stands beside it.</summary>
    public Provision InForce(DateOnly? from = null, DateOnly? until = null)
    {
        From = from ?? From;
        Until = until ?? Until;
        return this;
    }

    internal bool IsInForce(DateOnly day) => From <= day && (Until is not { } last || day <= last);

    internal Provision MissingInSource(string reason) => Cover(Coverage.MissingInSource, reason);

    private Provision Add(Rule rule)
    {
        rules.Add(rule);
        return this;
    }

    private Provision Cover(Coverage coverage, string note)
    {
        Coverage = coverage;
        CoverageNote = note;
        return this;
    }
}
