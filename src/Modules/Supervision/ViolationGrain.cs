using InfoGov.Entities;
using InfoGov.Law;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace InfoGov.Supervision;

/// <summary>A grain for each <see cref="Violation"/>.</summary>
[GrainType(Violation.Kind)]
internal sealed class ViolationGrain(CommandWay way) : EntityGrain<Violation>(way)
{
    /// <summary>The kind.</summary>
    public static EntityKind<Violation> Description { get; } = new(Violation.Kind, Violation.None, [SanctionRows.Sanctions, SanctionRows.FundingBans], SanctionRows.Of)
    {
        City = (_, v) => v.City,
        Facts = Violation.Establish,
        Subjects = [Facts.Violation.Exists],
        Readers = Readers.OfUnit,

        // Who is accused learns of it from the case, not from the report.
        Units = v => v.CaseOpenedOn is null ? [] : [v.Offender],
        Outline = v => new Outline(v.Conduct is { } conduct ? FactType.ShowValue(conduct) : null, v.Offender, v.Sanctions.Count > 0 ? "sanctioned" : v.CaseOpenedOn is null ? "reported" : "caseOpened"),
        Stages = ["reported", "caseOpened", "sanctioned"],
    };
}
