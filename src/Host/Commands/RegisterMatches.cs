using System.Reflection;
using System.Text.Json;
using InfoGov.Entities;
using InfoGov.Finding;
using InfoGov.Host.Api.Answers;
using InfoGov.Log;
using InfoGov.Organizations;

namespace InfoGov.Host.Commands;

/// <summary>
/// Units that a command names without saying which of the register they are. What is to reach such a unit, like a rectification, reaches
/// nobody without its <c>organizationId</c>; so the answer offers the registered ones of that name. An organ that something is addressed to is
/// named only: where none of the register is called that, those that nearly are get offered.
/// </summary>
internal static class RegisterMatches
{
    private const string Id = "OrganizationId";
    private static readonly string[] Addressees = ["Addressee", "To"];

    /// <summary>The matches; null where the command names no unit or says which it is.</summary>
    public static async Task<IReadOnlyList<RegisterMatch>?> Of(object command, string? city, IProjectionStore store, EntityKinds kinds, bool english, CancellationToken cancellation)
    {
        if (city is null || Named(command) is not { Count: > 0 } named)
        {
            return null;
        }

        List<RegisterMatch> matches = [];
        foreach (var (path, name) in named)
        {
            var found = await RegisterSearch.Of(store, Organization.Kind, city, name, cancellation);
            if (!path.EndsWith("organizationId", StringComparison.Ordinal) && found.Any(f => PlainText.Same(f.Name, name)))
            {
                continue;
            }

            matches.AddRange(found.Zip(CandidateAnswer.Of(found, kinds, english), (candidate, shown) => new RegisterMatch(path, name, candidate.Id.Key, shown)));
        }

        return matches;
    }

    /// <summary>The member that would say which unit is meant, and the name that was given instead.</summary>
    private static List<(string Path, string Name)> Named(object command)
    {
        List<(string, string)> named = [];
        if (IsOpen(command) && (Text(command, "Unit") ?? Text(command, "Recipient")) is { } own)
        {
            named.Add(("organizationId", own));
        }

        named.AddRange(Addressees.Where(member => Text(command, member) is not null).Select(member => (JsonNamingPolicy.CamelCase.ConvertName(member), Text(command, member)!)));
        foreach (var member in command.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.PropertyType is { IsValueType: false } type && type.GetProperty(Id) is not null))
        {
            if (member.GetValue(command) is { } unit && IsOpen(unit) && Text(unit, "Name") is { } name)
            {
                named.Add(($"{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}.organizationId", name));
            }
        }

        return named;
    }

    /// <summary>It can say which registered unit it means, and does not.</summary>
    private static bool IsOpen(object of) => of.GetType().GetProperty(Id) is { } id && id.GetValue(of) is null;

    private static string? Text(object of, string member) => of.GetType().GetProperty(member)?.GetValue(of) as string is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
}
