using InfoGov.Api;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InfoGov.Administration;

/// <summary>What administrators ask of people: to invite them, to list and change them, to give them a password anew. Revoking one is a command.</summary>
internal static class PeopleEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var people = endpoints.MapGroup("/api/administration").WithTags("administration");
        people.MapGet("/people", List).Is(PeopleOperations.List);
        people.MapGet("/people/{id}", One).Is(PeopleOperations.One);
        people.MapPost("/{id}/change-person", Change).Is(PeopleOperations.Change);
        people.MapPost("/invite-person", Invite).Is(PeopleOperations.Invite);
        people.MapPost("/{id}/reset-password", Reset).Is(PeopleOperations.Reset);
    }

    private static Task<IResult> List(HttpContext http, IProjectionStore store, TimeProvider time) => PersonRows.On(time.Today()).Answer(http, store, Confined(http) is { } city ? ListCondition.In("city", [city]) : null);

    private static Task<IResult> One(HttpContext http, string id, IProjectionStore store, TimeProvider time) => KeyEndpoints.For(http, async caller =>
        Results.Json(await PersonRows.Find(store, id, caller.City, time.Today(), http.RequestAborted) ?? throw Unknown(), ListingJson.Options));

    private static Task<IResult> Invite(HttpContext http, People people, Lawbook lawbook, TimeProvider time) => KeyEndpoints.For(http, async caller =>
    {
        var asked = await KeyEndpoints.Read<InvitationAsked>(http);
        var login = People.LoginOf(asked.Login) ?? throw new CommandRefusedException(new Problem(400, "invalid", new Text(
            "登录名须为 2 至 64 个字符：字母、数字和 . _ - @，以字母或数字开头", "A login has 2 to 64 characters: letters, digits and . _ - @, a letter or digit first"), "login"));
        var holder = asked.Holder(lawbook, caller, time.Today());

        AuditedEntity.Note(http, Person.At(login));
        var (id, password) = await people.Invite(login, holder, caller, http.RequestAborted, asked.ExpiresOn);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new PersonInvitedAnswer(id, login, password, asked.Role, asked.Unit, asked.City, asked.Area, asked.ExpiresOn), ListingJson.Options, statusCode: 201);
    });

    private static Task<IResult> Reset(HttpContext http, string id, People people, EntityClient grains) => KeyEndpoints.For(http, async caller =>
    {
        await Demand(http, id, grains, caller);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new PasswordResetAnswer(id, await people.Reset(id, caller, http.RequestAborted)), ListingJson.Options);
    });

    private static Task<IResult> Change(HttpContext http, string id, People people, EntityClient grains, Lawbook lawbook, IProjectionStore store, TimeProvider time) => KeyEndpoints.For(http, async caller =>
    {
        await Demand(http, id, grains, caller);
        var asked = await KeyEndpoints.Read<PersonChangeAsked>(http);
        await people.Change(id, asked.Holder(lawbook, caller, time.Today()), asked.ExpiresOn, caller, http.RequestAborted);
        return Results.Json(await PersonRows.Find(store, id, caller.City, time.Today(), http.RequestAborted), ListingJson.Options);
    });

    /// <summary>Asks for somebody whom the caller administers.</summary>
    private static async Task Demand(HttpContext http, string id, EntityClient grains, Caller caller)
    {
        var whose = new EntityId(Person.Kind.Name, id);
        AuditedEntity.Note(http, whose);
        var (person, version) = await grains.Read<Person>(whose, http.RequestAborted);
        if (version == 0 || (caller.City is { } confined && person.City != confined))
        {
            throw Unknown();
        }
    }

    private static CommandRefusedException Unknown() => new(new Problem(404, "unknownPerson", new Text("没有此人", "There is no such person"), "id"));

    private static string? Confined(HttpContext http) => http.Features.Get<Caller>()!.City;
}
