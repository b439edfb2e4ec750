using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Administration;

/// <summary>What other modules may know of an area.</summary>
public abstract record AreaStanding : LegalEntry
{
    /// <summary>Community platforms it has; null when that was not recorded.</summary>
    public abstract long? CommunityPlatforms { get; }

    /// <summary>City management platforms it has; null when that was not recorded.</summary>
    public abstract long? CityManagementPlatforms { get; }

    /// <summary>The address of an area.</summary>
    public static EntityId At(string key) => new("area", key);

    /// <summary>What follows for an area from a key system of it that was published.</summary>
    public static FollowUp KeyCataloguePublished(string key) => FollowUp.To(At(key), new NoteKeyCatalogue());
}
