using System.Collections.Immutable;
using InfoGov.Law;
using InfoGov.Listing;

namespace InfoGov.Notices.Webhooks;

/// <summary>Which notices a webhook is for; what is not said is not asked for.</summary>
internal sealed record NoticeFilter(string? City, string? Unit, Role? Role, ImmutableArray<NoticeKind> Kinds)
{
    public ListCondition Condition() => ListCondition.All(
        NoticeView.Visible,
        City is null ? null : ListCondition.In("notices.city", [City]),
        Unit is null ? null : ListCondition.In("notices.unit", [Unit]),
        Role is { } role ? Addressees.Of(role) : null,
        Kinds.IsDefaultOrEmpty ? null : ListCondition.In("notices.kind", [.. Kinds.Select(k => FactType.ShowValue(k))]));
}
