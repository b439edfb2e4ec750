using InfoGov.Api;
using InfoGov.Entities;
using InfoGov.Host.Commands;
using InfoGov.Host.Composing;
using InfoGov.Law;
using InfoGov.Secrecy;

namespace InfoGov.Host.Agencies;

/// <summary>The problems that a command can be answered with: those of its way (<see cref="CommandEndpoint{TState,TCommand}"/>), of the law, and of its own code.</summary>
internal static class SliceFailures
{
    public static IReadOnlyList<Failure> Of(Slice slice, EntityKind kind, Lawbook lawbook)
    {
        var ofCity = kind.IsOfCity || Overrides(slice.Command, "City");
        return
        [
            .. Way(slice, kind, ofCity).Concat(slice.Act is { } act ? Law(act, lawbook) : []).Concat(Thrown.By(slice.Command))
                .GroupBy(problem => problem.Status).OrderBy(status => status.Key)
                .Select(status => new Failure(status.Key, [.. status.Select(problem => problem.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)])),
        ];
    }

    private static IEnumerable<(int Status, string Code)> Way(Slice slice, EntityKind kind, bool ofCity) =>
    [
        (400, "invalidBody"), (400, "invalidText"), (400, "tooLong"), (400, "dayTooEarly"), (400, "invalidIdempotencyKey"), (400, "invalidIfMatch"), (400, "invalidParameter"),
        (403, "senderNotAdmitted"),
        (409, "contended"), (413, "tooLarge"), (415, "unsupportedMediaType"),
        (422, "dayInFuture"), (422, "idempotencyKeyReused"),
        (503, "storeBusy"), (503, "outcomeUnknown"), (503, "newerProgramNeeded"),
        .. When(slice.NeedsTwo, (403, "fourEyes"), (404, "unknownDraft"), (409, "exists")),
        .. When(slice.IsOpen, (401, "unauthenticated"), (401, "keyExpired")),
        .. When(!slice.Offer.Opens, (404, "unknownEntity"), (412, "versionMismatch")),
        .. When(!slice.Offer.Opens && kind.Readers is not null, (403, "notAddressee")),
        .. When(!slice.Offer.Opens && slice.State.IsAssignableTo(typeof(ISecretMatter)) && !slice.Command.IsAssignableTo(typeof(IDeterminesSecrecy)), (422, "notApplicable")),
        .. When(slice.Command.IsAssignableTo(typeof(IPlaced)), (422, "areaOutsideCity")),
        .. When(ofCity, (403, "otherCity"), (404, "unknownCity"), (409, "cityDisabled")),
    ];

    /// <summary>An act can be refused where some city's text has a condition for it, or knows sanctions for conduct.</summary>
    private static IEnumerable<(int Status, string Code)> Law(Act act, Lawbook lawbook) =>
    [
        (422, "notApplicable"), (422, "areaOutsideCity"), (422, "roleNotCompetent"),
        .. When(act == Acts.ImposeSanction || lawbook.All.SelectMany(city => city.Provisions).SelectMany(p => p.Rules).Any(rule => rule is Requirement { Refuses: true } need && need.Act == act), (422, "refused")),
    ];

    private static IEnumerable<(int Status, string Code)> When(bool holds, params (int Status, string Code)[] problems) => holds ? problems : [];

    private static bool Overrides(Type command, string method) => !(command.GetMethod(method)!.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Command<>));
}
