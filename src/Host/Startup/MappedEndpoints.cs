using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfoGov.Host.Startup;

/// <summary>
/// Where everything is mapped that is served. The framework makes every endpoint anew, and compiles its binder, for each that looks at them
/// (routing, authorization, this program's own check): here they are made once, in <see cref="Close"/>, for all.
/// </summary>
internal sealed class MappedEndpoints(IEndpointRouteBuilder app) : IEndpointRouteBuilder
{
    /// <inheritdoc/>
    public IServiceProvider ServiceProvider => app.ServiceProvider;

    /// <inheritdoc/>
    public ICollection<EndpointDataSource> DataSources { get; } = [];

    /// <inheritdoc/>
    public IApplicationBuilder CreateApplicationBuilder() => app.CreateApplicationBuilder();

    /// <summary>Hands them to the application; what is mapped later is not served.</summary>
    public IReadOnlyList<Endpoint> Close()
    {
        var made = new DefaultEndpointDataSource(DataSources.SelectMany(source => source.Endpoints));
        app.DataSources.Add(made);
        return made.Endpoints;
    }
}
