using System.Text.Json.Nodes;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Commands.Trials;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Host.Commands;

namespace InfoGov.Host.Agencies;

/// <summary>
/// The steps of an entity as its page shows them to a caller: the acts in the order of a life, those that are open and come next first;
/// of the commands that are no acts the open ones, by address, each with a body that is accepted.
/// </summary>
internal static class OpenSteps
{
    public static async Task<(IReadOnlyList<ActAnswer> Acts, IReadOnlyDictionary<string, JsonObject> Commands)> Of(
        InfoGovHost host, EntityKind kind, EntityId id, object state, Life life, IReadOnlyList<HistoryEntry> history, Caller caller, bool english)
    {
        var city = kind.CityOf(id.Key, state) is { } code ? host.Lawbook.Find(code) : null;
        var matter = EntityMatter.Of(host, kind, state, city, caller, host.Time.Today());
        if (city is not null)
        {
            Competence.Check(city, matter);
        }

        var trying = new Trying(host, kind, id, state, life, caller);
        List<(Act Act, ActAnswer Answer)> acts = [];
        var commands = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var slice in host.Slices.All.Where(s => s.Offer.Kind == kind.Name && !s.Offer.Opens))
        {
            var tried = await trying.Of(slice);
            var url = slice.Route.Replace("{id}", id.Key, StringComparison.Ordinal);
            if (slice.Act is { } act)
            {
                acts.Add((act, new ActAnswer(act.Name, act.Label.In(english), url, tried.IsOpen, slice.Senders.Roles, tried.Missing(id, host.Slices.Offers, english))
                {
                    Body = tried.Body,
                    Advice = AdviceJson.Of(kind.AdviceOn(act, state), city, matter, english),
                }));
            }
            else if (tried.IsOpen)
            {
                commands[url] = tried.Body!;
            }
        }

        var last = history.Select(h => Acts.Find(h.Context.Command)).OfType<Act>().LastOrDefault() is { } done ? LifeOrder.PlaceOf(done) : -1;
        return ([.. acts.OrderBy(a => !a.Answer.Open ? 2 : LifeOrder.PlaceOf(a.Act) > last ? 0 : 1).ThenBy(a => LifeOrder.PlaceOf(a.Act)).Select(a => a.Answer)], commands);
    }
}
