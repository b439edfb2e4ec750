using System.Text.Json.Nodes;

namespace InfoGov.Law.Tests;

/// <summary>Decisions in the form of the contract, without the free texts.</summary>
internal static class Answers
{
    public static JsonObject Of(DecideRequest asked, Decision decision) => new()
    {
        ["city"] = asked.City,
        ["act"] = asked.Act.Name,
        ["on"] = Show(asked.Matter.On),
        ["outcome"] = Show(decision.Outcome),
        ["basis"] = decision.IsSilent ? "silent" : "rule",
        ["refusals"] = Array(decision.Refusals, r => new JsonObject { ["provision"] = r.Provision?.Id, ["code"] = r.Code }),
        ["warnings"] = Array(decision.Warnings, w => new JsonObject { ["provision"] = w.Provision.Id, ["code"] = w.Code }),
        ["obligations"] = Array(decision.Obligations, o => new JsonObject
        {
            ["type"] = o.Type.ToString(), ["actor"] = Show(o.Actor), ["to"] = Show(o.To), ["due"] = Show(o.Due), ["every"] = o.Every, ["provision"] = o.Provision.Id,
        }),
        ["disclosures"] = Array(decision.Disclosures, d => new JsonObject { ["set"] = d.Set.ToString(), ["provision"] = d.Provision.Id }),
        ["sanctions"] = Array(decision.Sanctions, s => new JsonObject
        {
            ["kind"] = Show(s.Kind), ["by"] = Show(s.By), ["minimum"] = s.Minimum, ["maximum"] = s.Maximum, ["provision"] = s.Provision.Id,
        }),
        ["cites"] = Array(decision.Cites, p => (JsonNode?)p.Id),
    };

    public static JsonObject Of(DutiesRequest asked, DutyList list) => new()
    {
        ["city"] = asked.City,
        ["on"] = Show(asked.Matter.On),
        ["duties"] = Array(list.Duties, d => new JsonObject
        {
            ["type"] = d.Type.ToString(), ["actor"] = Show(d.Actor), ["to"] = Show(d.To), ["due"] = Show(d.Due), ["status"] = Show(d.Status), ["provision"] = d.Provision.Id,
        }),
        ["cites"] = Array(list.Cites, p => (JsonNode?)p.Id),
    };

    private static string? Show(object? value) => value is null ? null : FactType.ShowValue(value);

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode?> write) => [.. items.Select(write)];
}
