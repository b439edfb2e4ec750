using System.Collections.Concurrent;
using System.Net;
using InfoGov.Entities;
using InfoGov.Host.CommandLine;
using InfoGov.Host.Demo;
using InfoGov.Host.Tests.Proof;
using InfoGov.Host.Tests.WholeLives;
using Life = InfoGov.Host.Tests.WholeLives.Life;

namespace InfoGov.Host.Tests.OpenActs;

/// <summary>
/// Open means open: what the page of an entity shows as open is accepted when it is sent with the body that stands beside it, and what it
/// shows as closed is refused for the reason it gives.
/// </summary>
public sealed class OpenActTests
{
    private static readonly Caller Agency = new("agency", Role: null, Unit: "某单位", PlaysAnyRole: true);
    private static readonly ParallelOptions Together = new() { MaxDegreeOfParallelism = 4 };

    [Theory]
    [InlineData(EitherStore.Sqlite, DemoFill.DefaultProjects)]
    [InlineData(EitherStore.Postgres, 17)]
    public async Task Every_entity_of_the_demo_takes_what_its_page_shows_as_open_and_nothing_else(string store, int projects)
    {
        await using var host = await EitherStore.Start(store, new AfterTheDemo());
        using (var bar = new ProgressBar("Filling", TextWriter.Null))
        {
            await DemoFill.Run(host.Parts, projects, bar.Report, TestContext.Current.CancellationToken);
        }

        var agency = await host.As(Agency);
        var faults = new ConcurrentBag<string>();
        var (open, closed) = (0, 0);
        var stages = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(await Entities(host), Together, async (url, _) =>
        {
            var shown = new ShownActs(agency, url);
            var page = await shown.Page();
            await shown.SendClosed(page);
            await shown.SendOpen(page, commands: stages.TryAdd($"{page["city"]} {page["kind"]} {page["state"]?["stage"]}", url));
            shown.Faults.ForEach(fault => faults.Add($"{url}: {fault}"));
            Interlocked.Add(ref open, shown.Open);
            Interlocked.Add(ref closed, shown.Closed);
        });
        Assert.Empty(faults.Order(StringComparer.Ordinal));
        Assert.True(open > 5 * projects && closed > 5 * projects, $"{open} open, {closed} closed");
    }

