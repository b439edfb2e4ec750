namespace InfoGov.Disclosure.Bulk;

/// <summary>A form in which the rows of any query can be taken away whole, in constant memory.</summary>
internal interface IBulkFormat
{
    /// <summary>As <c>$format</c> names it, and the extension of its files.</summary>
    string Name { get; }

    /// <summary>As <c>Accept</c> names it.</summary>
    string MediaType { get; }

    /// <summary>How many rows it has room for; null for any number.</summary>
    int? MostRows => null;

    /// <summary>Whether a row has room for rows within it.</summary>
    bool Nests => false;

    /// <summary>Writes the rows.</summary>
    Task Write(Stream to, BulkRows rows, CancellationToken cancellation);
}

/// <summary>The forms there are.</summary>
internal static class BulkFormats
{
    public static readonly IReadOnlyList<IBulkFormat> All = [new CsvFormat(), new NdjsonFormat(), new XlsxFormat(), new ParquetFormat()];

    /// <summary>The form of a name or a media type; null when there is none.</summary>
    public static IBulkFormat? Find(string nameOrMediaType) => All.FirstOrDefault(format =>
        format.Name.Equals(nameOrMediaType, StringComparison.OrdinalIgnoreCase) || format.MediaType.Equals(nameOrMediaType, StringComparison.OrdinalIgnoreCase));
}
