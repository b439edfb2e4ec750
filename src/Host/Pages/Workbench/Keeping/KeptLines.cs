using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Keeping;

/// <summary>A kept form in a list.</summary>
/// <param name="Address">Where one goes on with it.</param>
/// <param name="Step">What it is for.</param>
/// <param name="About">What it is about; null for what opens something, and for what its owner may no longer see.</param>
/// <param name="At">When it was kept.</param>
public sealed record KeptLine(string Address, Text Step, string? About, DateTimeOffset At);

/// <summary>Kept forms as a list tells them: a record is named only to those who may act on it now.</summary>
internal static class KeptLines
{
    public static async Task<IReadOnlyList<KeptLine>> Of(Visit visit)
    {
        var lines = new List<KeptLine>();
        foreach (var kept in await visit.Service<KeptForms>().Of(visit.Caller!, visit.Cancellation))
        {
            string[] way = kept.Address.Split('/')[2..];
            var named = visit.Host.Slices.All.Where(slice => slice.Name == way[^1] && Desk.ModuleOf(slice) == way[0] && slice.Offer.Opens == (way.Length == 2)).ToArray();
            if (named.Length > 0)
            {
                lines.Add(new KeptLine(kept.Address, named[0].Label, way.Length == 2 ? null : await About(visit, named, way[1]), kept.At));
            }
        }

        return lines;
    }

    private static async Task<string?> About(Visit visit, IEnumerable<Slice> named, string key)
    {
        foreach (var id in named.Select(slice => new EntityId(slice.Offer.Kind, key)))
        {
            var (state, life) = await visit.Host.Grains.ReadState(id, visit.Cancellation);
            if (life.Version > 0)
            {
                var kind = visit.Host.Kinds.Of(id);
                return await visit.Host.Gate.ToAct(visit.Caller!, kind, id, state, life, visit.Cancellation) is null ? kind.OutlineOf(key, state)?.Name : null;
            }
        }

        return null;
    }
}
