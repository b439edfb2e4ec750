using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfoGov.Host.Pages.Inside;

namespace InfoGov.Host.Pages.Console.WhatIf;

/// <summary>A change of the law that is being tried, or was: how far it is, and what came of it. It keeps no more of the answer than its page shows.</summary>
public sealed class Trial(Supposed of)
{
    private const int Most = 200;
    private const int MostBars = 12;
    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web);

    private readonly List<ActLine> flipped = [];
    private readonly List<ActLine> otherwise = [];
    private readonly List<DutyLine> duties = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private Numbers? numbers;

    /// <summary>By which its page is found; nobody guesses it.</summary>
    public string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    public Supposed Of => of;

    /// <summary>How many records were looked at, of how many.</summary>
    public Far Far { get; private set; } = new(0, 0);

    /// <summary>What came of it; null before the end, and where it could not be tried.</summary>
    public Outcome? Outcome { get; private set; }

    /// <summary>Why it could not be tried.</summary>
    public ProblemTold? Problem { get; private set; }

    /// <summary>The status that goes with it.</summary>
    public int Status { get; private set; } = StatusCodes.Status200OK;

    public bool IsRunning => Outcome is null && Problem is null;

    /// <summary>A line of the answer.</summary>
    internal void Take(string line)
    {
        var told = JsonNode.Parse(line)!.AsObject();
        if (told["progress"].Deserialize<Far>(Lenient) is { } far)
        {
            Far = far;
        }
        else if (told["act"].Deserialize<ActLine>(Lenient) is { } act)
        {
            Keep(act, act.Flips ? flipped : otherwise, act.Label);
        }
        else if (told["duty"].Deserialize<DutyLine>(Lenient) is { } duty)
        {
            Keep(duty, duties, duty.Label);
        }
        else if (told["summary"].Deserialize<Numbers>(Lenient) is { } summary)
        {
            numbers = summary;
        }
    }

    /// <summary>The answer has come to its end; without its numbers it broke off.</summary>
    internal void End(Told told)
    {
        if (told.IsDone && numbers is { } all)
        {
            Outcome = new Outcome(all, [.. flipped.Concat(otherwise).Take(Most)], duties) { Bars = [.. counts.OrderByDescending(pair => pair.Value).Take(MostBars).Select(pair => (pair.Key, pair.Value))] };
        }
        else
        {
            Stop(told.IsDone ? null : told.Problem, told.IsDone ? StatusCodes.Status503ServiceUnavailable : told.Status);
        }
    }

    /// <summary>It comes to nothing.</summary>
    internal void Stop(ProblemTold? why, int status) => (Status, Problem) = (status, why ?? new ProblemTold("interrupted", ""));

    private void Keep<T>(T line, List<T> among, string label)
    {
        counts[label] = counts.GetValueOrDefault(label) + 1;
        if (among.Count < Most)
        {
            among.Add(line);
        }
    }
}

/// <summary>How far something is.</summary>
public sealed record Far(long Done, long Total);
