using System.Text.Json.Nodes;

namespace InfoGov.Law.Tests.Oracle;

/// <summary>Answers requests from the provisions' JSON alone, step by step as the contract says. Shares no code with the product.</summary>
internal sealed class Oracle
{
    private static readonly string[] Roles = ContractData.Facts["enums"]!.AsObject().Strings("Role");
    private readonly JsonObject request;
    private readonly string city;
    private readonly string? act;
    private readonly DateOnly on;
    private readonly Interpreter facts;
    private readonly List<(string Provision, JsonObject Rule)> rules;
    private readonly SortedSet<string> cites = new(StringComparer.Ordinal);

    private Oracle(JsonObject request)
    {
        this.request = request;
        city = request.Text("city");
        act = request.TextOrNull("act");
        on = Dates.Read(request.Text("on"));
        var declared = ContractData.Acts.FirstOrDefault(a => a.Text("name") == act) ?? [];
        facts = new Interpreter(Pruned(request["facts"]), Pruned(request["args"]), declared, on);
        rules = [.. ContractData.Provisions(city).SelectMany(p => ContractData.Items(p["rules"]).Select(r => (p.Text("id"), r)))];
    }

    public static JsonObject Decide(JsonObject request) => new Oracle(request).Decide();

    public static JsonObject Duties(JsonObject request) => new Oracle(request).Duties();

    private JsonObject Decide()
    {
        if (IsNotApplicable())
        {
            return Answer("notApplicable", [], [], [], [], []);
        }

        List<JsonObject> refusals = [], warnings = [], obligations = [], disclosures = [];
        foreach (var (provision, rule) in rules.Where(r => r.Rule.Text("kind") is "require" or "warn" or "permit" && r.Rule.Text("act") == act && Applies(r.Rule)))
        {
            cites.Add(provision);
            if (rule.Text("kind") != "permit" && !facts.Holds(rule.Text("need")))
            {
                (rule.Text("kind") == "require" ? refusals : warnings).Add(Finding(provision, rule.Text("code")));
            }
        }

        var sanctions = act is "ImposeSanction" or "RecordStaffMisconduct" ? Sanctions(refusals) : [];
        if (refusals.Count > 0)
        {
            return Answer("refused", refusals, warnings, [], [], sanctions);
        }

        foreach (var (provision, rule) in rules.Where(r => r.Rule.Text("kind") == "duty" && r.Rule.Strings("onActs").Contains(act) && Applies(r.Rule) && !facts.Holds(r.Rule.Text("met"))))
        {
            cites.Add(provision);
            AddOnce(obligations, new JsonObject
            {
                ["type"] = rule.Text("type"), ["actor"] = rule.Text("actor"), ["to"] = rule.TextOrNull("to"), ["due"] = Show(facts.Day(rule.TextOrNull("due"))),
                ["every"] = rule.TextOrNull("every"), ["provision"] = provision,
            });
        }

        foreach (var (provision, rule) in rules.Where(r => r.Rule.Text("kind") == "disclose" && r.Rule.Text("act") == act && Applies(r.Rule)))
        {
            cites.Add(provision);
            AddOnce(disclosures, new JsonObject { ["set"] = rule.Text("set"), ["provision"] = provision });
        }

        return Answer("allowed", [], warnings, obligations, disclosures, sanctions);
    }

    private JsonObject Duties()
    {
        List<JsonObject> duties = [];
        if (!IsNotApplicable())
        {
            foreach (var (provision, rule) in rules.Where(r => r.Rule.Text("kind") == "duty" && r.Rule["standing"]!.GetValue<bool>() && Applies(r.Rule)))
            {
                cites.Add(provision);
                var due = facts.Day(rule.TextOrNull("due"));
                AddOnce(duties, new JsonObject
                {
                    ["type"] = rule.Text("type"), ["actor"] = rule.Text("actor"), ["to"] = rule.TextOrNull("to"), ["due"] = Show(due),
                    ["status"] = facts.Holds(rule.Text("met")) ? "met" : on > due ? "overdue" : "pending", ["provision"] = provision,
                });
            }
        }

        return new JsonObject { ["city"] = city, ["on"] = Show(on), ["duties"] = Array(duties), ["cites"] = new JsonArray([.. cites.Select(c => (JsonNode)c)]) };
    }

    private bool IsNotApplicable()
    {
        if (on < Dates.Read(ContractData.City(city).Text("effectiveFrom")))
        {
            cites.UnionWith(ContractData.Provisions(city).Where(p => p.ContainsKey("effectiveFrom")).Select(p => p.Text("id")));
            return true;
        }

        foreach (var (provision, rule) in rules.Where(r => r.Rule.Text("kind") == "routeOut" && (r.Rule.Text("act") == "*" || r.Rule.Text("act") == act) && Applies(r.Rule)))
        {
            cites.Add(provision);
        }

        var keepsSecretPlans = city == "tianjin" && act is (null or "FilePlan" or "ApprovePlan");
        var secretPlan = facts.Holds("plan.isSecret");
        if (secretPlan && city == "tianjin" && !keepsSecretPlans)
        {
            cites.Add("tianjin-7-2");
        }

        return cites.Count > 0 || facts.Holds("project.isSecret or system.isSecret") || (secretPlan && !keepsSecretPlans);
    }

