using InfoGov.Disclosure.Model;
using Microsoft.OData.Edm;

namespace InfoGov.Disclosure.Query;

/// <summary>The address of a request: the feed's own address, and the path below it as the client wrote it.</summary>
internal sealed record FeedAddress(string Root, string Path)
{
    /// <summary>Whether a path takes the option <c>$id</c>.</summary>
    public static bool IsById(string path) => path == "$entity" || path.StartsWith("$entity/", StringComparison.Ordinal);

    /// <summary>An address that names a row by its id: <c>$entity?$id=…</c>.</summary>
    public FeedAddress Resolved(QueryOptions options)
    {
        if (!IsById(Path))
        {
            return this;
        }

        var id = options["$id"] ?? throw FeedException.Invalid("$entity 需要选项 $id。", "$entity needs the option $id.", "$id");
        var relative = id.StartsWith(Root + "/", StringComparison.Ordinal) ? id[(Root.Length + 1)..] : id.TrimStart('/');
        var row = relative.StartsWith("odata/", StringComparison.Ordinal) ? relative["odata/".Length..] : relative;
        // What follows is the type that the row is expected to have.
        return this with { Path = row + Path["$entity".Length..] };
    }

    /// <summary>An address of all rows of a type, <c>$all/InfoGov.Project</c>: each type has one set (OData 4.01 part 2, 4.16).</summary>
    public FeedAddress OfType(FeedModel model)
    {
        const string All = "$all/";
        if (!Path.StartsWith(All, StringComparison.Ordinal))
        {
            return this;
        }

        var name = Path[All.Length..].Split('/')[0];
        return model.OfType(name) is { } set
            ? this with { Path = set.Name + (set.Type.FullTypeName() == name ? "" : "/" + name) + Path[(All.Length + name.Length)..] }
            : throw FeedException.NotFound($"没有类型 {name}。", $"There is no type {name}.");
    }
}
