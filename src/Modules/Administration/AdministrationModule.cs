using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Administration;

/// <summary>Cities, thresholds and keys; rules, publicity plans and areas; the notices of the working calendar.</summary>
public sealed class AdministrationModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Administration;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services
        .AddSingleton<ApiKeys>()
        .AddSingleton(PublicLaw.Cities)
        .AddSingleton(PublicLaw.Regulations)
        .AddSingleton(PublicLaw.Provisions)
        .AddSingleton(PublicLaw.Thresholds)
        .AddSingleton(PublicLaw.PublicationDuties)
        .AddSingleton(PublicAreas.EmergencyPlans)
        .AddSingleton(PublicAreas.IndustryDirectories);

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var calendar = endpoints.MapGroup("/api/calendar").AllowAnonymous().WithTags("calendar");
        calendar.MapGet("/{year}", CalendarEndpoint.Year).Produces<object>().ProducesProblem(400)
            .WithName("calendar-year").WithSummary("The days off and make-up days of a year, with the notices that declare them")
            .WithDescription("?knownOn=yyyy-MM-dd shows what was known on a day. A year without a notice is provisional.");
        calendar.MapGet("/due", CalendarEndpoint.Due).Produces<object>().ProducesProblem(400)
            .WithName("calendar-due").WithSummary("The last day of a term, with every day that is not counted and why")
            .WithDescription("?from=yyyy-MM-dd and either workingDays=N or days=N; ?knownOn=yyyy-MM-dd computes it as it was known on a day.");
    }
}
