using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Resources;

/// <summary>What the fact catalogue knows of a resource. Of a retired one it knows nothing: nobody owes anything for it.</summary>
internal static class ResourceFacts
{
    public static void Establish(Matter matter, Resource resource)
    {
        if (resource.Days is { Registered: null } or { Retired: not null })
        {
            return;
        }

        Describe(matter, resource.Owner, resource.Description);
        matter
            .With(Facts.Resource.Registered, true)
            .With(Facts.Resource.LastUpdatedOn, resource.LastUpdatedOn)
            .With(Facts.Resource.InCatalogue, Done(resource.Days.ListedInCatalogue))
            .With(Facts.Resource.ProtectionReviewed, Done(resource.Days.ProtectionReviewed))
            .With(Facts.Resource.SuppliedToPlatform, Done(resource.Days.SuppliedToPlatform));
    }

    /// <summary>What the owner describes; also before the resource exists.</summary>
    public static void Describe(Matter matter, Unit owner, Description description) => matter
        .With(Facts.Resource.OwnerUnit, owner.Name.Said())
        .With(Facts.Resource.OwnerType, description.OwnerType)
        .With(Facts.Resource.Kind, description.Kind)
        .With(Facts.Resource.BaseType, description.BaseType)
        .With(Facts.Resource.IsBaseDatabase, description.IsBaseDatabase)
        .With(Facts.Resource.Shareable, description.Shareable)
        .With(Facts.Resource.IsPublic, description.IsPublic)
        .With(Facts.Resource.Content, description.Content)
        .With(Facts.Resource.SharingMethod, description.SharingMethod)
        .With(Facts.Resource.ResponsiblePerson, description.ResponsiblePerson)
        .With(Facts.Resource.BackingSystem, description.BackingSystem)
        .With(Facts.Resource.UsesBaseDatabase, description.UsesBaseDatabase)
        .With(Facts.Resource.ObtainedBySharing, description.ObtainedBySharing)
        .With(Facts.Resource.UpdateCycle, description.UpdateCycle is { } cycle && Period.TryParse(cycle, out var period) ? period : (Period?)null);

    /// <summary>What the sender has by a granted request for this very resource was obtained by sharing.</summary>
    public static void ObtainBy(this Sharing sharing, Matter matter, string resourceId)
    {
        if (sharing.Stage == SharingStage.Granted && sharing.ResourceId == resourceId)
        {
            matter.With(Facts.Resource.ObtainedBySharing, true);
        }
    }

    /// <summary>Rejects a request that grants nothing of this resource (400 <c>unknownSharing</c>).</summary>
    public static void RequireGrantOf(this Sharing sharing, string resourceId)
    {
        if (sharing.Stage != SharingStage.Granted || sharing.ResourceId != resourceId)
        {
            throw Order.Refuse(400, "unknownSharing", "该共享申请未获同意或非此资源", "No such request for this resource was granted.", "sharingId");
        }
    }

    private static bool? Done(DateOnly? day) => day is null ? null : true;
}
