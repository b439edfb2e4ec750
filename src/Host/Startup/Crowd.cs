using System.Threading.RateLimiting;
using InfoGov.Host.Api.Answers;
using InfoGov.Law;

namespace InfoGov.Host.Startup;

/// <summary>
/// As many requests at once as a host can work on (<c>Requests:AtOnce</c>). One more is told at once to come back, before anything is done
/// for it: what was let in is answered soon, however many come. Health and metrics are always answered.
/// </summary>
internal sealed class Crowd : IDisposable
{
    /// <summary>How many, unless said otherwise.</summary>
    public const int AtOnce = 256;

    private readonly ConcurrencyLimiter limiter;

    private Crowd(int most) => limiter = new(new() { PermitLimit = most, QueueLimit = 0 });

    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        var most = configuration.Count("Requests:AtOnce") ?? AtOnce;
        services.AddSingleton(_ => new Crowd(most));
    }

    /// <summary>Lets a request on, or answers 503 and says when to come back.</summary>
    public async Task Admit(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal) || http.Request.Path == "/metrics")
        {
            await next(http);
            return;
        }

        using var lease = limiter.AttemptAcquire();
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }

        http.Response.Headers.RetryAfter = "1";
        await Problems.Of(http, 503, "overloaded", new Text("此刻请求过多，未办理；请稍后重试", "Too many requests at this moment; nothing was done, try again soon")).ExecuteAsync(http);
    }

    public void Dispose() => limiter.Dispose();
}
