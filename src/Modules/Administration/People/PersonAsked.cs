using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>What a person is to be; as for a key (<see cref="KeyRequest"/>).</summary>
internal abstract record PersonAsked(string Name, string Role, string? Unit, string? City, string? Area, DateOnly? ExpiresOn)
{
    /// <summary>Whoever that is.</summary>
    /// <exception cref="CommandRefusedException">A member makes no sense, or is not for who asks to give.</exception>
    public Caller Holder(Lawbook lawbook, Caller by, DateOnly today)
    {
        var holder = new KeyRequest(Role, Name, Unit, City, Area, ExpiresOn).Holder(lawbook, today);
        return by.City is { } confined && City != confined
            ? throw new CommandRefusedException(new Problem(403, "otherCity", new Text($"此密钥只限于“{confined}”", $"This key is confined to “{confined}”"), "city"))
            : holder;
    }
}

/// <summary>All that a person is from now on: what is not said, is not.</summary>
internal sealed record PersonChangeAsked(string Name, string Role, string? Unit = null, string? City = null, string? Area = null, DateOnly? ExpiresOn = null)
    : PersonAsked(Name, Role, Unit, City, Area, ExpiresOn);

/// <summary>Who is to sign in, and as what; as for a key.</summary>
internal sealed record InvitationAsked(string Login, string Name, string Role, string? Unit = null, string? City = null, string? Area = null, DateOnly? ExpiresOn = null)
    : PersonAsked(Name, Role, Unit, City, Area, ExpiresOn);

/// <summary>A person who may sign in, with the first password, shown this once.</summary>
internal sealed record PersonInvitedAnswer(string Id, string Login, string Password, string Role, string? Unit, string? City, string? Area, DateOnly? ExpiresOn);

/// <summary>A first password, shown this once.</summary>
internal sealed record PasswordResetAnswer(string Id, string Password);
