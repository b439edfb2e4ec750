using InfoGov.Law;
using Microsoft.AspNetCore.Builder;

namespace InfoGov.Api;

/// <summary>
/// What an endpoint is, declared once, where it is mapped: all that the OpenAPI document says of it. An endpoint without one
/// stops the tests.
/// </summary>
/// <param name="Id">The operationId: kebab-case, never another once published.</param>
/// <param name="Summary">What it does, in one line.</param>
public sealed record Operation(string Id, Text Summary)
{
    /// <summary>Who may use it.</summary>
    public required Audience For { get; init; }

    /// <summary>What more there is to say.</summary>
    public Text? Description { get; init; }

    /// <summary>The type the body is read as; null for an endpoint that takes none.</summary>
    public Type? Body { get; init; }

    /// <summary>How the body is sent.</summary>
    public string BodyMedia { get; init; } = "application/json";

    /// <summary>False where a missing body is an empty one.</summary>
    public bool BodyRequired { get; init; } = true;

    /// <summary>A body that works, as JSON; null where none is taken, one follows from the type, or the host has one that names a city.</summary>
    public string? Example { get; init; }

    /// <summary>The parameters of query and header; those of the path follow from the route.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>What is answered when all is well.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>The problems beside those that every endpoint has.</summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>Adds what takes long to find out and only the document asks for; null where nothing is left to add.</summary>
    public Func<Operation, Operation>? Complete { get; init; }
}

/// <summary>An answer when all is well.</summary>
/// <param name="Body">The type it is written from; null for none.</param>
/// <param name="Status">The status.</param>
/// <param name="Media">How it is written.</param>
public sealed record Reply(Type? Body, int Status = 200, string Media = "application/json")
{
    /// <summary>An answer of that type.</summary>
    public static Reply Of<T>(int status = 200, string media = "application/json") => new(typeof(T), status, media);

    /// <summary>Nothing but the status.</summary>
    public static Reply Empty(int status = 204) => new(Body: null, status);
}

/// <summary>Problems of one status, by their codes.</summary>
public sealed record Failure(int Status, params string[] Codes);

/// <summary>A parameter in the query or in a header.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it takes.</param>
public sealed record Parameter(string Name, Text Meaning)
{
    /// <summary>The type of its value.</summary>
    public Type Type { get; init; } = typeof(string);

    /// <summary>The values it takes; empty where these are not a closed list.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Several values may be given, separated by commas.</summary>
    public bool Several { get; init; }

    /// <summary>It must be given.</summary>
    public bool Required { get; init; }

    /// <summary>It stands in a header, not in the query.</summary>
    public bool InHeader { get; init; }

    /// <summary>A value that works.</summary>
    public string? Example { get; init; }

    /// <summary>A day.</summary>
    public static Parameter Day(string name, string zh, string en) => new(name, new Text(zh, en)) { Type = typeof(DateOnly), Example = "2026-01-15" };
}

/// <summary>Declares operations.</summary>
public static class Operations
{
    /// <summary>Says what the endpoint is.</summary>
    public static TBuilder Is<TBuilder>(this TBuilder endpoint, Operation operation)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(operation).WithName(operation.Id);

    /// <summary>
    /// Whoever asks is not looked up: what everybody is told needs no store, and is told also while there is none.
    /// </summary>
    public static TBuilder NeedsNoCaller<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NoCaller());
}

/// <summary>Marks an endpoint that answers everybody alike.</summary>
public sealed class NoCaller;
