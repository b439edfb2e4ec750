using InfoGov.Law;

namespace InfoGov.Entities;

/// <summary>
/// Offers a command to agencies as <c>POST /api/{module}/{id}/{command-in-kebab-case}</c>, or, when it opens an entity, as
/// <c>POST /api/{module}/{command-in-kebab-case}</c>. The body is the command.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SliceAttribute(Module module, string kind) : Attribute
{
    /// <summary>The module in the URL.</summary>
    public Module Module { get; } = module;

    /// <summary>The kind of grain the command goes to.</summary>
    public string Kind { get; } = kind;

    /// <summary>The command opens an entity; its key is made by the host.</summary>
    public bool Opens { get; init; }
}

/// <summary>
/// Who may send a command. A role stands for the roles that <see cref="Roles.StandsFor(Role, Role)"/> says; administrators
/// may send what says so. A command that declares neither stops the start.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SentByAttribute(params Role[] roles) : Attribute
{
    /// <summary>The roles.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>Administrators may send it.</summary>
    public bool Administrator { get; init; }

    /// <summary>True when the caller may send the command.</summary>
    public bool Admits(Caller caller) =>
        (Administrator && caller.IsAdministrator)
        || (caller.PlaysAnyRole && Roles.Count > 0)
        || (caller.Role is { } role && Roles.Any(r => Law.Roles.StandsFor(r, role)));

    /// <summary>The caller in the role in which it sends the command: one that plays any role takes the first that may.</summary>
    public Caller InRole(Caller caller) => !caller.PlaysAnyRole || Roles.Count == 0 ? caller : caller with
    {
        Role = Roles[0] switch
        {
            Role.InformatizationAuthority => Role.CityInformatizationAuthority,
            Role.Government => Role.CityGovernment,
            var role => role,
        },
    };
}

/// <summary>What people call a command that is no act of the catalogue.</summary>
/// <param name="zh">In Chinese.</param>
/// <param name="en">In English.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CalledAttribute(string zh, string en) : Attribute
{
    /// <summary>In both languages.</summary>
    public Text Label { get; } = new(zh, en);
}
