using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>
/// A person who signs in, by password or at the authority. Of a password only a hash is kept, here and in the events; this has no page, and no list shows it.
/// </summary>
internal sealed record Person(string Login, string Name, Role? Role, bool IsAdministrator, bool PlaysAnyRole, string? Unit, string? City, string? Area, string PasswordHash)
{
    public static readonly EntityKind<Person> Kind = new("person", new Person("", "", null, IsAdministrator: false, PlaysAnyRole: false, null, null, null, ""), [PersonRows.People], PersonRows.Of) { IsReadable = false };

    /// <summary>After so many failures in a row nobody signs in for a while.</summary>
    public const int MostFailures = 5;

    /// <summary>How long that is.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    /// <summary>The authority that vouches for the person; null for one with a password.</summary>
    public string? Authority { get; init; }

    /// <summary>The sealed secret of the device that makes codes; null where none is asked for.</summary>
    public string? SecondFactor { get; init; }

    /// <summary>The step of the time of the last code that was right: neither it nor an earlier one opens again.</summary>
    public long? LastStep { get; init; }

    public bool IsRevoked { get; init; }

    /// <summary>The password was given out by an administrator: it opens nothing but the page where another is set.</summary>
    public bool MustChange { get; init; }

    /// <summary>Grows with every change of the password and ends all sessions that began before.</summary>
    public int Generation { get; init; }

    /// <summary>Sessions that the person signed out of, as long as their cookies would open anything.</summary>
    public ImmutableArray<EndedSession> Ended { get; init; } = [];

    public int Failures { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public DateTimeOffset? InvitedAt { get; init; }

    public DateOnly? LastSignedInOn { get; init; }

    /// <summary>The last day on which the person signs in (Asia/Shanghai); null for none.</summary>
    public DateOnly? ExpiresOn { get; init; }

    /// <summary>The address of a person: the same for the same login, so that none is given twice, and saying nothing of it.</summary>
    public static EntityId At(string login) => new(Kind.Name, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"person/{login}")))[..12]);

    /// <summary>The address of a person whom an authority knows; no login has a line break, so it is never that of a password.</summary>
    public static EntityId At(string issuer, string subject) => At($"{issuer}\n{subject}");

    /// <summary>Whether the person signed out of a session.</summary>
    public bool HasEnded(string session) => !Ended.IsDefaultOrEmpty && Ended.Any(ended => ended.Session == session);

    /// <summary>Signs in now, as far as the password is right.</summary>
    public bool IsOpen(DateTimeOffset now) => !IsRevoked && !(now < LockedUntil);

    /// <summary>The last day has passed.</summary>
    public bool IsExpiredOn(DateOnly day) => ExpiresOn < day;

    public Caller ToCaller(string id) => new(Name, Role, IsAdministrator, Unit, City, Area, id, PlaysAnyRole);

    public string RoleName => IsAdministrator ? KeyRequest.Administrator : PlaysAnyRole ? KeyRequest.Agency : Role is { } role ? FactType.ShowValue(role) : "";
}

/// <summary>A session that a person signed out of.</summary>
/// <param name="Session">The session.</param>
/// <param name="Until">When its cookie opens nothing by itself.</param>
internal sealed record EndedSession(string Session, DateTimeOffset Until);
