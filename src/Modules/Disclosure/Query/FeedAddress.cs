namespace InfoGov.Disclosure.Query;

/// <summary>The address of a request: the feed's own address, and the path below it as the client wrote it.</summary>
internal sealed record FeedAddress(string Root, string Path)
{
    /// <summary>An address that names a row by its id: <c>$entity?$id=…</c>.</summary>
    public FeedAddress Resolved(QueryOptions options)
    {
        if (Path != "$entity")
        {
            return this;
        }

        var id = options["$id"] ?? throw FeedException.Invalid("$entity 需要选项 $id。", "$entity needs the option $id.", "$id");
        var relative = id.StartsWith(Root + "/", StringComparison.Ordinal) ? id[(Root.Length + 1)..] : id.TrimStart('/');
        return relative.StartsWith("odata/", StringComparison.Ordinal) ? this with { Path = relative["odata/".Length..] } : this with { Path = relative };
    }
}
