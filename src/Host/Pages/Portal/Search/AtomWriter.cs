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

    public static string Write(Visit visit, (Kind Kind, IReadOnlyList<PublicRow> Rows) found)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            Element("title", $"InfoGov · {found.Kind.Label.In(visit.English)}{(visit.Text("q") is { } words ? " · " + words : "")}");
            Element("id", visit.Origin + visit.Http.Request.Path + visit.Http.Request.QueryString);
            Link("self", visit.Http.Request.Path + visit.Http.Request.QueryString);
            Link("alternate", "/search" + visit.Http.Request.QueryString);
            Element("updated", Instant(found.Rows.Select(row => DayOf(found.Kind, row)).Max() ?? visit.Today));
            foreach (var row in found.Rows)
            {
                xml.WriteStartElement("entry", Atom);
                Element("title", found.Kind.TitleOf(row, visit.English));
                Element("id", $"{visit.Origin}/odata/{found.Kind.Set}('{Uri.EscapeDataString(row.Id)}')");
                Link("alternate", found.Kind.AddressOf(row));
                Element("updated", Instant(DayOf(found.Kind, row) ?? visit.Today));
                Element("summary", ResultLine.Of(visit, found.Kind, row));
                xml.WriteStartElement("author", Atom);
                Element("name", (found.Kind.Unit is { } unit ? row.Text(unit) : null) ?? "InfoGov");
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();

            void Element(string name, string value) => xml.WriteElementString(name, Atom, value);

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

    private static DateOnly? DayOf(Kind kind, PublicRow row) => (kind.Newest ?? kind.Day) is { } day ? row.Day(day) : null;

    private static string Instant(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+08:00";
}
