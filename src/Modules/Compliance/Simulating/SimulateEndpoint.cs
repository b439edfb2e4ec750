using System.Text.Json;
using System.Threading.Channels;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Law;
using InfoGov.Listing;
using InfoGov.Log;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Compliance.Simulating;

/// <summary>
/// <c>POST /api/compliance/simulate</c>: what would change for the portfolio of a city under a changed law. Answers JSON lines
/// (<c>application/x-ndjson</c>): <c>progress</c> now and then, <c>act</c> and <c>duty</c> for each change, a
/// <c>summary</c> at the end. It reads one unchanging view of the log and writes nothing.
/// </summary>
internal sealed class SimulateEndpoint(SqlLog log, EntityKinds kinds, CityRegister cities, TimeProvider time)
{
    private const int BodyLimit = 64 * 1024;
    private const int MostShown = 10_000;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);
    private readonly SemaphoreSlim one = new(1, 1);

    public async Task<IResult> Answer(HttpContext http)
    {
        var (body, unread) = await SmallBody.Read(http, BodyLimit);
        if (unread is not null)
        {
            return unread;
        }

        var (asked, path, problem) = SimulationRequest.Read(body);
        if (asked is null)
        {
            return HttpProblem.Of(http, 400, "invalidBody", problem!, path!);
        }

        (var question, path, problem) = asked.Suppose(cities, time.Today());
        if (question is null)
        {
            return HttpProblem.Of(http, 400, "invalidBody", problem!, path!);
        }

        return await one.WaitAsync(0, http.RequestAborted)
            ? new Streaming(this, question, Languages.PrefersEnglish(http))
            : HttpProblem.Of(http, 429, "busy", new Text("另一项模拟正在进行，请稍后再试", "Another simulation is under way; try again later"), "$");
    }

    private async Task Stream(HttpContext http, WhatIf question, bool english)
    {
        http.Response.ContentType = "application/x-ndjson; charset=utf-8";
        var cancellation = http.RequestAborted;
        var lines = Channel.CreateBounded<object>(new BoundedChannelOptions(1000) { SingleReader = true });
        var counts = new Counts[Environment.ProcessorCount];
        var start = time.GetTimestamp();
        var last = start;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var looking = Task.Run(
            async () =>
            {
                try
                {
                    var listed = kinds.All.Where(k => k.Subjects.Count > 0).ToArray();
                    await Portfolio.Look(log, listed, counts.Length, Look, Progress, stop.Token);
                    lines.Writer.Complete();
                }
                catch (Exception failure)
                {
                    lines.Writer.Complete(failure);
                }
            },
            stop.Token);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(cancellation))
            {
                await Write(http, line, flush: line is SimulationLine { Progress: not null });
            }

            await looking;
            var all = counts.Aggregate((a, b) => a + b);
            await Write(http, new SimulationLine
            {
                Summary = new SimulationSummary(
                    question.Before.Code,
                    all.Entities,
                    all.Flipped,
                    all.Otherwise,
                    all.EntitiesFlipped,
                    all.Duties,
                    Math.Min(all.Shown, MostShown),
                    all.Shown > MostShown,
                    Math.Round((decimal)time.GetElapsedTime(start).TotalSeconds, 2)),
            }, flush: true);
        }
        finally
        {
            await stop.CancelAsync();
        }

        void Progress(long done, long total)
        {
            if (time.GetElapsedTime(last) >= Between || done == total)
            {
                last = time.GetTimestamp();
                lines.Writer.TryWrite(new SimulationLine { Progress = new SimulationProgress(done, total) });
            }
        }

        void Look(int worker, EntityKind kind, string key, object state)
        {
            if (kind.CityOf(key, state) != question.Before.Code || kind.OutlineOf(key, state) is not { } outline)
            {
                return;
            }

            ref var count = ref counts[worker];
            count.Entities++;
            var (acts, duties) = question.For(kind, state);
            if (acts.IsEmpty && duties.IsEmpty)
            {
                return;
            }

            count.Flipped += acts.Count(a => a.Flips);
            count.Otherwise += acts.Count(a => !a.Flips);
            count.EntitiesFlipped += acts.Any(a => a.Flips) ? 1 : 0;
            count.Duties += duties.Length;
            var id = new EntityId(kind.Name, key);
            foreach (var line in acts.Select(a => Line(id, outline, a, english)).Concat(duties.Select(d => Line(id, outline, d, english))))
            {
                // Each thread may show its share, so that the answer stays of a size people can use.
                if (++count.Shown <= MostShown / counts.Length)
                {
                    lines.Writer.WriteAsync(line, stop.Token).AsTask().GetAwaiter().GetResult();
                }
            }
        }
    }

    private SimulationLine Line(EntityId id, Outline outline, ActChange change, bool english) => new()
    {
        Act = new SimulatedAct(
            id.Stream, kinds.UrlOf(id), outline.Name, outline.Unit, change.Act.Name, change.Act.Label.In(english), change.Flips, Show(change.Before, english), Show(change.After, english)),
    };

    private SimulationLine Line(EntityId id, Outline outline, DutyShift shift, bool english)
    {
        var duty = shift.Before ?? shift.After!;
        return new SimulationLine
        {
            Duty = new SimulatedDuty(
                id.Stream,
                kinds.UrlOf(id),
                outline.Name,
                outline.Unit,
                duty.Type.ToString(),
                FactType.Label(duty.Type).In(english),
                duty.Actor,
                duty.To,
                shift switch { { Before: null } => "arises", { After: null } => "ceases", _ when shift.Before.Due != shift.After.Due => "moves", _ => "standsOtherwise" },
                Show(shift.Before),
                Show(shift.After)),
        };
    }

    private static SimulatedDecision Show(Decision decision, bool english) =>
        new(decision.Outcome, decision.Refusals.Select(r => new SimulatedRefusal(r.Provision?.Id, r.Code, r.Message.In(english))));

    private static SimulatedStanding? Show(StandingDuty? duty) => duty is null ? null : new(duty.Due, duty.Status, duty.Provision.Id);

    private static async Task Write(HttpContext http, object line, bool flush)
    {
        await JsonSerializer.SerializeAsync(http.Response.Body, line, ReportOptions, http.RequestAborted);
        await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        if (flush)
        {
            await http.Response.Body.FlushAsync(http.RequestAborted);
        }
    }

    private static readonly JsonSerializerOptions ReportOptions = new(ListingJson.Options) { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private record struct Counts(long Entities, long Flipped, long Otherwise, long EntitiesFlipped, long Duties, long Shown)
    {
        public static Counts operator +(Counts a, Counts b) =>
            new(a.Entities + b.Entities, a.Flipped + b.Flipped, a.Otherwise + b.Otherwise, a.EntitiesFlipped + b.EntitiesFlipped, a.Duties + b.Duties, a.Shown + b.Shown);
    }

    private sealed class Streaming(SimulateEndpoint endpoint, WhatIf question, bool english) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            try
            {
                await endpoint.Stream(httpContext, question, english);
            }
            finally
            {
                endpoint.one.Release();
            }
        }
    }
}
