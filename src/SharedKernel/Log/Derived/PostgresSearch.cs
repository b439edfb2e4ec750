namespace InfoGov.Log;

/// <summary>The search index in PostgreSQL: GIN over a function of the texts, which the database itself keeps.</summary>
internal static class PostgresSearch
{
    public const string Function = "infogov_grams";

    /// <summary>Each character of a text in lower case, and each two in a row.</summary>
    public const string CreateFunction = $"""
        CREATE OR REPLACE FUNCTION {Function}(value text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
            WITH c AS (SELECT string_to_array(lower(value COLLATE "und-x-icu"), NULL) AS a)
            SELECT a || ARRAY(SELECT x || y FROM unnest(a[:cardinality(a) - 1], a[2:]) AS pair(x, y)) FROM c $$
        """;

    public static string CreateIndex(Table table) => $"CREATE INDEX {table.Name}_search ON {table.Name} USING gin ({Function}({SearchIndex.Text(table.Searched)}))";
}
