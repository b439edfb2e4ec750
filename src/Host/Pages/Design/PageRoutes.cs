using InfoGov.Api;
using InfoGov.Law;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace InfoGov.Host.Pages.Design;

/// <summary>Where pages answer, and to whom. A form is taken only with the token that its page carried.</summary>
internal sealed class PageRoutes(IEndpointRouteBuilder endpoints, PageAudience audience)
{
    private const int LargestForm = 64 * 1024;

    // Forty rows of two dozen fields.
    private const int MostValues = 1024;
    private static readonly Text Stale = new("表单已失效：请返回上一页重新提交", "The form is no longer good: go back and send it again");
    private static readonly Text NoForm = new("请提交表单（application/x-www-form-urlencoded 或 multipart/form-data）", "Send a form (application/x-www-form-urlencoded or multipart/form-data)");

    /// <summary>The same for others.</summary>
    public PageRoutes For(PageAudience others) => new(endpoints, others);

    /// <summary>A page, or what a page offers to take away.</summary>
    public void Get(string route, Func<Visit, Task<IResult>> answer) =>
        Open(endpoints.MapGet(route, (HttpContext http) => Answer(http, answer))).ExcludeFromDescription();

    /// <summary>A page that waits for nothing.</summary>
    public void Get(string route, Func<Visit, IResult> answer) => Get(route, visit => Task.FromResult(answer(visit)));

    /// <summary>
    /// What a form is sent to. The operation is how the audit trail names it. With <paramref name="interrupted"/> a form is not lost that comes
    /// after the session of its sender has ended, or with a token that is good no more.
    /// </summary>
    public void Post(string route, string operation, Text summary, Func<Visit, IFormCollection, Task<IResult>> answer, int largest = LargestForm, Func<Visit, IFormCollection, Task<IResult>>? interrupted = null)
    {
        var post = Open(endpoints.MapPost(route, Sent)).DisableAntiforgery()
            .RequireRateLimiting(PublicLimit.Policy).ExcludeFromDescription()
            .Is(new Operation(operation, summary) { For = audience.Declared });
        if (interrupted is not null)
        {
            post.WithMetadata(new Interrupted(visit => Read(visit, form => interrupted(visit, form), largest)));
        }

        Task Sent(HttpContext http) => Answer(http, visit => Take(visit, answer, largest, interrupted));
    }

    /// <summary>Whoever is not let in by the framework already never comes to a page.</summary>
    private IEndpointConventionBuilder Open(IEndpointConventionBuilder page) =>
        (audience == PageAudience.Everyone ? page.AllowAnonymous() : page).WithMetadata(audience, IsPage.Mark);

    private async Task Answer(HttpContext http, Func<Visit, Task<IResult>> answer)
    {
        var visit = http.RequestServices.GetRequiredService<Visit>();
        await visit.Prepare();
        IResult result;
        try
        {
            result = audience.TurnsAway(visit) ?? await answer(visit);
        }
        catch (WrongAddressException wrong)
        {
            result = HttpProblem.Of(http, wrong.Status, wrong.Code, wrong.Detail, wrong.Parameter);
        }

        await result.ExecuteAsync(http);
    }

    private static Task<IResult> Take(Visit visit, Func<Visit, IFormCollection, Task<IResult>> answer, int largest, Func<Visit, IFormCollection, Task<IResult>>? interrupted) => Read(
        visit,
        async form =>
        {
            try
            {
                await visit.Service<IAntiforgery>().ValidateRequestAsync(visit.Http);
            }
            catch (AntiforgeryValidationException)
            {
                return interrupted is null ? HttpProblem.Of(visit.Http, 400, "badRequest", Stale) : await interrupted(visit, form);
            }

            return await answer(visit, form);
        },
        largest);

    private static async Task<IResult> Read(Visit visit, Func<IFormCollection, Task<IResult>> answer, int largest)
    {
        var http = visit.Http;
        if (!http.Request.HasFormContentType)
        {
            return HttpProblem.Of(http, 415, "unsupportedMediaType", NoForm);
        }

        if (http.Request.ContentLength is null || http.Request.ContentLength > largest)
        {
            return HttpProblem.Of(http, 413, "tooLarge", new Text($"表单至多 {largest / 1024} KiB", $"A form has {largest / 1024} KiB at most"));
        }

        if (largest > LargestForm && http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largest;
        }

        // The framework's own limits are meant for forms of unknown size.
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { ValueCountLimit = MostValues, ValueLengthLimit = largest, MultipartBodyLengthLimit = largest }));
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return HttpProblem.Of(http, 400, "badRequest", NoForm);
        }

        return await answer(form);
    }
}

/// <summary>What becomes of a form whose sender is signed in no more: said of where it is sent.</summary>
internal sealed record Interrupted(Func<Visit, Task<IResult>> Answer);
