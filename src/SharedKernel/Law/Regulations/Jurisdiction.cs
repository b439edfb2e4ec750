using System.Collections.Immutable;

namespace InfoGov.Law;

/// <summary>What the head of a regulation states; what it does not state stays null.</summary>
public sealed record RegulationHeader(
    Text Title,
    string? Rank,
    string? DocumentNumber,
    string? IssuingBody,
    DateOnly? AdoptedOn,
    DateOnly? PromulgatedOn,
    DateOnly? AmendedOn,
    ImmutableArray<string> ParentLaws,
    ImmutableArray<string> SourceNotes);

/// <summary>
/// A city as a plugin: the text of its regulation as rules, from a day on. A city knows acts and facts and nothing of the
/// modules; it is found by the host because its assembly derives this class, which needs a constructor without parameters.
/// </summary>
/// <remarks>
/// To add a city, derive this class in a project of its own, give the four properties that have no default, and write the
/// regulation in the order of its text; <see cref="Profile"/> can follow later:
/// <code>
/// protected override void Write(Regulation city) =>
///     city.Article(21, "1", ProvisionKind.Rule, Module.Projects, "未验收不得交付。", "No delivery before acceptance.")
///         .Require(Acts.DeliverProject, "acceptanceMissing", need: Facts.Project.Acceptance.Result);
/// </code>
/// Every provision is registered, also those without behaviour: a rule, <see cref="Provision.Feature"/> or
/// <see cref="Provision.TextOnly"/> says how the software stands to it. Only what the text gives becomes a rule: an act of
/// which it says nothing is allowed, and no other city's rule fills the gap. Conditions are built from <see cref="Facts"/> with
/// <c>&amp;</c>, <c>|</c>, <c>!</c> and comparisons (<see cref="Expressions"/>); a fact that was not established is absent, and
/// only <c>!</c> and <c>!=</c> hold of it. A code known to <see cref="Reasons"/> is shown with its text there, any other with the
/// summary of its provision, so a city may bring codes of its own.
/// </remarks>
public abstract class Jurisdiction
{
    private readonly Lazy<WrittenText> text;

    /// <summary>The regulation is written, and an edition compiled for each day on which it changes, at first use.</summary>
    protected Jurisdiction() => text = new Lazy<WrittenText>(Compile);

    /// <summary>The code by which requests name the city, in lower case; it begins every provision's id and never changes.</summary>
    public abstract string Code { get; }

    /// <summary>The name of the city, as answers and messages show it.</summary>
    public abstract Text Name { get; }

    /// <summary>The first day on which the regulation is in force; that day counts.</summary>
    public abstract DateOnly EffectiveFrom { get; }

    /// <summary>What the head of the regulation states.</summary>
    public abstract RegulationHeader Header { get; }

    /// <summary>
    /// What the regulation says about its city: scope, authorities, areas, silences. A city may bring none; then agencies are
    /// limited to no area and no level.
    /// </summary>
    public virtual CityProfile Profile => CityProfile.Empty;

    /// <summary>Every provision, in the order of the regulation; versions of one provision stand together.</summary>
    public ImmutableArray<Provision> Provisions => text.Value.Provisions;

    /// <summary>The first day of the text in force on a day; null before commencement.</summary>
    public DateOnly? TextVersionOn(DateOnly day) => day < EffectiveFrom ? null : EditionOn(day)?.From;

    /// <summary>The provision that sets the day of commencement, if the text has one.</summary>
    internal virtual Provision? Commencement => text.Value.Commencement;

    /// <summary>
    /// Writes the regulation: every provision in its order, each with its rules. Called once, at first use. Throws
    /// <see cref="InvalidOperationException"/> at first use when versions of one provision overlap.
    /// </summary>
    protected abstract void Write(Regulation regulation);

    /// <summary>The edition of the text in force on a day; null before commencement.</summary>
    internal virtual Edition? EditionOn(DateOnly day)
    {
        var editions = text.Value.Editions;
        for (var i = editions.Length - 1; i >= 0; i--)
        {
            if (editions[i].From <= day)
            {
                return editions[i];
            }
        }

        return null;
    }

    private WrittenText Compile()
    {
        var regulation = new Regulation(Code, EffectiveFrom);
        Write(regulation);
        var provisions = regulation.Complete();
        var changes = provisions
            .SelectMany(p => p.Until is { } last ? [p.From, last.AddDays(1)] : new[] { p.From })
            .Append(EffectiveFrom)
            .Where(day => day >= EffectiveFrom)
            .Distinct()
            .Order();
        return new WrittenText(provisions, provisions.FirstOrDefault(p => p.IsCommencement), [.. changes.Select(day => new Edition(provisions, day))]);
    }

    private sealed record WrittenText(ImmutableArray<Provision> Provisions, Provision? Commencement, ImmutableArray<Edition> Editions);
}

/// <summary>The text of a regulation while a city writes it.</summary>
public sealed class Regulation
{
    private readonly string city;
    private readonly DateOnly effectiveFrom;
    private readonly List<Provision> provisions = [];

    internal Regulation(string city, DateOnly effectiveFrom)
    {
        this.city = city;
        this.effectiveFrom = effectiveFrom;
    }

    /// <summary>
    /// Adds a provision, in force from the day of the regulation; its rules are chained to what is returned. Its id is
    /// <c>city-article-paragraph</c>.
    /// </summary>
    /// <param name="article">The number of the article.</param>
    /// <param name="paragraph">The paragraph, such as <c>"1"</c>; <c>"1a"</c>, <c>"1b"</c> where one paragraph holds several provisions.</param>
    /// <param name="kind">What the provision does.</param>
    /// <param name="module">The module it concerns, for readers; rules reach every module through their acts.</param>
    /// <param name="zh">What it says, in our own words, in Chinese.</param>
    /// <param name="en">The same in English.</param>
    public Provision Article(int article, string paragraph, ProvisionKind kind, Module module, string zh, string en)
    {
        var provision = new Provision(city, article, paragraph, kind, module, new Text(zh, en), effectiveFrom);
        provisions.Add(provision);
        return provision;
    }

    /// <summary>Notes an article that the supplied text lacks.</summary>
    public void MissingArticle(int article, string zh, string en) =>
        Article(article, "", ProvisionKind.Policy, Module.Administration, zh, en).MissingInSource(zh);

    /// <summary>Checks the text: versions of one provision must not overlap.</summary>
    internal ImmutableArray<Provision> Complete()
    {
        foreach (var versions in provisions.GroupBy(p => p.Id, StringComparer.Ordinal))
        {
            var sorted = versions.OrderBy(p => p.From).ToArray();
            for (var i = 1; i < sorted.Length; i++)
            {
                if (sorted[i - 1].Until is not { } last || last >= sorted[i].From)
                {
                    throw new InvalidOperationException($"Provision {versions.Key} is registered twice for {sorted[i].From:yyyy-MM-dd}.");
                }
            }
        }

        return [.. provisions];
    }
}
