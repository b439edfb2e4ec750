using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Host.Api;
using InfoGov.Host.Composing;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization;

namespace InfoGov.Host.Tests.Cluster;

/// <summary>Commands on their way to another host: by name, as JSON.</summary>
public sealed class WireTests(SharedHost shared) : IClassFixture<SharedHost>
{
    [Fact]
    public void Every_command_arrives_at_another_host_as_it_was_sent()
    {
        var serializer = shared.Host.App.Services.GetRequiredService<Serializer>();
        Assert.NotEmpty(shared.Host.Parts.Slices.All);
        Assert.All(shared.Host.Parts.Slices.All, slice =>
        {
            var command = JsonSerializer.Deserialize(Examples.Of(slice), slice.Command, CommandJson.Options)!;
            var sent = new Envelope(command, WireJson.NameOf(new EntityId(slice.Offer.Kind, "x"), slice.Command), Caller.Anonymous, "key", 3, "digest");
            var arrived = serializer.Deserialize<Envelope>(serializer.SerializeToArray(sent))!;
            Assert.IsType(slice.Command, arrived.Command);
            Assert.Equal(JsonSerializer.Serialize(command, slice.Command, EntityJson.Options), JsonSerializer.Serialize(arrived.Command, slice.Command, EntityJson.Options));
            Assert.Equal(sent with { Command = null }, arrived with { Command = null });
        });
    }

    [Fact]
    public async Task A_command_of_a_newer_program_is_told_so()
    {
        var serializer = shared.Host.App.Services.GetRequiredService<Serializer>();
        var newer = serializer.Deserialize<Envelope>(serializer.SerializeToArray(new Envelope(new { Height = 1 }, "project/FlyToTheMoon", Caller.Anonymous, IdempotencyKey: null, IfVersion: null, RequestDigest: null)))!;
        Assert.Null(newer.Command);
        var grain = shared.Host.App.Services.GetRequiredService<IGrainFactory>().GetGrain<IEntityGrain>(GrainId.Create("project", "x"));
        var rejected = Assert.IsType<CommandResult.Rejected>((await grain.Send(newer)).Result);
        Assert.Equal((503, "newerProgramNeeded"), (rejected.Problem.Status, rejected.Problem.Code));
    }
}
