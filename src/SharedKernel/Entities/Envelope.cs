using Orleans;
using Orleans.Concurrency;
using System.Text.Json;

namespace InfoGov.Entities;

/// <summary>
/// A command on its way to an entity: who sends it, and under which conditions. Within a host it is handed over as it is; to another one it
/// travels as JSON under the names of its types, so that a host which knows it not can say so.
/// </summary>
/// <param name="Command">The command; null when it came from a host of a newer program and this one does not know it.</param>
/// <param name="Name">The name of its type.</param>
/// <param name="Caller">Who sends it.</param>
/// <param name="IdempotencyKey">Makes a repetition return the first result; with the identity of the caller in it.</param>
/// <param name="IfVersion">Rejects (412) when the entity is at another version.</param>
/// <param name="RequestDigest">With a key: another request under the same key is rejected.</param>
[Immutable]
public sealed record Envelope(object? Command, string Name, Caller Caller, string? IdempotencyKey, long? IfVersion, string? RequestDigest);

/// <summary>An envelope between two hosts.</summary>
[GenerateSerializer, Alias("infogov.envelope")]
internal struct EnvelopeOnWire
{
    [Id(0)]
    public string Name;

    [Id(1)]
    public byte[] Command;

    [Id(2)]
    public byte[] Caller;

    [Id(3)]
    public string? IdempotencyKey;

    [Id(4)]
    public long? IfVersion;

    [Id(5)]
    public string? RequestDigest;
}

/// <summary>Writes and reads envelopes by the kinds of this host.</summary>
[RegisterConverter]
internal sealed class EnvelopeConverter(WireJson wire) : IConverter<Envelope, EnvelopeOnWire>
{
    public Envelope ConvertFromSurrogate(in EnvelopeOnWire surrogate) => new(
        wire.ReadCommand(surrogate.Name, surrogate.Command),
        surrogate.Name,
        JsonSerializer.Deserialize<Caller>(surrogate.Caller, wire.Options)!,
        surrogate.IdempotencyKey,
        surrogate.IfVersion,
        surrogate.RequestDigest);

    public EnvelopeOnWire ConvertToSurrogate(in Envelope value) => new()
    {
        Name = value.Name,
        Command = value.Command is { } command ? JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), wire.Options) : [],
        Caller = JsonSerializer.SerializeToUtf8Bytes(value.Caller, wire.Options),
        IdempotencyKey = value.IdempotencyKey,
        IfVersion = value.IfVersion,
        RequestDigest = value.RequestDigest,
    };
}

/// <summary>The answer to a command between two hosts.</summary>
[GenerateSerializer, Alias("infogov.answer")]
internal struct CommandResultOnWire
{
    [Id(0)]
    public byte[] Json;
}

/// <summary>Writes and reads answers.</summary>
[RegisterConverter]
internal sealed class CommandResultConverter(WireJson wire) : IConverter<CommandResult, CommandResultOnWire>
{
    public CommandResult ConvertFromSurrogate(in CommandResultOnWire surrogate) => JsonSerializer.Deserialize<CommandResult>(surrogate.Json, wire.Options)!;

    public CommandResultOnWire ConvertToSurrogate(in CommandResult value) => new() { Json = JsonSerializer.SerializeToUtf8Bytes(value, wire.Options) };
}
