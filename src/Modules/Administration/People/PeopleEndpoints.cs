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

/// <summary>What administrators ask of people: to invite them, to list them, to give them a password anew. Revoking one is a command.</summary>
internal static class PeopleEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var people = endpoints.MapGroup("/api/administration").WithTags("administration");
        people.MapGet("/people", List).Is(PeopleOperations.List);
        people.MapPost("/invite-person", Invite).Is(PeopleOperations.Invite);
        people.MapPost("/{id}/reset-password", Reset).Is(PeopleOperations.Reset);
    }

    private static Task<IResult> List(HttpContext http, IProjectionStore store) => PersonRows.List.Answer(http, store, Confined(http) is { } city ? ListCondition.In("city", [city]) : null);

    private static Task<IResult> Invite(HttpContext http, People people, Lawbook lawbook, TimeProvider time) => KeyEndpoints.For(http, async caller =>
    {
        var asked = await KeyEndpoints.Read<InvitationAsked>(http);
        var login = People.LoginOf(asked.Login) ?? throw new CommandRefusedException(new Problem(400, "invalid", new Text(
            "登录名须为 2 至 64 个字符：字母、数字和 . _ - @，以字母或数字开头", "A login has 2 to 64 characters: letters, digits and . _ - @, a letter or digit first"), "login"));
        var holder = new KeyRequest(asked.Role, asked.Name, asked.Unit, asked.City, asked.Area).Holder(lawbook, time.Today());
        if (caller.City is { } confined && asked.City != confined)
        {
            throw new CommandRefusedException(new Problem(403, "otherCity", new Text($"此密钥只限于“{confined}”", $"This key is confined to “{confined}”"), "city"));
        }

        AuditedEntity.Note(http, Person.At(login));
        var (id, password) = await people.Invite(login, holder, caller, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new PersonInvitedAnswer(id, login, password, asked.Role, asked.Unit, asked.City, asked.Area), ListingJson.Options, statusCode: 201);
    });

    private static Task<IResult> Reset(HttpContext http, string id, People people, EntityClient grains) => KeyEndpoints.For(http, async caller =>
    {
        var whose = new EntityId(Person.Kind.Name, id);
        AuditedEntity.Note(http, whose);
        var (person, version) = await grains.Read<Person>(whose, http.RequestAborted);
        if (version == 0 || (caller.City is { } confined && person.City != confined))
        {
            throw new CommandRefusedException(new Problem(404, "unknownPerson", new Text("没有此人", "There is no such person"), "id"));
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Json(new PasswordResetAnswer(id, await people.Reset(id, caller, http.RequestAborted)), ListingJson.Options);
    });

    private static string? Confined(HttpContext http) => http.Features.Get<Caller>()!.City;
}
