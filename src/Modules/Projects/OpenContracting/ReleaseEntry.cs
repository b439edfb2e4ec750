using System.Text.Json;

namespace InfoGov.Projects.OpenContracting;

/// <summary>The contracts of a project as releases of OCDS, one for each.</summary>
internal static class ReleaseEntry
{
    public static void Write(Utf8JsonWriter json, string prefix, PublishedRow project, IReadOnlyList<PublishedRow> contracts)
    {
        foreach (var contract in contracts)
        {
            Write(json, prefix, project, contract);
        }
    }

    private static void Write(Utf8JsonWriter json, string prefix, PublishedRow project, PublishedRow contract)
    {
        var (ocid, id, awarded) = (Codes.Ocid(prefix, contract), contract.Text("id")!, contract.Day("awarded_on"));
        var (buyer, supplier) = (Codes.Party(project.Text("unit_id"), project.Text("unit")!), Codes.Party(contract.Text("organization_id"), contract.Text("contractor")!));
        json.WriteStartObject();
        json.WriteString("ocid", ocid);
        json.WriteString("id", $"{id}-contract");
        json.WriteString("date", awarded);
        json.WriteStartArray("tag");
        json.WriteStringValue("award");
        json.WriteStringValue("contract");
        json.WriteEndArray();
        json.WriteString("initiationType", "tender");
        json.WriteString("language", "zh");
        json.WriteStartArray("parties");
        Party(json, buyer, project.Text("unit")!, "buyer");
        if (supplier != buyer)
        {
            Party(json, supplier, contract.Text("contractor")!, "supplier");
        }

        json.WriteEndArray();
        json.Party("buyer", buyer, project.Text("unit")!);
        json.WriteStartObject("tender");
        json.WriteString("id", $"{id}-tender");
        json.WriteString("title", contract.Text("project_name"));
        json.WriteString("mainProcurementCategory", Codes.Procured(contract.Text("role")));
        json.Optional("procurementMethod", Codes.Method(contract.Text("procurement")));
        json.WriteEndObject();
        Agreed(json, "awards", $"{id}-award", awardId: null, contract, supplier);
        Agreed(json, "contracts", $"{id}-contract", $"{id}-award", contract, supplier);
        json.WriteEndObject();
    }

    private static void Agreed(Utf8JsonWriter json, string array, string id, string? awardId, PublishedRow contract, string supplier)
    {
        json.WriteStartArray(array);
        json.WriteStartObject();
        json.WriteString("id", id);
        json.Optional("awardID", awardId);
        json.WriteString("title", contract.Text("project_name"));
        json.WriteString("status", "active");
        json.WriteString(awardId is null ? "date" : "dateSigned", contract.Day("awarded_on"));
        if (contract.Number("amount") is { } amount)
        {
            json.Value("value", amount, "CNY");
        }

        if (awardId is null)
        {
            json.WriteStartArray("suppliers");
            json.WriteStartObject();
            json.WriteString("id", supplier);
            json.WriteString("name", contract.Text("contractor"));
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Party(Utf8JsonWriter json, string id, string name, string role)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("name", name);
        json.WriteStartArray("roles");
        json.WriteStringValue(role);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
