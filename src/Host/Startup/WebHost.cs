using System.Text.Encodings.Web;
using System.Text.Unicode;
using InfoGov.Entities;
using InfoGov.Host.Cluster;
using InfoGov.Host.Commands;
using InfoGov.Host.Pages;
using InfoGov.Log;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace InfoGov.Host.Startup;

/// <summary>The web application around an opened host.</summary>
internal static class WebHost
{
    public const string DefaultUrl = "http://localhost:5080";

    // Endpoints have their own, smaller limits. What they leave unread is drained up to this one, so that their 413 reaches
    // a sender who is still sending.
    private const long LargestBody = 16 * 1024 * 1024;
    private const int LongestRequestLine = 32 * 1024;

    // Seconds after which a store that was away or full is worth another try.
    private const string RetryAfter = "5";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = Directory.GetCurrentDirectory() });
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;

            // The feed itself answers addresses that are too long, in OData's shape.
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        builder.Logging.ClearProviders();
        if (Console.IsOutputRedirected)
        {
            builder.Logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        }
        else
        {
            builder.Logging.AddSimpleConsole(simple => simple.SingleLine = true);
        }

        builder.Logging.AddFilter("InfoGov.Host.Identity", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.Logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        return builder;
    }

    /// <summary>The configuration outside a web application: settings files and the environment.</summary>
    public static IConfiguration Configuration() =>
        new ConfigurationBuilder().AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build();

    /// <summary>The connection string of the configuration; a SQLite file under <c>./data</c> where there is none.</summary>
    public static string ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString("InfoGov") is { Length: > 0 } given ? given : $"Data Source={Path.Combine("data", "infogov.db")}";

    /// <summary>Puts the silo and what serves into one application; <paramref name="fill"/> runs between the start of the entities and the first request.</summary>
    public static WebApplication Build(WebApplicationBuilder builder, InfoGovHost host, Func<CancellationToken, Task>? fill = null)
    {
        host.AddTo(builder, silo => Clustering.Join(silo, host.ConnectionString, builder.Configuration));
        if (fill is not null)
        {
            // Not AddHostedService: it takes two steps for one and the same.
            builder.Services.AddSingleton<IHostedService>(_ => new StartStep(fill));
        }

        host.AddServingTo(builder.Services);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddRazorComponents();

        // Chinese stays readable in the source of pages, and a third of the size.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddHealthChecks().AddAsyncCheck("log", async cancellation =>
        {
            await host.Log.Head(cancellation);
            return Microsoft.Extensions.Diagnostics.HealthChecks.HealthCheckResult.Healthy();
        }).AddCheck<SiloHealth>("silo").AddCheck<Draining>("stopping");
        builder.Services.AddSingleton<Expulsion>();
        builder.Services.AddSingleton<Orleans.Runtime.IFatalErrorHandler>(services => services.GetRequiredService<Expulsion>());
        builder.Services.AddSingleton<Draining>().AddHostedService(services => services.GetRequiredService<Draining>());
        builder.Services.AddProblemDetails();
        Metrics.AddTo(builder.Services);
        PublicLimiter.AddTo(builder.Services, builder.Configuration);
        builder.Services.ConfigureHttpJsonOptions(http => CommandJson.Apply(http.SerializerOptions));
        ApiDocument.AddTo(builder.Services);

        var app = builder.Build();
        host.Use(app.Services);
        Proxies.Use(app);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Answer,

            // A sender who breaks off, or sends what is no HTTP, is no fault of ours.
            SuppressDiagnosticsCallback = failed => failed.HttpContext.RequestAborted.IsCancellationRequested || failed.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages(context => Problems.OfStatus(context.HttpContext).ExecuteAsync(context.HttpContext));
        app.Use(SecurityHeaders);
        app.Use(app.Services.GetRequiredService<Draining>().Close);
        app.Use((http, next) => UnsupportedContent.IsCoded(http.Request) ? UnsupportedContent.Coding(http).ExecuteAsync(http) : next(http));
        IncomingRequests.Use(app);
        app.UseRouting();
        ApiDocument.UseDocs(app);
        app.Use(StartPageEndpoint.NotFound);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();

        // Whatever is mapped needs a key unless it says otherwise. A fallback policy would ask for one before saying 404, 405 or 415, too.
        var endpoints = app.MapGroup("").RequireAuthorization();
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready").AllowAnonymous();
        Metrics.Map(endpoints);
        ApiDocument.Map(endpoints);
        StartPageEndpoint.Map(endpoints, host);
        AgencyEndpoints.Map(endpoints, host);
        CalendarImportEndpoint.Map(endpoints);
        foreach (var module in host.Modules)
        {
            module.MapEndpoints(endpoints);
        }

        return app;
    }

    /// <summary>Nothing that a caller sends ends here; what does is our own failure or a store that cannot be reached.</summary>
    private static async Task Answer(HttpContext http)
    {
        var failure = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        Protect(http.Response.Headers);
        if (failure is LogUnavailableException or System.Data.Common.DbException or StorageException)
        {
            http.Response.Headers.RetryAfter = RetryAfter;
        }

        var problem = failure switch
        {
            BadHttpRequestException bad => Problems.Of(http, bad.StatusCode, "badRequest", new Law.Text("请求格式有误", "The request is malformed")),

            // The server's reader of chunks has no better exception for a size beyond all numbers.
            IOException { InnerException: OverflowException } => Problems.Of(http, 400, "badRequest", new Law.Text("请求格式有误", "The request is malformed")),
            OutcomeUnknownException => Problems.Of(http, 503, "outcomeUnknown", new Law.Text(
                "办理该事项的节点失去联系，是否已办理未知；请带 Idempotency-Key 重试", "The host that had the entity was lost; whether the command was recorded is not known, repeat it with an Idempotency-Key")),
            LogUnavailableException or System.Data.Common.DbException => Problems.Of(http, 503, "storeUnavailable", new Law.Text(
                "数据库暂不可用；是否已办理未知，可用同一 Idempotency-Key 重试", "The store cannot be reached; whether the command was recorded is not known, repeat it with the same Idempotency-Key")),
            StorageException => Problems.Of(http, 503, "storageUnavailable", new Law.Text(
                "文件暂时无法写入：磁盘已满或只读；未登记任何内容，请稍后重试", "Documents cannot be written now: the disk is full or read-only. Nothing was recorded; try again later")),
            TamperedLogException => Problems.Of(http, 503, "logTampered", new Law.Text(
                "公开日志与已签名的检查点不符，疑被篡改；已停止签名，请管理员运行 verify", "The disclosure log is not the one that was signed; nothing more is signed until an administrator has run verify")),
            UnknownEventException => Problems.Of(http, 503, "newerProgramNeeded", new Law.Text(
                "该记录由更新版本的程序写入，本节点尚不能读取", "A newer version of the program wrote to this record; this node cannot read it")),
            _ => Problems.Of(http, 500, "internal", new Law.Text("内部错误，已记录", "An internal error, which has been logged")),
        };
        await problem.ExecuteAsync(http);
    }

    private static Task SecurityHeaders(HttpContext http, RequestDelegate next)
    {
        Protect(http.Response.Headers);
        return next(http);
    }

    private static void Protect(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
    }
}
