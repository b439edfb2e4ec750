using System.Text.Json;

namespace InfoGov.Projects.OpenContracting;

/// <summary>A project in OC4IDS.</summary>
internal static class ProjectEntry
{
    public static void Write(Utf8JsonWriter json, string prefix, PublishedRow project, IReadOnlyList<PublishedRow> contracts)
    {
        var (unit, unitId) = (project.Text("unit")!, Codes.Party(project.Text("unit_id"), project.Text("unit")!));
        json.WriteStartObject();
        json.WriteString("id", $"oc4ids-{prefix}-{project.Text("id")}");
        json.Optional("updated", project.Day("updated_on"));
        json.WriteString("language", "zh");
        json.WriteString("title", project.Text("name"));
        json.Optional("status", Codes.Status(project.Text("stage")));
        json.Optional("type", Codes.Type(project.Text("activity")));
        json.WriteStartArray("sector");
        json.WriteStringValue(Codes.Sector(project.Text("category")));
        json.WriteEndArray();
        json.Period("identificationPeriod", project.Day("proposed_on"), project.Day("reviewed_on"));
        json.Period("preparationPeriod", project.Day("reviewed_on"), project.Day("contracted_on"));
        json.Period("implementationPeriod", project.Day("started_on"), project.Day("completed_on"));
        json.Period("completionPeriod", project.Day("completed_on"), project.Day("accepted_on"));
        json.Period("maintenancePeriod", project.Day("delivered_on"), project.Day("warranty_until"));
        if (project.Number("amount") is { } amount)
        {
            json.WriteStartObject("budget");
            json.Value("amount", amount, "CNY");
            json.Optional("approvalDate", project.Day("approved_on"));
            json.WriteEndObject();
        }

        json.Party("publicAuthority", unitId, unit);
        Parties(json, unitId, unit, contracts);
        if (contracts.Count > 0)
        {
            json.WriteStartArray("contractingProcesses");
            foreach (var contract in contracts)
            {
                Process(json, prefix, contract);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Parties(Utf8JsonWriter json, string unitId, string unit, IReadOnlyList<PublishedRow> contracts)
    {
        var parties = new Dictionary<string, (string Name, SortedSet<string> Roles)>(StringComparer.Ordinal)
        {
            [unitId] = (unit, new SortedSet<string>(StringComparer.Ordinal) { "publicAuthority", "buyer" }),
        };
        foreach (var contract in contracts)
        {
            var id = Codes.Party(contract.Text("organization_id"), contract.Text("contractor")!);
            parties.TryAdd(id, (contract.Text("contractor")!, new SortedSet<string>(StringComparer.Ordinal)));
            parties[id].Roles.Add("supplier");
        }

        json.WriteStartArray("parties");
        foreach (var (id, (name, roles)) in parties)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("name", name);
            json.WriteStartArray("roles");
            foreach (var role in roles)
            {
                json.WriteStringValue(role);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Process(Utf8JsonWriter json, string prefix, PublishedRow contract)
    {
        json.WriteStartObject();
        json.WriteString("id", contract.Text("id"));
        json.WriteStartObject("summary");
        json.WriteString("ocid", Codes.Ocid(prefix, contract));
        json.WriteStartArray("nature");
        json.WriteStringValue(Codes.Nature(contract.Text("role")));
        json.WriteEndArray();
        json.WriteString("title", contract.Text("project_name"));
        json.WriteStartArray("suppliers");
        json.WriteStartObject();
        json.WriteString("id", Codes.Party(contract.Text("organization_id"), contract.Text("contractor")!));
        json.WriteString("name", contract.Text("contractor"));
        json.WriteEndObject();
        json.WriteEndArray();
        if (contract.Number("amount") is { } amount)
        {
            json.Value("contractValue", amount, "CNY");
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
