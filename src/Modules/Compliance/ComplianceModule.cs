using InfoGov.Calendar;
using InfoGov.Api;
using InfoGov.Compliance.Simulating;
using InfoGov.Compliance.Standing;
using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace InfoGov.Compliance;

/// <summary>
/// The law's answers, public and without a key: decide, duties, compare, topics, and the cities themselves. And the duties on
/// record of all entities, for those with a key.
/// </summary>
public sealed class ComplianceModule : ApplicationModule
{
    /// <inheritdoc/>
    public override Module Module => Module.Compliance;

    /// <inheritdoc/>
    public override void AddServices(IServiceCollection services) => services.AddSingleton<SimulateEndpoint>();

    /// <inheritdoc/>
    public override void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var compliance = endpoints.MapGroup("/api/compliance").WithTags("compliance");
        compliance.MapPost("/decide", DecideEndpoint.Answer).AllowAnonymous().NeedsNoCaller().Is(ComplianceOperations.Decide);
        compliance.MapPost("/duties", DutiesEndpoint.Answer).AllowAnonymous().NeedsNoCaller().Is(ComplianceOperations.Duties);
        compliance.MapPost("/compare", CompareEndpoint.Answer).AllowAnonymous().NeedsNoCaller().Is(ComplianceOperations.Compare);
        compliance.MapGet("/topics", TopicsEndpoint.Answer).AllowAnonymous().NeedsNoCaller().Is(ComplianceOperations.Topics);
        compliance.MapPost("/simulate", (HttpContext http, SimulateEndpoint simulate) => simulate.Answer(http)).RequireAuthorization().Is(ComplianceOperations.Simulate);

        var cities = endpoints.MapGroup("/api/cities").AllowAnonymous().WithTags("cities");
        cities.MapGet("", CitiesEndpoint.List).NeedsNoCaller().Is(ComplianceOperations.Cities);
        cities.MapGet("/{city}", CitiesEndpoint.One).NeedsNoCaller().Is(ComplianceOperations.City);
        cities.MapGet("/{city}/calendar/{year}", CityYear.Answer).Is(ComplianceOperations.Year);

        var duties = endpoints.MapGroup("/api/duties").WithTags("duties");
        var services = endpoints.ServiceProvider;
        duties.MapGet("", DutiesOnRecord.Answer).Is(StandingOperations.List(DutiesOnRecord.List(
            services.GetRequiredService<CityRegister>(), services.GetRequiredService<EntityKinds>(), services.GetRequiredService<TimeProvider>().Today(), english: true)));
        duties.MapPost("/subscriptions", SubscriptionEndpoints.Open).Is(StandingOperations.Subscribe);
        duties.MapGet("/subscriptions", SubscriptionEndpoints.Mine).Is(StandingOperations.Mine);
        duties.MapDelete("/subscriptions/{id}", SubscriptionEndpoints.Revoke).Is(StandingOperations.Unsubscribe);
        duties.MapGet("/calendar/{link}.ics", SubscriptionEndpoints.Calendar).AllowAnonymous().Is(StandingOperations.Calendar);
    }
}
