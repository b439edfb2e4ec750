using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Api.Answers;
using InfoGov.Law;
using InfoGov.Host.Commands;

namespace InfoGov.Host.Agencies;

/// <summary>
/// An act as it stood on a past day: by the law of that day alone, without its arguments, so that what these had to be shows as missing.
/// Nothing can be sent to the past.
/// </summary>
internal static class ActThen
{
    public static ActAnswer Of(Slice slice, Jurisdiction? city, Matter matter, Problem? outside, Caller caller, bool english, Offers offers)
    {
        var decision = city?.Decide(slice.Act!, matter);
        var notAdmitted = Admission.OfSender(slice, caller);
        IEnumerable<MissingAnswer> missing = decision?.Refusals.Select(r => MissingAnswer.Of(r, english, Need.Of(r.Remedy, slice.Act!.Name, offers, key: null))) ?? [];
        if (notAdmitted is not null)
        {
            missing = missing.Prepend(MissingAnswer.Of(notAdmitted, english, []));
        }
        else if (decision is { Outcome: DecisionOutcome.NotApplicable })
        {
            missing = [new MissingAnswer(decision.Cites.FirstOrDefault()?.Id, "notApplicable", new Text("本市规定当日不适用于该事项", "The regulation of the city does not govern the matter on that day").In(english), Requires: "", EarliestDay: null, [])];
        }
        else if (outside is not null)
        {
            missing = [MissingAnswer.Of(outside, english, [])];
        }

        var isOpen = notAdmitted is null && outside is null && decision is null or { Outcome: DecisionOutcome.Allowed };
        return new ActAnswer(slice.Act!.Name, slice.Act.Label.In(english), Url: null, isOpen, slice.Senders.Roles, missing);
    }
}
