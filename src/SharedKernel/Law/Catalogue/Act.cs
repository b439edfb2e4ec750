namespace InfoGov.Law;

/// <summary>The part of the application an act or a provision belongs to.</summary>
public enum Module
{
    /// <summary>Plans and annual plans.</summary>
    Plans,

    /// <summary>Informatization projects.</summary>
    Projects,

    /// <summary>Information systems, networks, domains, websites, incidents.</summary>
    Systems,

    /// <summary>Information resources, collection, sharing.</summary>
    Resources,

    /// <summary>Inspection, evaluation, rectification, sanctions.</summary>
    Supervision,

    /// <summary>Units, experts, training.</summary>
    Organizations,

    /// <summary>Industry, funds, providers.</summary>
    Development,

    /// <summary>What is made public, and requests for it.</summary>
    Disclosure,

    /// <summary>The law's answers.</summary>
    Compliance,

    /// <summary>Cities, keys, rules, thresholds.</summary>
    Administration,

    /// <summary>Registers that officers keep of what no act records.</summary>
    Registers,
}

/// <summary>
/// An act of the catalogue: something done to an entity on a day, which a regulation may allow, refuse or attach duties to.
/// </summary>
public sealed class Act(string name, Module module, string entity, string zh, string en, Role[] roles, params Fact[] arguments)
{
    /// <summary>The name in the contract, in PascalCase.</summary>
    public string Name { get; } = name;

    /// <summary>The module that offers the act to agencies.</summary>
    public Module Module { get; } = module;

    /// <summary>The kind of entity acted upon.</summary>
    public string Entity { get; } = entity;

    /// <summary>What the act is.</summary>
    public Text Label { get; } = new(zh, en);

    /// <summary>Who usually performs it; informative in the contract, binding for agency commands.</summary>
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>The arguments it takes.</summary>
    public IReadOnlyList<Fact> Arguments { get; } = arguments;

    /// <summary>The argument of that name; null when the act takes none such.</summary>
    internal Fact? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Path.AsSpan("args.".Length).SequenceEqual(name))
            {
                return argument;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
