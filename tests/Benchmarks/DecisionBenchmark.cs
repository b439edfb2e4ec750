using System.Globalization;
using InfoGov.Law;

namespace InfoGov.Benchmarks;

/// <summary>Decisions a second on one core, in process, facts bound: the busiest acts of each city, with bytes allocated for each.</summary>
internal static class DecisionBenchmark
{
    private static readonly (string City, Jurisdiction Law)[] Cities =
    [
        ("Wuxi", new Wuxi.WuxiRegulation()),
        ("Beijing", new Beijing.BeijingRegulation()),
        ("Zhengzhou", new Zhengzhou.ZhengzhouRegulation()),
    ];

    public static void Run(TimeSpan span)
    {
        Console.WriteLine("city       act                     outcome        decisions/s   bytes each");
        foreach (var (name, law) in Cities)
        {
            foreach (var (act, matter) in Cases())
            {
                Measure(name, law, act, matter, span);
            }
        }
    }

    private static void Measure(string name, Jurisdiction law, Act act, Matter matter, TimeSpan span)
    {
        var outcome = law.Decide(act, matter).Outcome;
        for (var warm = 0; warm < 20_000; warm++)
        {
            law.Decide(act, matter);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = TimeProvider.System.GetTimestamp();
        long done = 0;
        do
        {
            for (var i = 0; i < 1000; i++)
            {
                law.Decide(act, matter);
            }

            done += 1000;
        }
        while (TimeProvider.System.GetElapsedTime(start) < span);

        var rate = done / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - allocated) / done;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-10} {act.Name,-22} {outcome,-12} {rate,13:N0} {bytes,12:N0}"));
    }

    private static IEnumerable<(Act Act, Matter Matter)> Cases()
    {
        var day = new DateOnly(2024, 6, 3);
        yield return (Acts.ApproveProject, new Matter(day)
            .With(Facts.Project.Funding.PublicShare, 1m)
            .With(Facts.Project.Activity, ProjectActivity.New)
            .With(Facts.Project.Category, ProjectCategory.Egov)
            .With(Facts.Project.PlannedInForce, value: true)
            .With(Facts.Project.ReviewOpinion.By, Role.CityInformatizationAuthority)
            .With(Facts.Project.ReviewOpinion.Result, Conformity.Conforming)
            .With(Facts.Project.ReviewOpinion.Topics, Enum.GetValues<ReviewTopic>()));
        yield return (Acts.ApproveProject, new Matter(day).With(Facts.Project.Funding.PublicShare, 1m));
        yield return (Acts.AwardContract, new Matter(day)
            .With(Facts.Project.Funding.PublicShare, 1m)
            .With(Facts.Project.Amount, 6_000_000m)
            .With(Facts.Contractor.Qualified, value: true)
            .With(Facts.Project.ProcurementCompliant, value: true)
            .With(Args.AwardContract.Role, ContractRole.Construction)
            .With(Args.AwardContract.Procurement, ProcurementMethod.CentralizedGovernmentProcurement));
        yield return (Acts.DeliverProject, new Matter(day)
            .With(Facts.Project.Funding.PublicShare, 1m)
            .With(Facts.Project.Acceptance.Result, Outcome.Passed));
    }
}
