using System.Text.Json;
using System.Text.Json.Serialization;
using InfoGov.Entities;
using InfoGov.Host.Pages.Design;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Inside;

/// <summary>What the API answered.</summary>
internal sealed record Told(int Status, byte[] Body, IHeaderDictionary Headers)
{
    private static readonly JsonSerializerOptions Lenient = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public bool IsDone => Status < StatusCodes.Status400BadRequest;

    /// <summary>Why nothing was done.</summary>
    public ProblemTold Problem => Body.Length == 0 ? new ProblemTold("internalError", "") : Read<ProblemTold>();

    public T Read<T>() => JsonSerializer.Deserialize<T>(Body, Lenient)!;

    /// <summary>This, unless it is a problem: then the page is one.</summary>
    /// <exception cref="WrongAddressException">It is a problem.</exception>
    public Told OrStop() => IsDone ? this : throw new WrongAddressException(Status, Problem.Code, new Text(Problem.Detail, Problem.Detail), Problem.Path);
}

/// <summary>A problem as the API tells it, in the reader's language.</summary>
public sealed record ProblemTold(string Code, string Detail, string? Path = null)
{
    /// <summary>Of a refusal: all that stands against it.</summary>
    public IReadOnlyList<Stop> Refusals { get; init => field = value ?? []; } = [];

    /// <summary>Of a step out of order: the acts of which one comes first.</summary>
    public IReadOnlyList<Need> Needs { get; init => field = value ?? []; } = [];

    /// <summary>Of one that came too late: the version there is.</summary>
    public long? Version { get; init; }

    public IReadOnlyList<CandidateTold> Candidates { get; init => field = value ?? []; } = [];

    /// <summary>All that stands against it, whatever it is.</summary>
    public IReadOnlyList<Stop> Stops => Refusals.Count > 0 ? Refusals : [new Stop(Code, Detail) { Needs = Needs, Path = Path }];
}

/// <summary>One thing that stands against an act: what, by which provision, what that requires, and how it is put right.</summary>
public sealed record Stop(string Code, string Message)
{
    public string? Provision { get; init; }

    public string? Requires { get; init; }

    public DateOnly? EarliestDay { get; init; }

    public IReadOnlyList<Need> Needs { get; init => field = value ?? []; } = [];

    public string? Path { get; init; }
}

/// <summary>Something a record might be mistaken for.</summary>
public sealed record CandidateTold(string Id, string Message, string? Url = null, string? Name = null, string? Unit = null);
