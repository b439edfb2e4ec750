using System.Data.Common;
using System.Globalization;
using System.Text;
using InfoGov.Http;
using InfoGov.Api;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Listing;

/// <summary>
/// A list over a projection table: which parameters narrow it, by which columns it can be sorted, and how a row shows. What a
/// request says otherwise is an error with the parameter's name; nothing of it reaches the SQL but values.
/// </summary>
/// <param name="from">The table.</param>
/// <param name="columns">The columns a row is shown from, in order.</param>
/// <param name="sorts">The names by which it can be sorted, with their columns; the first is the order where none is asked for, a leading minus descends.</param>
/// <param name="show">A row as the answer shows it.</param>
public sealed class Listing(string from, string columns, IReadOnlyList<(string Name, string Column)> sorts, IReadOnlyList<ListFilter> filters, Func<DbDataReader, object> show)
{
    private const int LargestPage = 500;
    private const int LastPage = 100_000;
    private const int LongestValue = 500;

    /// <summary>Its parameters, as the OpenAPI document describes them.</summary>
    public IReadOnlyList<Parameter> Parameters =>
    [
        .. filters.Select(f => f.Describe()),
        new Parameter("sort", new Text("排序，前加负号为倒序", "The order; a leading minus descends"))
        {
            Values = [.. sorts.Select(s => s.Name.TrimStart('-')).Distinct(StringComparer.Ordinal).SelectMany(name => new[] { name, $"-{name}" })],
        },
        new Parameter("page", new Text($"第几页，1 至 {LastPage}", $"Which page, 1 to {LastPage}")) { Type = typeof(int), Example = "1" },
        new Parameter("pageSize", new Text($"每页条数，1 至 {LargestPage}", $"How many on a page, 1 to {LargestPage}")) { Type = typeof(int), Example = "50" },
    ];

    /// <summary>Answers a request: <c>items</c>, <c>total</c>, <c>page</c>, <c>pageSize</c>, and <c>next</c> where there is more; then <paramref name="also"/>.</summary>
    public async Task<IResult> Answer(HttpContext http, IProjectionStore store, ListCondition? always = null, params (string Name, object? Value)[] also)
    {
        if (Parse(http.Request.Query, always) is not { Problem: null } asked)
        {
            return Parse(http.Request.Query, always).Problem!(http);
        }

        await using var connection = await store.OpenRead(http.RequestAborted);
        await using var count = Command(connection, $"SELECT count(*) FROM {from}{asked.Where}", asked.Values);
        var total = Convert.ToInt64(await count.ExecuteScalarAsync(http.RequestAborted), CultureInfo.InvariantCulture);
        List<object> items = [];
        if ((asked.Page - 1) * (long)asked.Size < total)
        {
            await using var select = Command(
                connection,
                string.Create(CultureInfo.InvariantCulture, $"SELECT {columns} FROM {from}{asked.Where} ORDER BY {asked.Order} LIMIT {asked.Size} OFFSET {(asked.Page - 1) * (long)asked.Size}"),
                asked.Values);
            await using var reader = await select.ExecuteReaderAsync(http.RequestAborted);
            while (await reader.ReadAsync(http.RequestAborted))
            {
                items.Add(show(reader));
            }
        }

        var more = asked.Page * (long)asked.Size < total;
        var answer = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["items"] = items,
            ["total"] = total,
            ["page"] = asked.Page,
            ["pageSize"] = asked.Size,
            ["next"] = more ? Next(http.Request, asked.Page + 1) : null,
        };
        foreach (var (name, value) in also)
        {
            answer[name] = value;
        }

