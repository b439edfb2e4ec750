using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Commands;

/// <summary>What stands against a command before its entity is asked. Who sends one and who asks whether it is open get the same answer.</summary>
internal static class Admission
{
    /// <summary>Asks for a past day on a page; a command is sent today, and says its day in the body.</summary>
    public const string PastDay = "at";

    /// <summary>The command is not for the caller; null when it is.</summary>
    public static Problem? OfSender(Slice slice, Caller caller) =>
        slice.Senders.Admits(caller) ? null : new Problem(403, "senderNotAdmitted", SenderWords.Of(slice, caller.Role));

    /// <summary>The entity is another unit's business, or left to other law; null when neither.</summary>
    public static async ValueTask<Problem?> OfStep(InfoGovHost host, EntityKind kind, EntityId id, object state, Life life, Slice slice, object command, Caller caller) =>
        await host.Gate.ToAct(caller, kind, id, state, life, CancellationToken.None) ?? SecretAnswers.ToStep(host.Lawbook, kind, slice, command, id, state);
}
