using System.Text.Json;
using InfoGov.Disclosure.Json;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;
using InfoGov.Disclosure.Sql;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Changes;

/// <summary>
/// What changed in the rows of a query since a position of the disclosure log (OData 4.01 part 1, 11.3): each changed row as it is now, and a
/// removed one for each that is there no more or no longer meets the query. Rows and log are read in one view, so nothing falls between.
/// </summary>
internal sealed class DeltaAnswer(FeedModel model, FeedLimits limits, FeedAddress address, QueryOptions options, AnswerFormat format, bool isOld, int page, DateTimeOffset now)
{
    private static readonly string[] Followed = ["$filter", "$select", "$format", "$count", "$orderby", "$schemaversion"];
    private readonly string identity = Identity(address, options);

    /// <summary>Whether the changes of a query can be followed.</summary>
    public static bool MayFollow(QueryOptions options, Plan plan) =>
        plan.Path is { Shape: Shape.Collection, References: false, Steps.Count: 1 } && plan.Path.Set.Keys is [{ Type.Kind: FeedKind.Text }] && options.Names.All(name => Followed.Contains(name, StringComparer.Ordinal));

    /// <summary>What a token is for: the query without the places in it.</summary>
    public static string Identity(FeedAddress address, QueryOptions options) => address.Path + "?" + options.Without("$skiptoken", "$deltatoken");

    /// <summary>The link by which a client follows a query from a position on.</summary>
    public static string Link(FeedAddress address, QueryOptions options, long position, byte[] secret, DateTimeOffset now)
    {
        var rest = options.Without("$skiptoken", "$deltatoken");
        return $"{address.Root}/{address.Path}?{rest}{(rest.Length == 0 ? "" : "&")}$deltatoken={DeltaToken.Of(position, now, secret, Identity(address, options))}";
    }

    public async Task Send(HttpContext http, IProjectionStore store, byte[] secret, CancellationToken cancellation)
    {
        long since;
        var again = $"{address.Root}/{address.Path}{(options.Without("$skiptoken", "$deltatoken") is { Length: > 0 } rest ? "?" + rest : "")}";
        await using var session = await Session.Open(store, several: true, cancellation);
        long head;
        try
        {
            since = DeltaToken.Open(options["$deltatoken"]!, secret, identity, now, TimeSpan.FromDays(limits.DeltaDays));
            head = await session.Connection.DisclosureCount(cancellation);
            // Further than the log is only a token of a store that was set back.
            if (since > head)
            {
                throw DeltaToken.Expired();
            }
        }
        catch (FeedException expired) when (expired.Status == 410)
        {
            http.Response.Headers.Location = again;
            throw;
        }

        var path = FeedPath.Parse(model, address.Path, name => options[name]);
        var changed = await Changed(session, path.Set.Name, since, head, cancellation);
        http.Response.ContentType = format.ContentType;
        await using var answer = new Answer(http.Response);
        var json = answer.Json;
        json.WriteStartObject();
        if (format.Metadata != MetadataLevel.None)
        {
            json.WriteString(format.Prefix + "context", $"{address.Root}/$metadata#{path.Set.Name}{(options["$select"] is { } chosen ? $"({string.Join(',', chosen.Split(',', StringSplitOptions.TrimEntries))})" : "")}/$delta");
        }

        json.WriteStartArray("value");
        var more = changed.Count > page;
        var these = changed.Take(page).ToList();
        await Write(answer, session, path.Set, these, cancellation);
        json.WriteEndArray();
        json.WriteString(format.Prefix + (more ? "nextLink" : "deltaLink"), Link(address, options, more ? these[^1].Last : head, secret, now));
        json.WriteEndObject();
        await answer.Finish(cancellation);
    }

    /// <summary>The keys of rows that changed, with their last entries, in the order of these; one more than a page.</summary>
    private async Task<List<(string Key, long Last, bool IsGone)>> Changed(Session session, string set, long since, long head, CancellationToken cancellation)
    {
        await using var command = SqlLog.Command(session.Connection, """
            SELECT c.row_key, c.last, d.operation FROM (
                SELECT row_key, max(position) AS last FROM disclosures WHERE row_set = @set AND position > @since AND position <= @head
                GROUP BY row_key ORDER BY last LIMIT @most) c
            JOIN disclosures d ON d.position = c.last ORDER BY c.last
            """);
        SqlLog.Add(command, "set", set);
        SqlLog.Add(command, "since", since);
        SqlLog.Add(command, "head", head);
        SqlLog.Add(command, "most", (long)page + 1);
        var changed = new List<(string, long, bool)>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            changed.Add((reader.GetString(0), reader.GetInt64(1), reader.GetString(2) == DisclosureEntry.Remove));
        }

        return changed;
    }

    private async Task Write(Answer answer, Session session, FeedSet set, IReadOnlyList<(string Key, long Last, bool IsGone)> changed, CancellationToken cancellation)
    {
        var there = changed.Where(row => !row.IsGone).Select(row => row.Key).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (there.Count > 0)
        {
            // The query itself, narrowed to the rows that changed.
            var narrowed = new Planner(model, limits, session.Dialect, now, address.Path, options.Narrowed(set.Keys[0].Name, there)).Plan(token: null, there.Count);
            var writer = new RowWriter(answer.Json, model, format, address.Root);
            await using var reader = await session.Read(narrowed.Statement, narrowed.Sql, narrowed.Values(given: null, token: null));
            var cells = new ReaderCells(reader);
            while (await reader.ReadAsync(cancellation))
            {
                seen.Add(cells.Text(narrowed.Layout!.Keys[0]));
                writer.Write(cells, narrowed.Layout!);
                await answer.SendIfFull(cancellation);
            }
        }

        foreach (var (key, _, isGone) in changed.Where(row => !seen.Contains(row.Key)))
        {
            Removed(answer.Json, set, key, isGone ? "deleted" : "changed");
        }
    }

    private void Removed(Utf8JsonWriter json, FeedSet set, string key, string reason)
    {
        json.WriteStartObject();
        if (isOld)
        {
            json.WriteString(format.Prefix + "context", $"{address.Root}/$metadata#{set.Name}/$deletedEntity");
            json.WriteString("id", Links.ToRow(set, [key]));
            json.WriteString("reason", reason);
        }
        else
        {
            json.WriteStartObject(format.Prefix + "removed");
            json.WriteString("reason", reason);
            json.WriteEndObject();
            json.WriteString(format.Prefix + "id", Links.ToRow(set, [key]));
        }

        json.WriteEndObject();
    }
}
