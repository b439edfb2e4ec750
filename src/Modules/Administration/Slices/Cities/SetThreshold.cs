using System.Collections.Immutable;
using InfoGov.Entities;
using InfoGov.Law;

namespace InfoGov.Administration;

/// <summary>
/// Sets an amount that a regulation lets its city authority change, from a day on. The law says who is competent; what was
/// decided before stays as it was.
/// </summary>
/// <param name="Key">Which threshold.</param>
/// <param name="Amount">The amount in CNY.</param>
/// <param name="EffectiveFrom">First day in force; not before the day of the act.</param>
/// <param name="CoDepartments">Departments that took part.</param>
[FourEyes]
[Slice(Module.Administration, "city"), SentBy(Role.InformatizationAuthority)]
internal sealed record SetThreshold(ThresholdKey Key, decimal Amount, DateOnly EffectiveFrom, ImmutableArray<Role>? CoDepartments) : Command<CityStanding>
{
    public override Act Act => Acts.SetThreshold;

    public override string City(EntityId id, CityStanding state) => id.Key;

    public override void Establish(Matter matter, CityStanding state, CommandContext context) => matter
        .With(Args.SetThreshold.Key, Key)
        .With(Args.SetThreshold.Amount, Amount)
        .With(Args.SetThreshold.EffectiveFrom, EffectiveFrom)
        .With(Args.SetThreshold.CoDepartments, CoDepartments);

    public override IEnumerable<IEvent<CityStanding>> Decide(CityStanding state, CommandContext context)
    {
        if (context.Decision is { IsSilent: true })
        {
            throw new CommandRefusedException(new Problem(422, "noPower", new Text("本市规定没有授权调整该规模线的条款", "No provision of this city lets the threshold be changed")));
        }

        if (Amount <= 0)
        {
            throw new CommandRefusedException(new Problem(422, "amountNotPositive", new Text("金额须大于零", "The amount must be above zero"), "amount"));
        }

        if (EffectiveFrom < context.On)
        {
            throw new CommandRefusedException(new Problem(422, "retroactive", new Text("不得追溯既往：起用日不得早于行为日", "Not retroactive: the first day in force may not lie before the day of the act"), "effectiveFrom"));
        }

        return [new ThresholdSet(Key, Amount, EffectiveFrom)];
    }
}
