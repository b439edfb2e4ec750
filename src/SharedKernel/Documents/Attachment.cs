using System.Text.Json.Serialization;
using InfoGov.Log;

namespace InfoGov.Documents;

/// <summary>A document attached to an entity. The content lies in the document store under its digest.</summary>
/// <param name="Number">Counts the documents of the entity from 1.</param>
/// <param name="Name">The name of the file.</param>
/// <param name="MediaType">What it is, told by its name and its first bytes.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">The digest of the content, in lower-case hexadecimal digits.</param>
/// <param name="On">The day the document takes effect.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="By">Who attached it.</param>
/// <param name="Title">What it is, in words.</param>
public sealed record Attachment(int Number, string Name, string MediaType, long Size, string Sha256, DateOnly On, DateTimeOffset ReceivedAt, ActorRef By, string? Title)
{
    /// <summary>The day it was withdrawn; it stays in the history, and its content is no longer given out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WithdrawnFor { get; init; }

    /// <summary>Which contents are kept, and for whom.</summary>
    public static readonly Table Table = new(
        "attachments",
        new Column("id", ColumnType.Text, Nullable: false),
        new Column("entity", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("sha256", ColumnType.Text, Nullable: false, Indexed: true),
        new Column("size", ColumnType.Integer, Nullable: false));

    internal static IEnumerable<Row> Rows(EntityId entity, IEnumerable<Attachment> documents) =>
        documents.Select(d => Table.Row($"{entity.Stream}/{d.Number}", entity.Stream, d.Sha256, d.Size));
}
