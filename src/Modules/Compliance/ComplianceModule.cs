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
        var compliance = endpoints.MapGroup("/api/compliance").AllowAnonymous().WithTags("compliance");
        compliance.MapPost("/decide", DecideEndpoint.Answer).Accepts<object>("application/json").Produces<object>().ProducesProblem(400)
            .WithName("decide").WithSummary("Whether the law of a city allows an act on a day, and what follows from it")
            .WithDescription("Body: { city, act, on, facts, args }. ?explain=true adds every rule considered, the facts it read, and for a refusal what would make it pass.");
        compliance.MapPost("/duties", DutiesEndpoint.Answer).Accepts<object>("application/json").Produces<object>().ProducesProblem(400)
            .WithName("duties").WithSummary("The standing duties of a matter on a day")
            .WithDescription("Body: { city, on, facts }.");
        compliance.MapPost("/compare", CompareEndpoint.Answer).Accepts<object>("application/json").Produces<object>().ProducesProblem(400)
            .WithName("compare").WithSummary("The answers of all enabled cities to one act, side by side")
            .WithDescription("Body: { act, on, facts, args }.");
        compliance.MapGet("/topics", TopicsEndpoint.Answer).Produces<object>()
            .WithName("topics").WithSummary("The topics of the regulations with each city's provisions");
        endpoints.MapPost("/api/compliance/simulate", (HttpContext http, SimulateEndpoint simulate) => simulate.Answer(http)).RequireAuthorization().WithTags("compliance")
            .Accepts<object>("application/json").Produces<object>(200, "application/x-ndjson").ProducesProblem(400).ProducesProblem(403).ProducesProblem(429)
            .WithName("simulate").WithSummary("What would change for a city's portfolio under a changed law; for administrators")
            .WithDescription("Body: { city, on, thresholds: [{ key, amount, effectiveFrom }], amendment: { from, repeal: [provision], move: [{ provision, earlier or later }] }, as: other city }. Answers JSON lines: progress, act, duty, and a summary at the end. Nothing is changed.");
        var cities = endpoints.MapGroup("/api/cities").AllowAnonymous().WithTags("cities");
        cities.MapGet("", CitiesEndpoint.List).Produces<object>()
            .WithName("cities").WithSummary("The cities whose plugins are loaded, enabled or not");
        cities.MapGet("/{city}", CitiesEndpoint.One).Produces<object>().ProducesProblem(404)
            .WithName("city").WithSummary("A city: the head of its regulation, its profile, and how much of it the software carries")
            .WithDescription("The profile gives scope, authorities by level, cooperating departments, divisions, zones and silences, each with the provision it rests on. Texts come in both languages.");
        cities.MapGet("/{city}/calendar/{year}", CityYear.Answer).Produces<object>().ProducesProblem(400).ProducesProblem(404)
            .WithName("city-year").WithSummary("The city's year: filing windows, duties by month and actor, what was kept and what was late")
            .WithDescription("Counts are public; with a key the entities behind them are listed.");
        var duties = endpoints.MapGroup("/api/duties").WithTags("duties");
        duties.MapGet("", DutiesOnRecord.Answer).Produces<object>().ProducesProblem(400)
            .WithName("duties-list").WithSummary("The duties on record of all entities")
            .WithDescription("Narrow with city, actor, to, unit, type, provision, kind, entity, state (pending, overdue, met, lapsed), dueFrom, dueTo, hasDueDay; sort with due, since, endedOn, type, city, unit (a leading minus descends); page and pageSize.");
        duties.MapPost("/subscriptions", SubscriptionEndpoints.Open).Accepts<object>("application/json").Produces<object>(201).ProducesProblem(400)
            .WithName("duties-subscribe").WithSummary("Subscribe to due days as a calendar: answers a secret link, shown once")
            .WithDescription("Body: at least one of { city, unit, actor, entity }.");
        duties.MapGet("/subscriptions", SubscriptionEndpoints.Mine).Produces<object>().WithName("duties-subscriptions").WithSummary("Your own calendar subscriptions, without their secrets");
        duties.MapDelete("/subscriptions/{id}", SubscriptionEndpoints.Revoke).Produces(204).ProducesProblem(404).WithName("duties-unsubscribe").WithSummary("Revoke the link of a calendar");
        duties.MapGet("/calendar/{link}.ics", SubscriptionEndpoints.Calendar).AllowAnonymous().Produces<string>(200, "text/calendar").ProducesProblem(404)
            .WithName("duties-calendar").WithSummary("Due days as iCalendar, for whoever has the link");
    }
}
