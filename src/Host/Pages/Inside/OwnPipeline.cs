namespace InfoGov.Host.Pages.Inside;

/// <summary>The way of every request of this program from its routing on, kept so that a page can send one down it, too.</summary>
internal sealed class OwnPipeline
{
    private RequestDelegate? way;

    /// <summary>Stands in the pipeline and keeps what comes after it.</summary>
    public RequestDelegate Keep(RequestDelegate next) => way = next;

    public Task Run(HttpContext http) => (way ?? throw new InvalidOperationException("The pipeline is not built yet."))(http);
}
