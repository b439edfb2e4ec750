using System.Text;
using System.Text.Json.Nodes;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Api;
using InfoGov.Host.Composing;

namespace InfoGov.Host.Commands.Trials;

/// <summary>
/// Whether the steps of an entity are open to a caller now: each is tried as it would be sent, with a body that supplies what the
/// answer asks of it (<see cref="Mending"/>). What comes out is the answer of the command itself.
/// </summary>
internal sealed class Trying(InfoGovHost host, EntityKind kind, EntityId id, object state, Life life, Caller caller)
{
    private const int MostRounds = 10;

    private readonly Trial trial = host.Grains.Trial();
    private readonly Existing existing = new(host, kind.CityOf(id.Key, state));
    private readonly DateOnly today = host.Time.Today();

    /// <summary>The first body that is accepted, else the one that comes nearest.</summary>
    public async Task<Tried> Of(Slice slice)
    {
        if (Admission.OfSender(slice, caller) is { } notAdmitted)
        {
            return new Tried(Body: null, new CommandResult.Rejected(notAdmitted));
        }

        var whole = Examples.From(slice, today);
        var nearest = await Mended(slice, whole);
        if (nearest.IsOpen || nearest.Result is CommandResult.Rejected { Problem: { Status: not 400, Path: null } } || Examples.WithoutOptional(slice, whole) is not { } bare)
        {
            return nearest;
        }

        var other = await Mended(slice, bare);
        return other.Distance < nearest.Distance ? other : nearest;
    }

    private async Task<Tried> Mended(Slice slice, JsonObject body)
    {
        var mending = new Mending(slice, id, host.Slices.Offers, existing, today);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Tried? nearest = null;
        for (var round = 0; round < MostRounds && seen.Add(body.ToJsonString()); round++)
        {
            var tried = new Tried(body, await Ask(slice, body));
            nearest = nearest is null || tried.Distance < nearest.Distance ? tried : nearest;
            body = tried.IsOpen ? body : await mending.Mend(body, tried.Result);
        }

        return nearest!;
    }

    /// <summary>What would come of one body, as it is.</summary>
    public async Task<CommandResult> Ask(Slice slice, JsonObject body)
    {
        if (Admission.OfSender(slice, caller) is { } notAdmitted)
        {
            return new CommandResult.Rejected(notAdmitted);
        }

        var (command, problem) = CommandBody.Read(slice.Command, Encoding.UTF8.GetBytes(body.ToJsonString(CommandJson.Options)));
        var sender = slice.Senders.InRole(caller);

        // What opens an entity asks about none that is there.
        return (problem ?? (slice.Offer.Opens ? null : await Admission.OfStep(host, kind, id, state, life, slice, command!, sender))) is { } standsAgainst
            ? new CommandResult.Rejected(standsAgainst)
            : await trial.Ask(id, command!, sender);
    }
}
