using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace InfoGov.Disclosure.Json;

/// <summary>The values of a row: those of a reader, or of a JSON array that the database made.</summary>
internal interface ICells
{
    bool IsNull(int column);

    long Integer(int column);

    double Real(int column);

    string Text(int column);

    /// <summary>Writes a text as it is.</summary>
    void WriteText(Utf8JsonWriter json, int column);

    /// <summary>The rows within a row.</summary>
    IEnumerable<ICells> Rows(int column);
}

/// <summary>The row that a reader stands on.</summary>
internal sealed class ReaderCells(DbDataReader reader) : ICells
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public long Integer(int column) => reader.GetInt64(column);

    public double Real(int column) => reader.GetDouble(column);

    public string Text(int column) => reader.GetString(column);

    public void WriteText(Utf8JsonWriter json, int column)
    {
        // SQLite has it in UTF-8, as JSON wants it: a string would be made and taken apart again.
        if (reader is SqliteDataReader { Handle: { } row })
        {
            json.WriteStringValue(SQLitePCL.raw.sqlite3_column_blob(row, column));
        }
        else
        {
            json.WriteStringValue(reader.GetString(column));
        }
    }

    public IEnumerable<ICells> Rows(int column)
    {
        if (reader.IsDBNull(column))
        {
            yield break;
        }

        using var rows = JsonDocument.Parse(reader.GetString(column), new JsonDocumentOptions { MaxDepth = 128 });
        foreach (var row in rows.RootElement.EnumerateArray())
        {
            yield return new JsonCells(row);
        }
    }
}

/// <summary>A row as a JSON array.</summary>
internal sealed class JsonCells(JsonElement row) : ICells
{
    public bool IsNull(int column) => row[column].ValueKind == JsonValueKind.Null;

    public long Integer(int column) => row[column].GetInt64();

    /// <summary>PostgreSQL writes what is infinite as a text.</summary>
    public double Real(int column) => row[column].ValueKind == JsonValueKind.String ? double.Parse(row[column].GetString()!, CultureInfo.InvariantCulture) : row[column].GetDouble();

    public string Text(int column) => row[column].GetString()!;

    public void WriteText(Utf8JsonWriter json, int column) => json.WriteStringValue(row[column].GetString());

    public IEnumerable<ICells> Rows(int column) => row[column].ValueKind == JsonValueKind.Null ? [] : row[column].EnumerateArray().Select(inner => new JsonCells(inner));
}
