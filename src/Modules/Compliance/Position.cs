using InfoGov.Law;

namespace InfoGov.Compliance;

/// <summary>Where a city stands on a topic in one answer.</summary>
internal sealed record Position(string City, string Kind, string[] Provisions, string[] Refusals, string[] Warnings, string[] Obligations)
{
    public string Stance => string.Join('|', Kind, string.Join(',', Refusals), string.Join(',', Warnings), string.Join(',', Obligations));

    /// <summary>The topics on which the cities do not stand alike, each with where they stand.</summary>
    public static IEnumerable<(Topic Topic, Position[] Positions)> Differences(Act act, IReadOnlyCollection<(Jurisdiction City, Decision Decision)> answers) =>
        from topic in Topic.All
        let positions = answers.Select(answer => Of(topic, act, answer.City, answer.Decision)).ToArray()
        where positions.DistinctBy(position => position.Stance, StringComparer.Ordinal).Count() > 1
        select (topic, positions);

    public static Position Of(Topic topic, Act act, Jurisdiction city, Decision decision)
    {
        bool Concerns(Rule rule) => topic.Covers(rule) && rule switch
        {
            Requirement requirement => requirement.Act == act,
            Permission permission => permission.Act == act,
            DutyRule duty => duty.OnActs.Contains(act),
            DisclosureRule disclosure => disclosure.Act == act,
            RouteOut routeOut => routeOut.Act is null || routeOut.Act == act,
            _ => true,
        };

        var provisions = decision.Cites.Where(p => p.Rules.Any(Concerns)).ToArray();
        bool Here(Provision? provision, string code) => provision is not null
            && provision.Rules.OfType<Requirement>().Any(r => string.Equals(r.Code, code, StringComparison.Ordinal) && Concerns(r));

        string[] refusals = [.. decision.Refusals.Where(r => Here(r.Provision, r.Code) || (r.Provision?.Rules.Any(x => x is SanctionRule && topic.Covers(x)) ?? topic.Acts.Contains(act))).Select(r => r.Code).Distinct(StringComparer.Ordinal)];
        string[] warnings = [.. decision.Warnings.Where(w => Here(w.Provision, w.Code)).Select(w => w.Code).Distinct(StringComparer.Ordinal)];
        string[] obligations = [.. decision.Obligations.Where(o => topic.Duties.Contains(o.Type)).Select(o => o.Type.ToString()).Distinct(StringComparer.Ordinal)];
        var kind = decision.Outcome == DecisionOutcome.NotApplicable ? "notApplicable"
            : provisions.Length == 0 && refusals.Length == 0 ? "silent"
            : refusals.Length > 0 ? "refused"
            : "satisfied";
        return new Position(city.Code, kind, [.. provisions.Select(p => p.Id)], refusals, warnings, obligations);
    }
}
