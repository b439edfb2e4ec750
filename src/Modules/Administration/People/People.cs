using System.Security.Cryptography;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Identity;

namespace InfoGov.Administration;

/// <summary>Invites people and checks their passwords, by ASP.NET Core's hasher.</summary>
internal sealed class People(EntityClient grains, SecondFactor factor, TimeProvider time)
{
    private const int ShortestPassword = 12;
    private const int LongestPassword = 128;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private readonly PasswordHasher<Person> hasher = new();

    // What an unknown login is compared with, so that it takes as long as a known one.
    private readonly Lazy<string> nobody = new(() => new PasswordHasher<Person>().HashPassword(Person.Kind.Initial, Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));

    /// <summary>A login as it is kept; null for what can be none.</summary>
    public static string? LoginOf(string? text)
    {
        var login = text?.Trim().ToLowerInvariant();
        return login is { Length: >= 2 and <= 64 } && char.IsAsciiLetterOrDigit(login[0]) && login.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-' or '@') ? login : null;
    }

    /// <summary>Lets somebody sign in; returns the id and the first password, to be told this once.</summary>
    /// <exception cref="CommandRefusedException">The login is taken.</exception>
    public async Task<(string Id, string Password)> Invite(string login, Caller holder, Caller by, CancellationToken cancellation, DateOnly? expiresOn = null)
    {
        var password = NewPassword();
        var id = Person.At(login);
        var command = new InvitePerson(login, holder.Name, holder.Role, holder.IsAdministrator, holder.PlaysAnyRole, holder.Unit, holder.City, holder.Area, hasher.HashPassword(Person.Kind.Initial, password)) { ExpiresOn = expiresOn };
        await Demand(grains.Send(id, command, by, cancellation: cancellation));
        return (id.Key, password);
    }

    /// <summary>Gives somebody a first password again.</summary>
    /// <exception cref="CommandRefusedException">There is no such person, or it is revoked.</exception>
    public async Task<string> Reset(string id, Caller by, CancellationToken cancellation)
    {
        var password = NewPassword();
        await Demand(grains.Send(new EntityId(Person.Kind.Name, id), new SetPassword(hasher.HashPassword(Person.Kind.Initial, password), MustChange: true), by, cancellation: cancellation));
        return password;
    }

    /// <summary>Makes somebody another than before; who has another role, unit, city or area signs in again.</summary>
    /// <exception cref="CommandRefusedException">There is no such person, it is revoked, or the authority says what it is.</exception>
    public Task Change(string id, Caller holder, DateOnly? expiresOn, Caller by, CancellationToken cancellation) => Demand(grains.Send(
        new EntityId(Person.Kind.Name, id), new ChangePerson(holder.Name, holder.Role, holder.IsAdministrator, holder.PlaysAnyRole, holder.Unit, holder.City, holder.Area, expiresOn), by, cancellation: cancellation));

    /// <summary>
    /// The person who has that login and password; null for anybody else, also while nobody may sign in. With a second factor nobody is signed in
    /// by that, nor after the last day (<see cref="IsOver"/>).
    /// </summary>
    public async Task<(string Id, Person Person)?> SignIn(string? given, string password, CancellationToken cancellation)
    {
        var id = Person.At(LoginOf(given) ?? "");
        var (person, version) = await grains.Read<Person>(id, cancellation);
        var isRight = hasher.VerifyHashedPassword(person, version == 0 ? nobody.Value : person.PasswordHash, password) is not PasswordVerificationResult.Failed;
        if (version == 0 || !person.IsOpen(time.GetUtcNow()))
        {
            return null;
        }

        return isRight && (person.SecondFactor is not null || IsOver(person)) || await Note(id, isRight) && isRight ? (id.Key, person) : null;
    }

    /// <summary>The last day of the person has passed.</summary>
    public bool IsOver(Person person) => person.IsExpiredOn(time.Today());

    /// <summary>The person who gave the right password before and now a code; null where it is wrong, was used, or nobody may sign in.</summary>
    public async Task<Person?> Enter(string key, int generation, string code, CancellationToken cancellation)
    {
        var id = new EntityId(Person.Kind.Name, key);
        if (await Of(key, generation, cancellation) is not { SecondFactor: { } kept } person || !person.IsOpen(time.GetUtcNow()))
        {
            return null;
        }

        if (factor.Open(kept) is { } secret && SecondFactor.StepOf(secret, code, time.GetUtcNow()) is { } step && await Note(id, isRight: true, step))
        {
            return person;
        }

        await Note(id, isRight: false);
        return null;
    }

