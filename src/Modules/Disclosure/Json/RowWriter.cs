using System.Data.Common;
using System.Text.Json;
using InfoGov.Disclosure.Http;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;

namespace InfoGov.Disclosure.Json;

/// <summary>Writes the row that a reader stands on, with its expansions.</summary>
internal sealed class RowWriter(Utf8JsonWriter json, RowPlan plan, FeedRequest request)
{
    private readonly AnswerFormat format = request.Format;

    public void Write(DbDataReader reader, string? context = null)
    {
        json.WriteStartObject();
        if (context is not null && format.Metadata)
        {
            json.WriteString("@odata.context", context);
        }

        var key = reader.GetString(plan.Key);
        WriteId(plan.Set, plan.Projection, key);
        for (var index = 0; index < plan.Projection.Properties.Count; index++)
        {
            var property = plan.Projection.Properties[index];
            json.WritePropertyName(property.Name);
            StoredValue.Read(reader, plan.First + index, property.IsNumber).Write(json, property, format.NumbersAsText);
        }

        foreach (var expansion in plan.Expansions)
        {
            Write(reader, expansion, key);
        }

        json.WriteEndObject();
    }

    private void Write(DbDataReader reader, ExpansionColumns columns, string key)
    {
        var (way, projection) = (columns.Expansion.Way, columns.Expansion.Projection);
        if (columns.Count is { } count)
        {
            json.WriteNumber(way.Name + "@odata.count", reader.GetInt64(count));
        }

        json.WritePropertyName(way.Name);
        using var rows = JsonDocument.Parse(reader.IsDBNull(columns.Rows) ? "[]" : reader.GetString(columns.Rows));
        if (!way.Collection)
        {
            if (rows.RootElement.GetArrayLength() == 0)
            {
                json.WriteNullValue();
            }
            else
            {
                WriteRow(way.Target, projection, rows.RootElement[0]);
            }

            return;
        }

        json.WriteStartArray();
        var written = 0L;
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            if (written++ < (columns.Limit ?? long.MaxValue))
            {
                WriteRow(way.Target, projection, row);
            }
        }

        json.WriteEndArray();
        if (written > columns.Limit)
        {
            json.WriteString(way.Name + "@odata.nextLink", NestedLink.After(request, plan.Set, key, columns));
        }
    }

    private void WriteRow(FeedSet set, Projection projection, JsonElement row)
    {
        json.WriteStartObject();
        WriteId(set, projection, row[0].GetString()!);
        var index = 1;
        foreach (var property in projection.Properties)
        {
            json.WritePropertyName(property.Name);
            StoredValue.Read(row[index++]).Write(json, property, format.NumbersAsText);
        }

        json.WriteEndObject();
    }

    /// <summary>A row without its key says where it is; with it, everybody can tell (OData JSON format 4.01, 4.5.8).</summary>
    private void WriteId(FeedSet set, Projection projection, string key)
    {
        if (format.Metadata && !projection.Properties.Contains(set.Key))
        {
            json.WriteString("@odata.id", NestedLink.ToRow(set, key));
        }
    }
}
