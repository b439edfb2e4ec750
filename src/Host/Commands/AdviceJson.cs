using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>Advice as answers show it.</summary>
internal static class AdviceJson
{
    /// <summary>The advice, where the city's text speaks of what it is about; empty where there is none.</summary>
    public static AdviceAnswer[] Of(Advice? advice, Jurisdiction? city, Matter matter, bool english)
    {
        if (advice is null || city?.Decide(advice.About, matter) is not { IsSilent: false, Outcome: not DecisionOutcome.NotApplicable } about)
        {
            return [];
        }

        return [new AdviceAnswer(advice.Code, advice.Message.In(english), advice.About.Name, [.. about.Cites.Select(p => p.Id)])];
    }

    /// <summary>
    /// What is amiss after a command: the advice of its kind, and what it recorded that a later act will be refused for,
    /// incomplete as it is.
    /// </summary>
    public static async Task<AdviceAnswer[]> After(HttpContext http, Slice slice, CommandResult.Accepted accepted)
    {
        var host = http.RequestServices.GetRequiredService<InfoGovHost>();
        var english = Languages.PrefersEnglish(http);
        var kind = host.Kinds.Find(slice.Offer.Kind)!;
        var (state, _) = await host.Grains.ReadState(accepted.Id, http.RequestAborted);
        if (kind.CityOf(accepted.Id.Key, state) is not { } code || host.Lawbook.Find(code) is not { } city)
        {
            return [];
        }

        var matter = EntityMatter.Of(host, kind, state, city, Identity.Callers.Caller(http), host.Time.Today());
        Competence.Check(city, matter);
        var own = slice.Act is { } act ? Of(kind.AdviceOn(act, state), city, matter, english) : [];
        return [.. own, .. Incomplete(slice, host.Slices, city, matter, accepted.Id.Key, english)];
    }

    /// <summary>What the command brought and a later act on the entity will find wanting.</summary>
    private static IEnumerable<AdviceAnswer> Incomplete(Slice slice, SliceCatalogue slices, Jurisdiction city, Matter matter, string key, bool english) =>
        from later in slices.All
        where later.Offer.Kind == slice.Offer.Kind && !later.Offer.Opens && later.Act is not null && later != slice
        from refusal in city.Decide(later.Act!, matter).Refusals
        where refusal.Remedy is { } remedy && remedy.Changes.Any(change => change.Given is not null && Supplies.Of(change.Fact, later.Act!.Name).Any(s => s.Command == slice.Command.Name))
        select new AdviceAnswer(refusal.Code, refusal.Message.In(english), later.Act!.Name, refusal.Provision is { } provision ? [provision.Id] : [])
        {
            Needs = Need.Of(refusal.Remedy, later.Act!.Name, slices.Offers, key),
        };
}
