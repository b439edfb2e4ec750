using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Projects;

/// <summary>Whose opinion it is, where the law asks for an authority of the project's own level.</summary>
internal static class Levels
{
    /// <summary>The role of the caller; one that plays every role is the authority of whatever level is asked for.</summary>
    public static Role? AuthorityOfAnyLevel(this Caller caller) => caller.PlaysAnyRole ? Role.InformatizationAuthority : caller.Role;
}
