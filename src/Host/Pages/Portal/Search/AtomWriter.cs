using System.Globalization;
using System.Text;
using System.Xml;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;

namespace InfoGov.Host.Pages.Portal.Search;

/// <summary>Records as an Atom feed (RFC 4287). An entry keeps its id; its day is when it changed last.</summary>
internal static class AtomWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Entries in a page of the feed.</summary>
    public const int PageSize = 100;

    /// <summary>A page of the feed, which names the pages beside it (RFC 5005, 3).</summary>
    /// <param name="visit">Who asks.</param>
    /// <param name="kind">What the records are.</param>
    /// <param name="found">The records, and one more where there is a next page.</param>
    /// <param name="page">Which page it is.</param>
    public static string Write(Visit visit, Kind kind, IReadOnlyList<PublicRow> found, int page)
    {
        PublicRow[] rows = [.. found.Take(PageSize)];
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            Element("title", $"InfoGov · {kind.Label.In(visit.English)}{(visit.Text("q") is { } words ? " · " + words : "")}");
            Element("id", visit.Origin + visit.Http.Request.Path + visit.Http.Request.QueryString);
            Link("self", visit.Http.Request.Path + visit.Http.Request.QueryString);
            Link("alternate", "/search" + Searching.Same(visit));
            Link("first", To(page: null));
            if (page > 1)
            {
                Link("previous", To(page - 1));
            }

            if (found.Count > PageSize && page < SearchQuestion.LastPage)
            {
                Link("next", To(page + 1));
            }

            Element("updated", Instant(rows.Select(row => DayOf(kind, row)).Max() ?? visit.Today));
            foreach (var row in rows)
            {
                xml.WriteStartElement("entry", Atom);
                Element("title", kind.TitleOf(row, visit.English));
                Element("id", $"{visit.Origin}/odata/{kind.Set}('{Uri.EscapeDataString(row.Id)}')");
                Link("alternate", kind.AddressOf(row));
                Element("updated", Instant(DayOf(kind, row) ?? visit.Today));
                Element("summary", ResultLine.Of(visit, kind, row));
                xml.WriteStartElement("author", Atom);
                Element("name", (kind.Unit is { } unit ? row.Text(unit) : null) ?? "InfoGov");
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();

            void Element(string name, string value) => xml.WriteElementString(name, Atom, string.Concat(value.Where(IsWritten)));

            string To(int? page) => visit.With(("page", page?.ToString(CultureInfo.InvariantCulture)))[(visit.Http.Request.PathBase.Value ?? "").Length..];

            void Link(string relation, string address)
            {
                xml.WriteStartElement("link", Atom);
                xml.WriteAttributeString("rel", relation);
                xml.WriteAttributeString("href", visit.Origin + address);
                xml.WriteEndElement();
            }
        }

        return text.ToString();
    }

    /// <summary>XML has no place for some characters; of a pair, both halves are kept.</summary>
    private static bool IsWritten(char c) => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c);

    private static DateOnly? DayOf(Kind kind, PublicRow row) => (kind.Newest ?? kind.Day) is { } day ? row.Day(day) : null;

    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+08:00";
}
