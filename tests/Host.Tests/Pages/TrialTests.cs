using System.Text;
using InfoGov.Host.Pages.Console.WhatIf;
using InfoGov.Host.Pages.Inside;
using Microsoft.AspNetCore.Http;

namespace InfoGov.Host.Tests.Pages;

/// <summary>A change of the law that is being tried, as its page follows it.</summary>
public sealed class TrialTests
{
    private const string Answer = """
        {"progress":{"done":3,"total":8}}
        {"act":{"entity":"project/1","label":"交付使用","flips":false,"before":{"outcome":"refused","refusals":[]},"after":{"outcome":"refused","refusals":[]}}}
        {"act":{"entity":"project/2","label":"组织验收","flips":true,"before":{"outcome":"refused","refusals":[]},"after":{"outcome":"allowed","refusals":[]}}}
        {"summary":{"city":"wuxi","entities":8,"actsFlipped":1,"actsWithOtherReasons":1,"entitiesFlipped":1,"dutiesChanged":0,"shown":2,"truncated":false,"seconds":0.5}}

        """;

    [Theory, InlineData(1), InlineData(7), InlineData(10_000)]
    public async Task It_says_how_far_it_is_and_then_what_comes_of_it_however_the_answer_is_cut(int size)
    {
        var trial = new Trial(new Supposed("wuxi", "threshold"));
        List<long> done = [];
        await using var lines = new LineStream(line =>
        {
            trial.Take(line);
            done.Add(trial.Far.Done);
        });
        foreach (var part in Encoding.UTF8.GetBytes(Answer.ReplaceLineEndings("\n")).Chunk(size))
        {
            await lines.WriteAsync(part, TestContext.Current.CancellationToken);
        }

        Assert.Equal([3, 3, 3, 3], done);
        Assert.True(trial.IsRunning);
        trial.End(new Told(StatusCodes.Status200OK, lines.Rest, new HeaderDictionary()));
        Assert.Equal((false, 8, "组织验收"), (trial.IsRunning, trial.Outcome!.Summary.Entities, trial.Outcome.Acts[0].Label));
    }

    [Fact]
    public void One_that_breaks_off_came_to_nothing_and_one_that_is_refused_says_why()
    {
        var (broken, refused) = (new Trial(new Supposed("wuxi", "threshold")), new Trial(new Supposed("wuxi", "threshold")));
        broken.End(new Told(StatusCodes.Status200OK, [], new HeaderDictionary()));
        refused.End(new Told(StatusCodes.Status429TooManyRequests, """{"code":"busy","detail":"另一项模拟正在进行"}"""u8.ToArray(), new HeaderDictionary()));
        Assert.Equal((503, "interrupted", 429, "busy"), (broken.Status, broken.Problem!.Code, refused.Status, refused.Problem!.Code));
    }
}