    /// <summary>Asks for codes from now on; says what is wrong, if anything is.</summary>
    public async Task<Text?> SetSecondFactor(string key, Person person, string password, string secret, string code, CancellationToken cancellation)
    {
        var id = new EntityId(Person.Kind.Name, key);
        if (!person.IsOpen(time.GetUtcNow()) || hasher.VerifyHashedPassword(person, person.PasswordHash, password) is PasswordVerificationResult.Failed)
        {
            await Note(id, isRight: false);
            return new Text("当前密码不正确", "The present password is wrong");
        }

        return SecondFactor.StepOf(secret, code, time.GetUtcNow()) is not { } step ? new Text("验证码不正确；请核对设备的时间", "The code is wrong; see whether the clock of the device is right")
            : await grains.Send(id, new SetSecondFactor(factor.Seal(secret), step, person.Generation), person.ToCaller(key), cancellation: cancellation) is CommandResult.Rejected rejected ? rejected.Problem.Detail
            : null;
    }

    /// <summary>Lets somebody in whom the authority vouches for.</summary>
    /// <exception cref="CommandRefusedException">The person is revoked.</exception>
    public async Task<(string Id, Person Person)> Admit(string issuer, string subject, string login, Caller holder, CancellationToken cancellation)
    {
        var id = Person.At(issuer, subject);
        await Demand(grains.Send(id, new AdmitPerson(issuer, login, holder.Name, holder.Role, holder.IsAdministrator, holder.PlaysAnyRole, holder.Unit, holder.City, holder.Area), Caller.Installation, cancellation: cancellation));
        return (id.Key, (await grains.Read<Person>(id, cancellation)).State);
    }

    /// <summary>Whom a login means; null where there is nobody of that name.</summary>
    public async Task<EntityId?> Known(string? given, CancellationToken cancellation) =>
        LoginOf(given) is { } login && Person.At(login) is var id && (await grains.Read<Person>(id, cancellation)).Version > 0 ? id : null;

    /// <summary>The person of a session that is still good; null when it has ended.</summary>
    public async Task<Person?> Of(string id, int generation, CancellationToken cancellation)
    {
        var (person, version) = await grains.Read<Person>(new EntityId(Person.Kind.Name, id), cancellation);
        return version > 0 && !person.IsRevoked && !IsOver(person) && person.Generation == generation ? person : null;
    }

    /// <summary>Ends a session of a person for good.</summary>
    public Task End(string id, string session, DateTimeOffset until, Caller by) =>
        Demand(grains.Send(new EntityId(Person.Kind.Name, id), new EndSession(session, until), by, cancellation: CancellationToken.None));

    /// <summary>Sets another password for whoever knows the present one; says what is wrong with it, if anything is.</summary>
    public async Task<Text?> Change(string id, Person person, string present, string next, CancellationToken cancellation)
    {
        if (hasher.VerifyHashedPassword(person, person.PasswordHash, present) is PasswordVerificationResult.Failed)
        {
            await grains.Send(new EntityId(Person.Kind.Name, id), new NoteSignIn(Succeeded: false, time.GetUtcNow()), Caller.Installation, cancellation: CancellationToken.None);
            return new Text("当前密码不正确", "The present password is wrong");
        }

        if (next.Length is < ShortestPassword or > LongestPassword || next.Contains(person.Login, StringComparison.OrdinalIgnoreCase) || next == present || next.Distinct().Count() < 5)
        {
            return new Text(
                $"新密码须为 {ShortestPassword} 至 {LongestPassword} 个字符，与原密码不同，不含登录名，且至少有五个不同的字符",
                $"The new password has {ShortestPassword} to {LongestPassword} characters, five of them different; it is not the present one and does not hold the login");
        }

        return await grains.Send(new EntityId(Person.Kind.Name, id), new SetPassword(hasher.HashPassword(person, next), MustChange: false, person.Generation), person.ToCaller(id), cancellation: cancellation) is CommandResult.Rejected rejected
            ? rejected.Problem.Detail
            : null;
    }

    /// <summary>Notes a sign-in; false where a right one is turned away all the same.</summary>
    private async Task<bool> Note(EntityId id, bool isRight, long? step = null) =>
        await grains.Send(id, new NoteSignIn(isRight, time.GetUtcNow(), step), Caller.Installation, cancellation: CancellationToken.None) is CommandResult.Accepted;

    private static string NewPassword() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));

    private static async Task Demand(Task<CommandResult> sent)
    {
        if (await sent is CommandResult.Rejected rejected)
        {
            throw new CommandRefusedException(rejected.Problem);
        }
    }
}