    private List<JsonObject> Sanctions(List<JsonObject> refusals)
    {
        var conduct = facts.Word("violation.kind") ?? facts.Word("staffMember.misconduct");
        var provided = rules.Where(r => r.Rule.Text("kind") == "sanction" && conduct is not null && r.Rule.Strings("violations").Contains(conduct)).ToList();
        cites.UnionWith(provided.Select(r => r.Provision));
        if (act == "ImposeSanction" && !facts.Holds("args.legalBasis"))
        {
            var kind = facts.Word("args.kind");
            var asked = provided.Where(r => kind is not null && r.Rule.Text("sanction") == kind).ToList();
            if (provided.Count == 0 && refusals.Count == 0)
            {
                refusals.Add(Finding(provision: null, "noSanctionProvided"));
            }
            else if (asked.Count == 0)
            {
                refusals.AddRange(provided.Select(r => r.Provision).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(p => Finding(p, "sanctionKindNotProvided")));
            }

            refusals.AddRange(asked.SelectMany(r => Failures(r.Rule).Select(code => Finding(r.Provision, code))));
        }

        return [.. provided.Where(r => Applies(r.Rule)).Select(r => new JsonObject
        {
            ["kind"] = r.Rule.Text("sanction"), ["by"] = r.Rule.TextOrNull("by"), ["minimum"] = r.Rule["minimum"]?.DeepClone(), ["maximum"] = r.Rule["maximum"]?.DeepClone(), ["provision"] = r.Provision,
        })];
    }

    private IEnumerable<string> Failures(JsonObject rule)
    {
        if (!MayImpose(rule.TextOrNull("by"), facts.Word("actor.role")))
        {
            yield return "issuerNotCompetent";
        }

        if (!Applies(rule))
        {
            yield return "conditionNotMet";
        }

        if (rule["minimum"] is { } minimum && rule["maximum"] is { } maximum)
        {
            if (facts.Number("args.amount") is not { } amount)
            {
                yield return "amountRequired";
            }
            else if (amount <= 0 || amount < minimum.GetValue<decimal>())
            {
                yield return "belowMinimum";
            }
            else if (amount > maximum.GetValue<decimal>())
            {
                yield return "aboveMaximum";
            }
        }
    }

    private static bool MayImpose(string? by, string? role) => by switch
    {
        null => true,
        _ when role == by => true,
        "informatizationAuthority" => role is not null && role.EndsWith("InformatizationAuthority", StringComparison.Ordinal),
        "relevantDepartments" => role is not null && System.Array.IndexOf(Roles, role) >= System.Array.IndexOf(Roles, "investmentAuthority")
            && System.Array.IndexOf(Roles, role) <= System.Array.IndexOf(Roles, "cryptoOffice"),
        _ => false,
    };

    private bool Applies(JsonObject rule) => facts.Holds(rule.Text("when"));

    private JsonObject Answer(string outcome, List<JsonObject> refusals, List<JsonObject> warnings, List<JsonObject> obligations, List<JsonObject> disclosures, List<JsonObject> sanctions) => new()
    {
        ["city"] = city, ["act"] = act, ["on"] = request.Text("on"), ["outcome"] = outcome, ["basis"] = cites.Count > 0 ? "rule" : "silent",
        ["refusals"] = Array(refusals), ["warnings"] = Array(warnings), ["obligations"] = Array(obligations), ["disclosures"] = Array(disclosures),
        ["sanctions"] = Array(sanctions), ["cites"] = new JsonArray([.. cites.Select(c => (JsonNode)c)]),
    };

    private static JsonObject Finding(string? provision, string code) => new() { ["provision"] = provision, ["code"] = code };

    private static JsonArray Array(List<JsonObject> items) => new([.. items]);

    private static void AddOnce(List<JsonObject> list, JsonObject item)
    {
        if (!list.Exists(i => JsonNode.DeepEquals(i, item)))
        {
            list.Add(item);
        }
    }

    private static string? Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Pruned(JsonNode? node)
    {
        var pruned = new JsonObject();
        foreach (var (name, value) in node as JsonObject ?? [])
        {
            var kept = value is JsonObject group && Pruned(group) is var inner ? inner.Count > 0 ? inner : null : value?.DeepClone();
            if (kept is not null)
            {
                pruned[name] = kept;
            }
        }

        return pruned;
    }
}
