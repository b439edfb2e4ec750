using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace InfoGov.Log;

/// <summary>What the log tells of its work: numbers and spans, without any content.</summary>
public static class LogMeter
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "InfoGov.Log";

    internal static readonly ActivitySource Spans = new(Name);

    private static readonly Meter Meter = new(Name);

    internal static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "infogov.append.duration", "s", "From the queueing of an append to its durable end", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20] });

    internal static readonly Histogram<long> Batch = Meter.CreateHistogram(
        "infogov.append.batch", unit: null, "Appends committed together, by one transaction and one fsync", tags: null, new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256] });

    internal static readonly UpDownCounter<long> Waiting = Meter.CreateUpDownCounter<long>("infogov.append.waiting", description: "Appends that wait for their commit");
}
