using InfoGov.Entities;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Serialization;

namespace InfoGov.Host.Tests;

/// <summary>Every command and every answer of the HTTP tests goes through the form in which it would travel to another host.</summary>
internal sealed class EverythingSerialized(Serializer serializer) : IOutgoingGrainCallFilter
{
    public async Task Invoke(IOutgoingGrainCallContext context)
    {
        if (context.Request is { } request && request.GetArgumentCount() == 1 && request.GetArgument(0) is Envelope { Command: not null } envelope)
        {
            var again = serializer.Deserialize<Envelope>(serializer.SerializeToArray(envelope));
            Assert.NotNull(again?.Command);
            request.SetArgument(0, again);
        }

        await context.Invoke();
        if (context.Result is Answer answer)
        {
            context.Result = serializer.Deserialize<Answer>(serializer.SerializeToArray(answer));
        }
    }

    public static void AddTo(IServiceCollection services) => services.AddSingleton<IOutgoingGrainCallFilter, EverythingSerialized>();
}
