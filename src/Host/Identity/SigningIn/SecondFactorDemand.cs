using InfoGov.Administration;
using InfoGov.Host.Composing;

namespace InfoGov.Host.Identity.SigningIn;

/// <summary>Of whom a second factor is demanded (<c>Identity:SecondFactor</c>): <c>administrators</c>, <c>everyone</c>, or nobody unless said. The authority sees to those who sign in there.</summary>
internal sealed class SecondFactorDemand
{
    private readonly string? whom;

    /// <exception cref="StartupException">The setting says something else.</exception>
    public SecondFactorDemand(IConfiguration configuration) => whom = configuration["Identity:SecondFactor"] switch
    {
        null or "" => null,
        "administrators" or "everyone" => configuration["Identity:SecondFactor"],
        var other => throw new StartupException($"Identity:SecondFactor is {other}; it is administrators or everyone, or not set."),
    };

    /// <summary>The person has to set one before anything else.</summary>
    public bool Of(Person person) => person is { Authority: null, SecondFactor: null } && (whom == "everyone" || (whom == "administrators" && person.IsAdministrator));
}
