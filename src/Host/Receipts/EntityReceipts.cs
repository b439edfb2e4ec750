using InfoGov.Calendar;
using InfoGov.Disclosure;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Host.Receipts;

/// <summary>
/// Signed receipts of acts on entities: of an accepted one from what its event keeps, of a refused one at once, as nothing of it stands in
/// the log but the journal of refusals. A secret matter has none.
/// </summary>
internal sealed class EntityReceipts(SqlLog log, EventPaths paths, EntityMemory memory, SignReceipt sign, TimeProvider time)
{
    /// <summary>Where the receipt of an act is fetched.</summary>
    public static string At(string url, long version) => $"{url}/receipts/{FactType.ShowValue(version)}";

    /// <summary>The receipt of a refusal; null for a secret matter.</summary>
    public async Task<string?> OfRefusal(CommandResult.Refused refused, Caller caller, CancellationToken cancellation)
    {
        if (refused.Stated is not { } stated)
        {
            return null;
        }

        var now = time.GetUtcNow();
        return await sign(
            new Receipt(
                Receipt.Question(refused.City, refused.Act.Name, refused.On, stated),
                refused.Decision.TextVersion,
                await CalendarNotices.VersionOn(ShanghaiDay.DayOf(now), memory, cancellation),
                StatedFindings.Of(refused.Decision),
                caller.Role is { } role ? FactType.ShowValue(role) : "none",
                now,
                refused.Id.Stream),
            cancellation);
    }

    /// <summary>The receipt of the act with which an entity got to a version; null where that was no act of law, or an earlier release kept no facts.</summary>
    public async Task<string?> OfEvent(EntityId id, long version, CancellationToken cancellation)
    {
        var entry = (await memory.History(id, cancellation)).FirstOrDefault(h => h.Context.Version == version);
        if (entry is not { Context: { Finding: { Stated: { } stated } finding } context } || await log.LeafAt(entry.Position, cancellation) is not { } leaf)
        {
            return null;
        }

        return await sign(
            new Receipt(
                Receipt.Question(finding.City, finding.Act, context.On, stated),
                finding.TextVersion,
                await CalendarNotices.VersionOn(ShanghaiDay.DayOf(context.RecordedAt), memory, cancellation),
                StatedFindings.Of(finding),
                context.Actor.Role,
                context.RecordedAt,
                id.Stream,
                new ReceiptEvent(entry.Position, version, leaf.Leaf, leaf.Size, leaf.Root, await paths.Of(entry.Position, leaf.Leaf, leaf.Size, leaf.Root, cancellation))),
            cancellation);
    }
}
