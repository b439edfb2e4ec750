using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace InfoGov.Disclosure.Bulk;

/// <summary>What a day added to the log, written once and for all when the day is over.</summary>
/// <param name="Day">The day (Asia/Shanghai).</param>
/// <param name="First">The position of its first entry.</param>
/// <param name="Last">The position of its last entry, which is also the size of the tree then.</param>
/// <param name="Root">The root of the tree then, in hexadecimal.</param>
/// <param name="Sha256">The digest of the file <c>entries.ndjson</c>.</param>
/// <param name="Previous">The digest of the manifest of the day before that had entries; null for the first.</param>
internal sealed record DailyManifest(DateOnly Day, long First, long Last, string Root, string Sha256, string? Previous)
{
    /// <summary>How many entries it has.</summary>
    public long Rows => Last - First + 1;

    /// <summary>The digest of the manifest itself.</summary>
    public string OwnSha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())));

    /// <summary>The manifest as canonical JSON.</summary>
    public override string ToString() => new StringBuilder("{\"day\":").Text(Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Append(CultureInfo.InvariantCulture, $",\"files\":[{{\"name\":\"entries.ndjson\",\"rows\":{Rows},\"sha256\":\"{Sha256}\"}}],\"first\":{First},\"last\":{Last},\"previous\":")
        .Text(Previous).Append(",\"root\":").Text(Root).Append('}').ToString();

    public static DailyManifest Parse(string text)
    {
        using var json = JsonDocument.Parse(text);
        var manifest = json.RootElement;
        return new DailyManifest(
            DateOnly.ParseExact(manifest.GetProperty("day").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            manifest.GetProperty("first").GetInt64(),
            manifest.GetProperty("last").GetInt64(),
            manifest.GetProperty("root").GetString()!,
            manifest.GetProperty("files")[0].GetProperty("sha256").GetString()!,
            manifest.GetProperty("previous").GetString());
    }
}