        return Results.Json(answer, ListingJson.Options);
    }

    /// <summary>Goes through every row that a request asks for, whatever the page; answers the problem where it asks for what there is not.</summary>
    /// <param name="http">The request.</param>
    /// <param name="store">Where the table is.</param>
    /// <param name="begin">Before the first row, once nothing is wrong with the request.</param>
    /// <param name="row">For each row.</param>
    /// <param name="others">Parameters that are not of the list.</param>
    public async Task<IResult?> Each(HttpContext http, IProjectionStore store, Func<Task> begin, Func<object, Task> row, params string[] others)
    {
        var asked = Parse(new QueryCollection(http.Request.Query.Where(q => !others.Contains(q.Key, StringComparer.Ordinal)).ToDictionary(q => q.Key, q => q.Value, StringComparer.Ordinal)), always: null);
        if (asked.Problem is { } problem)
        {
            return problem(http);
        }

        await using var connection = await store.OpenRead(http.RequestAborted);
        await using var select = Command(connection, $"SELECT {columns} FROM {from}{asked.Where} ORDER BY {asked.Order}", asked.Values);
        select.CommandTimeout = 0;
        await using var reader = await select.ExecuteReaderAsync(http.RequestAborted);
        await begin();
        while (await reader.ReadAsync(http.RequestAborted))
        {
            await row(show(reader));
        }

        return null;
    }

    private static DbCommand Command(DbConnection connection, string sql, IReadOnlyList<object> values)
    {
        var command = SqlLog.Command(connection, sql);
        for (var i = 0; i < values.Count; i++)
        {
            SqlLog.Add(command, $"v{i}", values[i]);
        }

        return command;
    }

    private static string Next(HttpRequest request, int page)
    {
        var query = request.Query.Where(q => q.Key != "page").ToDictionary(q => q.Key, q => (string?)q.Value.ToString(), StringComparer.Ordinal);
        query["page"] = page.ToString(CultureInfo.InvariantCulture);
        return request.PathBase + request.Path + QueryString.Create(query);
    }

    private Asked Parse(IQueryCollection query, ListCondition? always)
    {
        var where = new StringBuilder();
        List<object> values = [];
        if (always is not null)
        {
            Add(always);
        }

        var order = sorts[0].Column;
        var (page, size) = (1, 50);
        foreach (var (name, given) in query)
        {
            var text = given.ToString();
            if (text.Length > LongestValue)
            {
                return Wrong(name, new Text($"至多 {LongestValue} 个字符", $"at most {LongestValue} characters"));
            }

            if (text.Contains('\0', StringComparison.Ordinal))
            {
                return Wrong(name, new Text("不含 U+0000 的文本", "a text without U+0000"));
            }

            switch (name)
            {
                case "lang":
                    break;
                case "page" when Number(text, LastPage, out page):
                case "pageSize" when Number(text, LargestPage, out size):
                    break;
                case "page":
                    return Wrong(name, new Text($"1 至 {LastPage}", $"1 to {LastPage}"));
                case "pageSize":
                    return Wrong(name, new Text($"1 至 {LargestPage}", $"1 to {LargestPage}"));
                case "sort" when Sort(text) is { } sorted:
                    order = sorted;
                    break;
                case "sort":
                    var names = string.Join(", ", sorts.Select(s => s.Name.TrimStart('-')).Distinct(StringComparer.Ordinal));
                    return Wrong(name, new Text($"下列之一，前加负号为倒序：{names}", $"one of {names}; a leading minus descends"));
                default:
                    if (filters.FirstOrDefault(f => f.Name == name) is not { } filter)
                    {
                        var known = string.Join(", ", filters.Select(f => f.Name).Concat(["sort", "page", "pageSize"]));
                        return new Asked { Problem = http => HttpProblem.Of(http, 400, "unknownParameter", new Text($"没有参数“{name}”；可用：{known}", $"There is no parameter “{name}”; there are {known}"), name) };
                    }

                    if (text.Length == 0 || filter.Read(text) is not { } condition)
                    {
                        return Wrong(name, filter.Meaning);
                    }

                    Add(condition);
                    break;
            }
        }

        return new Asked { Where = where.ToString(), Values = values, Order = $"{order}, id", Page = page, Size = size };

        void Add(ListCondition condition)
        {
            object[] names = [.. condition.Values.Select((_, i) => $"@v{values.Count + i}")];
            where.Append(where.Length == 0 ? " WHERE (" : " AND (").Append(string.Format(CultureInfo.InvariantCulture, condition.Sql, names)).Append(')');
            values.AddRange(condition.Values);
        }
    }

    /// <summary>The order in SQL; null when the list cannot be sorted so. What has no value comes last either way.</summary>
    private string? Sort(string text)
    {
        var descending = text.StartsWith('-');
        var column = sorts.FirstOrDefault(s => s.Name == text.TrimStart('-')).Column;
        return column is null ? null : $"{column.Split(' ')[0]}{(descending ? " DESC" : "")} NULLS LAST";
    }

    private static bool Number(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most;

    private static Asked Wrong(string name, Text meaning) =>
        new() { Problem = http => HttpProblem.Of(http, 400, "invalidParameter", new Text($"参数 {name}：应为{meaning.Zh}", $"The parameter {name} takes {meaning.En}"), name) };

    private sealed record Asked
    {
        public Func<HttpContext, IResult>? Problem { get; init; }

        public string Where { get; init; } = "";

        public IReadOnlyList<object> Values { get; init; } = [];

        public string Order { get; init; } = "";

        public int Page { get; init; }

        public int Size { get; init; }
    }
}
