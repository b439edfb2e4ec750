using System.Collections.Frozen;

namespace InfoGov.Law;

/// <summary>The order in which acts come in the life of what they are done to: that of the catalogue, but for acts it lists after what ends their matter.</summary>
public static class LifeOrder
{
    private static readonly FrozenDictionary<Act, int> Places = Acts.All.Except(Early.Keys)
        .SelectMany(act => (Act[])[.. Early.Where(early => early.Value == act).Select(early => early.Key), act])
        .Select((act, place) => (act, place))
        .ToFrozenDictionary(entry => entry.act, entry => entry.place);

    /// <summary>Acts that come right before another one, which the catalogue lists first.</summary>
    private static Dictionary<Act, Act> Early => new()
    {
        [Acts.RequestRescue] = Acts.CloseIncident,
    };

    /// <summary>The place of an act; the lower comes first.</summary>
    public static int PlaceOf(Act act) => Places[act];
}
