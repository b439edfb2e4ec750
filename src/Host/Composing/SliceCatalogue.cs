using System.Reflection;
using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Authorization;

namespace InfoGov.Host.Composing;

/// <summary>A command as offered to agencies.</summary>
internal sealed record Slice(Type Command, Type State, SliceAttribute Offer, SentByAttribute Senders, Act? Act)
{
    /// <summary>May be sent without a key, as a citizen.</summary>
    public bool IsOpen { get; } = Command.IsDefined(typeof(AllowAnonymousAttribute), inherit: false);

    /// <summary>Nobody takes it alone, where the installation says so.</summary>
    public bool NeedsTwo { get; } = Command.IsDefined(typeof(FourEyesAttribute), inherit: false);

    /// <summary>What it opens is followed by a code.</summary>
    public bool IsFollowed { get; } = IsA(Command, typeof(FollowedCommand<>));

    /// <summary>What it is called: as the act of law it is, or as it says itself.</summary>
    public Text Label => Act?.Label ?? Command.GetCustomAttribute<CalledAttribute>()?.Label ?? new Text(Name.Replace('-', ' '), Name.Replace('-', ' '));

    /// <summary>The last step of the URL.</summary>
    public string Name => JsonNamingPolicy.KebabCaseLower.ConvertName(Command.Name);

    /// <summary>The URL, with <c>{id}</c> for the entity.</summary>
    public string Route => Offer.Opens ? $"/api/{FactType.ShowValue(Offer.Module)}/{Name}" : $"/api/{FactType.ShowValue(Offer.Module)}/{{id}}/{Name}";

    private static bool IsA(Type type, Type generic)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (t.IsGenericType && t.GetGenericTypeDefinition() == generic)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Every command that modules offer, found by its attributes; a command that does not say who may send it stops the start.</summary>
internal sealed class SliceCatalogue
{
    public SliceCatalogue(IEnumerable<Type> commands)
    {
        List<Slice> slices = [];
        foreach (var type in commands)
        {
            var offer = type.GetCustomAttribute<SliceAttribute>()!;
            var state = StateOf(type) ?? throw new StartupException($"{type.Name} is offered but is no command.");
            var senders = type.GetCustomAttribute<SentByAttribute>();
            if (senders is null || (senders.Roles.Count == 0 && !senders.Administrator))
            {
                throw new StartupException($"The command {type.Name} does not declare who may send it.");
            }

            if (type.IsDefined(typeof(AllowAnonymousAttribute), inherit: false) && !senders.Admits(Caller.Anonymous))
            {
                throw new StartupException($"The command {type.Name} needs no key, but is not sent by citizens.");
            }

            if (offer.Opens && type.IsDefined(typeof(FourEyesAttribute), inherit: false))
            {
                throw new StartupException($"The command {type.Name} opens an entity; there is none yet to draft it for.");
            }

            slices.Add(new Slice(type, state, offer, senders, Acts.Find(type.Name)));
        }

        All = [.. slices.OrderBy(s => s.Route, StringComparer.Ordinal)];
        Offers = new Offers(All.Select(s => new OfferedCommand(s.Command.Name, s.Offer.Kind, s.Route, s.Senders.Roles, s.Command, s.Label)));
        if (All.GroupBy(s => s.Route, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new StartupException($"{string.Join(" and ", twice.Select(s => s.Command.FullName))} are both offered at {twice.Key}.");
        }
    }

    public IReadOnlyList<Slice> All { get; }

    /// <summary>The same as remedies name them.</summary>
    public Offers Offers { get; }

    private static Type? StateOf(Type type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            if (t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Command<>))
            {
                return t.GetGenericArguments()[0];
            }
        }

        return null;
    }
}
