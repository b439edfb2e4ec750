using System.Diagnostics.Metrics;
using InfoGov.Law;
using InfoGov.Log;

namespace InfoGov.Host.Auditing;

/// <summary>How often what was answered, and under which provisions was refused.</summary>
internal sealed class AuditCounts
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "InfoGov.Answers";

    private readonly Counter<long> answers;
    private readonly Counter<long> refusals;

    public AuditCounts(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        answers = meter.CreateCounter<long>("infogov.answers", description: "Commands and looks that the audit has, by outcome");
        refusals = meter.CreateCounter<long>("infogov.refusals", description: "Refusals by the provision they rest on");
    }

    public void Count(AuditOutcome outcome, IEnumerable<string> provisions)
    {
        answers.Add(1, new KeyValuePair<string, object?>("outcome", FactType.ShowValue(outcome)));
        if (outcome == AuditOutcome.Refused)
        {
            foreach (var provision in provisions.Distinct(StringComparer.Ordinal))
            {
                refusals.Add(1, new KeyValuePair<string, object?>("provision", provision));
            }
        }
    }
}