    [Fact]
    public async Task After_each_step_of_the_lives_what_is_open_is_taken_and_what_is_closed_is_not()
    {
        await using var host = await EitherStore.Start(EitherStore.Sqlite);
        var agency = await host.As(Agency);
        var keys = new Keys();
        var faults = new ConcurrentBag<string>();
        var known = new ConcurrentDictionary<string, string>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(Life.All.SelectMany(life => Enumerable.Range(1, life.Lines.OfType<Step>().Count()).Select(steps => (life, steps))), Together, async (told, _) =>
        {
            var things = new Dictionary<string, (string Id, string Module)>(StringComparer.Ordinal);
            Step[] steps = [.. told.life.Lines.OfType<Step>().Take(told.steps)];
            foreach (var step in steps)
            {
                await keys.Do(host, told.life, step, things);
            }

            var (thing, module) = Subject(steps[^1], things);
            var shown = new ShownActs(agency, $"/api/{module}/{thing}");
            var page = await shown.Page();
            if (!known.TryAdd(ShownActs.AsShown(page), steps[^1].Name))
            {
                // Lives that begin alike show the same.
                return;
            }

            await shown.SendClosed(page);
            await shown.SendOpen(page);
            shown.Faults.ForEach(fault => faults.Add($"{told.life} after {steps[^1].Name}: {fault}"));
        });
        Assert.Empty(faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Whatever_a_life_does_next_its_page_showed_as_open_to_who_does_it()
    {
        await using var host = await EitherStore.Start(EitherStore.Sqlite);
        var keys = new Keys();
        List<string> missed = [];
        foreach (var life in Life.All)
        {
            var things = new Dictionary<string, (string Id, string Module)>(StringComparer.Ordinal);
            foreach (var step in life.Lines.OfType<Step>())
            {
                var shown = step.Opens.Length > 0 ? null : await Shown(await keys.Of(host, step.Role, life.City), step, Subject(step, things));
                var answer = await keys.Do(host, life, step, things);
                if (answer.Status == HttpStatusCode.OK && shown == false)
                {
                    missed.Add($"{life}: {step.Name}");
                }
            }
        }

        Assert.Empty(missed);
    }

    [Fact]
    public async Task Each_role_each_city_and_each_unit_is_refused_for_the_reason_its_own_page_gives()
    {
        await using var host = await EitherStore.Start(EitherStore.Sqlite, new AfterTheDemo());
        using (var bar = new ProgressBar("Filling", TextWriter.Null))
        {
            await DemoFill.Run(host.Parts, 17, bar.Report, TestContext.Current.CancellationToken);
        }

        var faults = new ConcurrentBag<string>();
        string[] urls = ["/api/projects/demo-000001", "/api/projects/demo-000012", "/api/plans/demo-wuxi-draft", "/api/systems/demo-wuxi-water", "/api/resources/demo-wuxi-asked", "/api/administration/wuxi", "/api/organizations/demo-wuxi-urban"];
        Caller[] callers =
        [
            .. host.Parts.Slices.All.SelectMany(s => s.Senders.Roles).Distinct().Select(role => new Caller($"{role}", role)),
            new("administrator", Role: null, IsAdministrator: true), Agency with { Name = "elsewhere", City = "beijing" },
        ];
        await Parallel.ForEachAsync(callers, Together, async (caller, _) =>
        {
            var client = await host.As(caller);
            foreach (var url in urls)
            {
                if ((await client.Get(url)).Status is HttpStatusCode.Forbidden)
                {
                    // It is the business of others; so is every step.
                    continue;
                }

                var shown = new ShownActs(client, url);
                await shown.SendClosed(await shown.Page());
                shown.Faults.ForEach(fault => faults.Add($"{url} {caller.Name}: {fault}"));
            }
        });
        Assert.Empty(faults.Order(StringComparer.Ordinal));
    }

    /// <summary>Whether a page shows a step as open; null where it shows no steps, as of what was found secret.</summary>
    private static async Task<bool?> Shown(HttpClient client, Step step, (string Id, string Module) thing)
    {
        var page = (await client.Get($"/api/{thing.Module}/{thing.Id}")).Is(HttpStatusCode.OK).Json!;
        var url = $"/{step.Url.Split('/')[^1]}";
        return page["secret"] is not null ? null
            : page["acts"]!.AsArray().FirstOrDefault(a => a!["url"]!.ToString().EndsWith(url, StringComparison.Ordinal)) is { } act ? act["open"]!.GetValue<bool>()
            : page["commands"]!.AsArray().Any(c => c!.ToString().EndsWith(url, StringComparison.Ordinal));
    }

    /// <summary>The entity that a step was done to.</summary>
    private static (string Id, string Module) Subject(Step step, Dictionary<string, (string Id, string Module)> things) =>
        things[step.Opens.Length > 0 ? step.Opens : step.Url.Split('/')[1].TrimStart('$')];

    private static async Task<IReadOnlyList<string>> Entities(RunningHost host)
    {
        await using var connection = await host.Parts.Log.Projections.OpenRead(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT kind, key FROM entities ORDER BY kind, key";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        List<string> urls = [];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            if (host.Parts.Kinds.UrlOf(new EntityId(reader.GetString(0), reader.GetString(1))) is { } url)
            {
                urls.Add(url);
            }
        }

        return urls;
    }

    /// <summary>A day after everything in the demo.</summary>
    private sealed class AfterTheDemo : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 7, 15, 4, 0, 0, TimeSpan.Zero);
    }
}
