using System.Text.Json;

namespace InfoGov.Projects.OpenContracting;

/// <summary>What both standards write alike.</summary>
internal static class PackageJson
{
    /// <summary>A text, where there is one: neither standard wants null.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    public static void Value(this Utf8JsonWriter json, string name, decimal amount, string currency)
    {
        json.WriteStartObject(name);
        json.WriteNumber("amount", amount);
        json.WriteString("currency", currency);
        json.WriteEndObject();
    }

    public static void Period(this Utf8JsonWriter json, string name, string? from, string? until)
    {
        if (from is not null || until is not null)
        {
            json.WriteStartObject(name);
            json.Optional("startDate", from);
            json.Optional("endDate", until);
            json.WriteEndObject();
        }
    }

    public static void Party(this Utf8JsonWriter json, string name, string id, string called)
    {
        json.WriteStartObject(name);
        json.WriteString("id", id);
        json.WriteString("name", called);
        json.WriteEndObject();
    }
}
