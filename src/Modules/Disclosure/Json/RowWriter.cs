using System.Text.Json;
using InfoGov.Disclosure.Model;
using InfoGov.Disclosure.Query;

namespace InfoGov.Disclosure.Json;

/// <summary>Writes rows with their expansions.</summary>
internal sealed class RowWriter(Utf8JsonWriter json, FeedModel model, AnswerFormat format, string root)
{
    private static readonly HashSet<string> Plain = new(["Edm.String", "Edm.Boolean", "Edm.Double"], StringComparer.Ordinal);

    private readonly string context = format.Prefix + "context";
    private readonly string type = format.Prefix + "type";
    private readonly string id = format.Prefix + "id";
    private readonly string readLink = format.Prefix + "readLink";

    /// <summary>Whether each row says of what type it is and where, because no context tells.</summary>
    public bool TellsWhatRowsAre { get; init; }

    /// <param name="cells">The values.</param>
    /// <param name="layout">What they mean.</param>
    /// <param name="contextUrl">The context, where the row stands alone.</param>
    /// <param name="isReference">Whether only where it is is asked for.</param>
    public void Write(ICells cells, Layout layout, string? contextUrl = null, bool isReference = false)
    {
        json.WriteStartObject();
        if (contextUrl is not null && format.Metadata != MetadataLevel.None)
        {
            json.WriteString(context, contextUrl);
        }

        var row = layout.Set is { } set && (isReference || format.IsFull || TellsWhatRowsAre || layout.NeedsLink) ? Links.ToRow(set, layout.Keys, cells) : null;
        if (isReference)
        {
            json.WriteString(id, row);
        }
        else
        {
            var kind = layout.Kind is { } told ? layout.Set!.Subtypes.FirstOrDefault(subtype => subtype.Value == cells.Text(told)) : null;
            WriteIdentity(layout, row, kind);
            if (layout.Leaf is { } leaf && !cells.IsNull(leaf))
            {
                json.WriteString("@" + FeedModel.LeafHash, cells.Text(leaf));
            }

            foreach (var item in layout.Items)
            {
                if (item.Only is null || item.Only == kind)
                {
                    Write(cells, item, row);
                }
            }

            if (format.IsFull && row is not null)
            {
                WriteNavigations(layout, row, kind);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>A row without its key says where it is; with it, everybody can tell (OData JSON format 4.01, 4.5.8).</summary>
    private void WriteIdentity(Layout layout, string? row, FeedSubtype? kind)
    {
        if (layout.Set is not { } set || format.Metadata == MetadataLevel.None)
        {
            return;
        }

        // Of a derived type, which the context does not tell (OData JSON format 4.01, 4.6.3).
        if (format.IsFull || TellsWhatRowsAre || kind != layout.Subtype)
        {
            json.WriteString(type, kind is null ? $"#{set.Type.Namespace}.{set.Type.Name}" : "#" + kind.FullName);
        }

        if (format.IsFull || TellsWhatRowsAre || !layout.HasKeys)
        {
            json.WriteString(id, row);
        }

        // Where nothing can be edited, it says where it is read (OData JSON format 4.01, 4.6.7).
        if (format.IsFull)
        {
            json.WriteString(readLink, kind is null ? row : $"{row}/{kind.FullName}");
        }
    }

    private void WriteNavigations(Layout layout, string row, FeedSubtype? kind)
    {
        foreach (var way in layout.Set!.Navigations.Where(way => way.Subtype is null || way.Subtype == kind))
        {
            if (!layout.Items.Any(item => item is RowsItem && item.Name == way.Name))
            {
                WriteLinks(way, row);
            }
        }
    }

    private void WriteLinks(FeedNavigation way, string row)
    {
        json.WriteString(way.Name + format.Prefix + "associationLink", $"{row}/{Cast(way)}{way.Name}/$ref");
        json.WriteString(way.Name + format.Prefix + "navigationLink", $"{row}/{Cast(way)}{way.Name}");
    }

    private static string Cast(FeedNavigation way) => way.Subtype is { } subtype ? subtype.FullName + "/" : "";

    public void Write(ICells cells, LayoutItem item, string? row)
    {
        if (item.Absent is var (column, values) && values.Contains(cells.Integer(column)))
        {
            return;
        }

        switch (item)
        {
            case ValueItem value: Write(cells, value); break;
            case ComplexItem complex: Write(cells, complex); break;
            case RowsItem rows: Write(cells, rows, row); break;
            case JoinedItem { IsExpanded: true } joined:
                json.WritePropertyName(joined.Written);
                Write(cells, joined.Layout);
                break;
            case JoinedItem joined: json.WriteString(joined.Name + format.Prefix + "navigationLink", Links.ToRow(joined.Layout.Set!, joined.Layout.Keys, cells)); break;
        }
    }

    private void Write(ICells cells, ValueItem item)
    {
        if (item is { IsPlainText: true, IsDeclared: true } && !format.IsFull && !cells.IsNull(item.Column))
        {
            json.WritePropertyName(item.Written);
            cells.WriteText(json, item.Column);
            return;
        }

        if (item.Count is { } count)
        {
            format.WriteCount(json, item.Name + format.Prefix + "count", cells.Integer(count));
        }

        if (item.IsCountAlone)
        {
            return;
        }

        var value = item.IsList ? default : StoredValue.Read(cells, item.Column, item.Type);
        if (format.OmitNulls && (item.IsList ? cells.IsNull(item.Column) : value.IsNull))
        {
            return;
        }

        if (format.Metadata != MetadataLevel.None && (format.IsFull || !item.IsDeclared) && (!Plain.Contains(item.Type.Edm) || item is { IsList: true, IsDeclared: false }) && !(value.IsNull && !item.IsList))
        {
            json.WriteString(item.Name + format.Prefix + "type", TypeOf(item));
        }

        json.WritePropertyName(item.Written);
        WriteValue(cells, item, value);
    }

    /// <summary>A value alone.</summary>
    public void WriteValue(ICells cells, ValueItem item, StoredValue value)
    {
        if (!item.IsList)
        {
            value.Write(json, item.Type, format.NumbersAsText);
        }
        else if (cells.IsNull(item.Column))
        {
            json.WriteStartArray();
            json.WriteEndArray();
        }
        else
        {
            json.WriteRawValue(cells.Text(item.Column), skipInputValidation: true);
        }
    }

    /// <summary>A complex value alone.</summary>
    public void WriteParts(ICells cells, ComplexItem item)
    {
        if (item.Presence is { } presence && cells.IsNull(presence))
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        if (format.IsFull && item.Type is not null)
        {
            json.WriteString(type, $"#{FeedModel.Namespace}.{item.Type}");
        }

        foreach (var part in item.Parts)
        {
            Write(cells, part, row: null);
        }

        json.WriteEndObject();
    }

    private void Write(ICells cells, ComplexItem item)
    {
        if (format.OmitNulls && item.Presence is { } presence && cells.IsNull(presence))
        {
            return;
        }

        json.WritePropertyName(item.Written);
        WriteParts(cells, item);
    }

    private void Write(ICells cells, RowsItem item, string? row)
    {
        if (format.IsFull && row is not null)
        {
            WriteLinks(item.Expansion.Way, row);
        }

        if (item.Count is { } count)
        {
            format.WriteCount(json, item.Name + format.Prefix + "count", cells.Integer(count));
        }

        if (item.Rows is not { } column)
        {
            return;
        }

        var isReference = item.Expansion.Kind == ExpansionKind.References;
        if (!item.Expansion.Way.Collection)
        {
            json.WritePropertyName(item.Written);
            var found = false;
            foreach (var related in cells.Rows(column))
            {
                Write(related, item.Layout, isReference: isReference);
                found = true;
                break;
            }

            if (!found)
            {
                json.WriteNullValue();
            }

            return;
        }

        json.WriteStartArray(item.Written);
        var written = 0L;
        foreach (var related in cells.Rows(column))
        {
            if (written++ < (item.Limit ?? long.MaxValue))
            {
                Write(related, item.Layout, isReference: isReference);
            }
        }

        json.WriteEndArray();
        if (written > item.Limit && Links.After(model, root, row!, item) is { } next)
        {
            json.WriteString(item.Name + format.Prefix + "nextLink", next);
        }
    }

    /// <summary>The name of a built-in type goes without the sign of a fragment where 4.01 was asked for (OData JSON format 4.01, 4.6.3).</summary>
    private string TypeOf(ValueItem item) => (format.Prefix == "@" && item.Type.Kind != FeedKind.Enumeration ? "" : "#") + (item.IsList ? $"Collection({NameOf(item.Type)})" : NameOf(item.Type));

    private static string NameOf(FeedType type) => type.Kind == FeedKind.Enumeration ? $"{FeedModel.Namespace}.{type.Edm}" : type.Edm["Edm.".Length..];
}
