using InfoGov.Api;
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
    public override void AddServices(IServiceCollection services) => services.AddSingleton<ApiKeys>().AddSingleton<KeyUses>().AddSingleton<SecondFactor>().AddSingleton<People>();

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var calendar = endpoints.MapGroup("/api/calendar").AllowAnonymous().WithTags("calendar");
        calendar.MapGet("/{year}", CalendarEndpoint.Year).NeedsNoCaller().Is(CalendarYearAnswer.Operation);
        calendar.MapGet("/due", CalendarEndpoint.Due).NeedsNoCaller().Is(DueAnswer.Operation);
        KeyEndpoints.Map(endpoints);
        PeopleEndpoints.Map(endpoints);
    }
}
