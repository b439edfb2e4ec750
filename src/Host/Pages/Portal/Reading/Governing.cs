using InfoGov.Law;

namespace InfoGov.Host.Pages.Portal.Reading;

/// <summary>Which acts and duties a provision speaks of.</summary>
internal static class Governing
{
    /// <summary>The acts it governs, by its rules.</summary>
    public static IEnumerable<Act> Acts(this Provision provision) => provision.Rules.SelectMany(rule => rule switch
    {
        Requirement requirement => [requirement.Act],
        Permission permission => [permission.Act],
        DisclosureRule disclosure => [disclosure.Act],
        RouteOut { Act: { } act } => [act],
        SecretRegime regime => regime.Acts.AsEnumerable(),
        DutyRule duty => duty.OnActs.AsEnumerable(),
        _ => Enumerable.Empty<Act>(),
    }).Distinct();

    /// <summary>The duties it makes.</summary>
    public static IEnumerable<DutyRule> Duties(this Provision provision) => provision.Rules.OfType<DutyRule>();

    /// <summary>Of some provisions those that govern one of these acts.</summary>
    public static IReadOnlyList<string> Among(Jurisdiction? city, IEnumerable<string> ids, params Act[] acts) => city is null ? [] :
        [.. ids.Where(id => city.Provisions.Any(provision => provision.Id == id && provision.Acts().Intersect(acts).Any()))];
}
