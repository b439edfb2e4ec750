using System.Text.Encodings.Web;
using System.Text.Unicode;
using InfoGov.Host.Api;
using InfoGov.Host.Cluster;
using InfoGov.Host.Agencies;
using InfoGov.Host.Auditing;
using InfoGov.Host.Commands;
using InfoGov.Host.Composing;
using InfoGov.Host.Identity;
using InfoGov.Host.Identity.SigningIn;
using InfoGov.Host.Pages;
using InfoGov.Host.Pages.Console.Watching;
using InfoGov.Host.Pages.Console.WhatIf;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Portal.Reading;
using InfoGov.Host.Pages.Workbench.Keeping;
using InfoGov.Host.Receipts;
using InfoGov.Host.Pages.Inside;

namespace InfoGov.Host.Startup;

/// <summary>The web application around an opened host.</summary>
internal static class WebHost
{
    public const string DefaultUrl = "http://localhost:5080";

    // Endpoints have their own, smaller limits. What they leave unread is drained up to this one, so that their 413 reaches
    // a sender who is still sending.
    private const long LargestBody = 16 * 1024 * 1024;
    private const int LongestRequestLine = 32 * 1024;

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

        // The keys of sessions lie in the store as they are, like the other secrets of an installation; the README says so.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("Orleans", LogLevel.Warning);
        builder.Logging.AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        builder.Logging.AddFilter("Orleans.Runtime.Watchdog", LogLevel.Error);

        // Orleans places entities by it: it tells each try with a stack, hundreds when a host is lost. What is given up, Orleans tells itself.
        builder.Logging.AddFilter("Polly", LogLevel.None);

        // It would log an error each time somebody asks whether the host is ready; what is wrong is told once, by who finds it.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        StartLog.Quiet(builder);
        builder.Services.Decorate<ILoggerFactory, StoreLog>();
        return builder;
    }

    /// <summary>Puts the silo and what serves into one application; <paramref name="fill"/> runs between the start of the entities and the first request.</summary>
    public static WebApplication Build(WebApplicationBuilder builder, InfoGovHost host, Func<CancellationToken, Task>? fill = null)
    {
        host.AddTo(builder, silo =>
        {
            Clustering.Join(silo, host.ConnectionString, builder.Configuration);
            Dashboard.AddTo(silo, builder.Configuration);
        });
        if (fill is not null)
        {
            // Not AddHostedService: it takes two steps for one and the same.
            builder.Services.AddSingleton<IHostedService>(_ => new StartStep(fill));
        }

        host.AddServingTo(builder.Services);
        DutySweep.AddTo(builder.Services);
        KnownCallers.AddTo(builder.Services, host.Log, builder.Configuration);
        builder.Services.AddAuthorization();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddRazorComponents();
        builder.Services.AddSingleton<Standing>();
        builder.Services.AddScoped<Visit>();
        builder.Services.AddSingleton<Kept>();
        builder.Services.AddSingleton<PublicRecord>();
        builder.Services.AddSingleton<OwnPipeline>();
        builder.Services.AddScoped<OwnApi>();
        builder.Services.AddSingleton<Log.UnsentForms>();
        builder.Services.AddSingleton<KeptForms>();
        builder.Services.AddSingleton<Verification>();
        builder.Services.AddSingleton<Trials>();

        // Chinese stays readable in the source of pages, and a third of the size.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        Readiness.AddTo(builder.Services);
        builder.Services.AddSingleton<Expulsion>();
        builder.Services.AddSingleton<Orleans.Runtime.IFatalErrorHandler>(services => services.GetRequiredService<Expulsion>());
        builder.Services.AddProblemDetails();
        Metrics.AddTo(builder.Services);
        Tracing.AddTo(builder.Services, builder.Configuration);
        builder.Services.AddSingleton<EntityReceipts>().AddSingleton(new Log.EventPaths(host.Log));
        builder.Services.AddSingleton(new FourEyes(builder.Configuration));
        PublicLimiter.AddTo(builder.Services, builder.Configuration);
        Crowd.AddTo(builder.Services, builder.Configuration);
        builder.Services.ConfigureHttpJsonOptions(http => CommandJson.Apply(http.SerializerOptions));
        ApiDocument.AddTo(builder.Services);

        Registrations.StopWhenTwice(builder.Services);
        var app = builder.Build();
        host.Use(app.Services);
        Registrations.StopWhenMissing(builder.Services, app.Services);
        Proxies.Use(app);
        app.Use(SecurityHeaders.Add);
        app.UseWhen(ErrorPages.MayCompress, pages => pages.UseResponseCompression());
        Failing.Use(app);
        app.Use(app.Services.GetRequiredService<Crowd>().Admit);
        app.Use(IncomingRequests.CheckHost);
        app.UseStatusCodePages(context => StatusProblems.Of(context.HttpContext).ExecuteAsync(context.HttpContext));
        app.Use(app.Services.GetRequiredService<Draining>().Close);
        app.Use((http, next) => UnsupportedContent.IsCoded(http.Request) ? UnsupportedContent.Coding(http).ExecuteAsync(http) : next(http));
        app.Use(ErrorPages.Offer);
        IncomingRequests.Use(app);
        app.Use(app.Services.GetRequiredService<OwnPipeline>().Keep);
        app.UseRouting();
        app.Use(Tracing.Name);
        app.Use(ErrorPages.Offer);
        app.Use((http, next) => Recording.Answer(http, next, Failing.StatusOf));
        app.UseAuthentication();
        app.UseAuthorization();
        app.Use(SameOrigin.Demand);
        app.Use(Audiences.Admit);
        app.Use(app.Services.GetRequiredService<PublicLimiter>().Admit);

        // Whatever is mapped needs a key unless it says otherwise. A fallback policy would ask for one before saying 404, 405 or 415, too.
        var mapped = new MappedEndpoints(app);
        var endpoints = mapped.MapGroup("").RequireAuthorization();
        Readiness.Map(endpoints);
        Metrics.Map(endpoints);
        ApiDocument.Map(endpoints);
        DocsPage.Map(endpoints);
        SignInPages.Map(endpoints);
        Page.MapAll(endpoints);
        AgencyEndpoints.Map(endpoints, host);
        CalendarImportEndpoint.Map(endpoints);
        AuditEndpoints.Map(endpoints);
        Dashboard.Map(endpoints, app.Configuration);
        foreach (var module in host.Modules)
        {
            module.MapEndpoints(endpoints);
        }

        Audiences.StopUnlessDeclared(mapped.Close());
        return app;
    }
}
