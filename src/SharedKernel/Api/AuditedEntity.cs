using Microsoft.AspNetCore.Http;

namespace InfoGov.Api;

/// <summary>The entity that an endpoint of a module worked on, for the audit: one that was made stands in no address.</summary>
public static class AuditedEntity
{
    private const string Item = "audited entity";

    /// <summary>Notes it.</summary>
    public static void Note(HttpContext http, EntityId entity) => http.Items[Item] = entity;

    /// <summary>What was noted; null where nothing was.</summary>
    public static EntityId? Of(HttpContext http) => http.Items[Item] as EntityId?;
}
