using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using InfoGov.Disclosure.Bulk;
using InfoGov.Disclosure.Proof;
using InfoGov.Law;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Disclosure.Changes;

/// <summary>
/// The newest records at <c>/atom</c>, of one city and set where they are given, for any feed reader (RFC 4287). What is public no more is
/// not in it.
/// </summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Default = 50;
    private const int Most = 200;

    /// <summary>What records are called, by the first of these that they have.</summary>
    private static readonly string[] Titles = ["Name", "Title", "NameZh", "TitleZh", "ProjectName", "PlanTitle", "Unit", "SummaryZh"];

    public static async Task<IResult> Answer(HttpContext http, IEnumerable<PublicSet> sets, SqlLog log, LogSeal seal, TimeProvider time, string? city = null, string? set = null, int? limit = null)
    {
        if (set is not null && sets.All(declared => declared.Name != set))
        {
            return HttpProblem.Of(http, 404, "noSuchSet", new Text($"没有公开集“{set}”，见 /odata", $"There is no public set “{set}”, see /odata"), "set");
        }

        if (limit is < 1 or > Most)
        {
            return HttpProblem.Of(http, 400, "invalidQuery", new Text($"limit 须为 1 至 {Most}", $"limit is from 1 to {Most}"), "limit");
        }

        if (city is not null && !await BulkEndpoints.CityIsKnown(log, city, http.RequestAborted))
        {
            return BulkEndpoints.NoSuchCity(http, city);
        }

        var origin = (await seal.Key(http.RequestAborted)).Origin;
        var entries = new List<RecordedDisclosure>();
        await using (var connection = await log.Projections.OpenRead(http.RequestAborted))
        {
            await foreach (var recorded in connection.Newest(city, set, limit ?? Default, http.RequestAborted))
            {
                entries.Add(recorded);
            }
        }

        http.Response.Headers.CacheControl = "public, max-age=60";
        return Results.Text(Write([.. sets], origin, city, set, entries, time.GetUtcNow()), "application/atom+xml", Encoding.UTF8);
    }

    private static string Write(PublicSet[] sets, string origin, string? city, string? set, IReadOnlyList<RecordedDisclosure> entries, DateTimeOffset now)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            Element(xml, "id", Tag(origin, $"atom/{city}/{set}"));
            Element(xml, "title", $"公开记录 {(set is null ? "" : sets.First(s => s.Name == set).Label.Zh)} {city}".TrimEnd());
            Element(xml, "updated", entries.Count > 0 ? entries[0].Entry.At : ColumnValue.FromInstant(now));
            Link(xml, "self", string.Create(CultureInfo.InvariantCulture, $"/atom?city={Uri.EscapeDataString(city ?? "")}&set={set}"));
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", "InfoGov");
            xml.WriteEndElement();
            foreach (var recorded in entries)
            {
                Entry(xml, sets, origin, recorded);
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    private static void Entry(XmlWriter xml, PublicSet[] sets, string origin, RecordedDisclosure recorded)
    {
        var entry = recorded.Entry;
        using var content = JsonDocument.Parse(entry.Content!);
        var title = Titles.Select(name => content.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        xml.WriteStartElement("entry", Atom);
        Element(xml, "id", Tag(origin, $"{entry.Set}/{entry.Key}"));
        Element(xml, "title", Legal($"{sets.FirstOrDefault(s => s.Name == entry.Set)?.Label.Zh ?? entry.Set}：{title ?? entry.Key}"));
        Element(xml, "updated", entry.At);
        Link(xml, "alternate", $"/odata/{entry.Set}('{Uri.EscapeDataString(entry.Key.Replace("'", "''", StringComparison.Ordinal))}')");
        Link(xml, "related", $"/log/rows/{entry.Set}/{Uri.EscapeDataString(entry.Key)}");
        xml.WriteStartElement("content", Atom);
        xml.WriteAttributeString("type", "application/json");
        xml.WriteString(Legal(entry.Content!));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A name that stays the same wherever the installation is served from (RFC 4151).</summary>
    private static string Tag(string origin, string what)
    {
        var slash = origin.IndexOf('/', StringComparison.Ordinal);
        var (authority, path) = slash < 0 ? (origin, "") : (origin[..slash], origin[(slash + 1)..] + "/");
        return $"tag:{authority},2026:{path}{Uri.EscapeDataString(what).Replace("%2F", "/", StringComparison.Ordinal)}";
    }

    /// <summary>Without the characters that XML has no way to write.</summary>
    private static string Legal(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is '\t' or '\n' or '\r' or >= ' ' and not 0xFFFE and not 0xFFFF));

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Atom, text);

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
