namespace InfoGov.Law;

/// <summary>The typed facts that regulations speak of. Groups nest as their paths do.</summary>
public static partial class Facts
{
    /// <summary>Threshold amounts set by a city authority, with the first day each is in force.</summary>
    public static readonly ListFact<ThresholdEntry> Thresholds = FactCatalogue.ThresholdList("thresholds", "已设定的规模线", "Thresholds that have been set");
}
