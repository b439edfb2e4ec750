using InfoGov.Entities;
using InfoGov.Host.Api.Answers;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Host.Commands;

/// <summary>What anybody is told of an entity that was found to be a state secret: that it is one, since when, and which provisions leave it to other law.</summary>
internal static class SecretAnswers
{
    /// <summary>The whole page of a secret entity; null for any other.</summary>
    public static IResult? Page(HttpContext http, Lawbook lawbook, EntityKind kind, EntityId grain, object state)
    {
        if (state is not ISecretMatter { FoundSecretOn: { } found })
        {
            return null;
        }

        var city = kind.CityOf(grain.Key, state);
        var by = RoutedOutBy(lawbook, kind, grain, state, found);
        return Results.Json(
            new SecretPage(grain.Key, kind.Name, city, new SecretAnswer(found, by.Select(p => p.Id), SecretMatters.NotApplicable(by).Detail.In(Languages.PrefersEnglish(http)))),
            CommandJson.Options);
    }

    /// <summary>
    /// The answer to a step on a secret entity; null when it takes the usual way: another determination of secrecy, and an act on a kind
    /// for which the law knows secret matters, which answers for itself.
    /// </summary>
    public static Problem? ToStep(Lawbook lawbook, EntityKind kind, Slice slice, object command, EntityId grain, object state)
    {
        if (state is not ISecretMatter { FoundSecretOn: { } found } || command is IDeterminesSecrecy)
        {
            return null;
        }

        return slice.Act is not null && Deciding.ConcernsSecret(MatterOf(kind, state, found))
            ? null
            : SecretMatters.NotApplicable(RoutedOutBy(lawbook, kind, grain, state, found));
    }

    private static IReadOnlyList<Provision> RoutedOutBy(Lawbook lawbook, EntityKind kind, EntityId grain, object state, DateOnly found) =>
        kind.CityOf(grain.Key, state) is { } code && lawbook.Find(code) is { } city ? city.RoutedOutBy(MatterOf(kind, state, found)) : [];

    private static Matter MatterOf(EntityKind kind, object state, DateOnly found)
    {
        var matter = new Matter(found);
        kind.Establish(matter, state);
        return matter;
    }
}
