namespace InfoGov.Host.Pages.Design;

/// <summary>
/// A page, or a few that belong together: a class that reads the address, asks the engine, and picks the component that shows it. Found
/// because it derives this; it may take services in its constructor.
/// </summary>
internal abstract class Page
{
    /// <summary>Says at which addresses it answers.</summary>
    public abstract void Map(PageRoutes routes);

    /// <summary>Maps every page there is, and what pages load.</summary>
    public static void MapAll(IEndpointRouteBuilder endpoints)
    {
        PageAssets.Map(endpoints);
        foreach (var page in typeof(Page).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Page))).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            ((Page)ActivatorUtilities.CreateInstance(endpoints.ServiceProvider, page)).Map(new PageRoutes(endpoints, PageAudience.Everyone));
        }
    }
}
