namespace InfoGov.Entities;

/// <summary>Where a table has what tells who sees an entity.</summary>
/// <param name="Stream">The entity.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="City">Its city.</param>
/// <param name="Area">Its area.</param>
public sealed record EntityColumns(string Stream, string Kind, string City, string Area)
{
    /// <summary>Those of the entities themselves.</summary>
    public static readonly EntityColumns Entities = new("entities.id", "entities.kind", "entities.city", "entities.area");

    /// <summary>Those of the duties: an entity that has duties in the table is in the other as well.</summary>
    public static readonly EntityColumns Duties = new("duties.entity", "duties.kind", "duties.city", "(SELECT a.area FROM entities AS a WHERE a.id = duties.entity)");

    /// <summary>Those of the entities under the name <c>e</c>.</summary>
    internal static readonly EntityColumns Named = new("e.id", "e.kind", "e.city", "e.area");
}
