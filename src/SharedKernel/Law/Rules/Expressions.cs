namespace InfoGov.Law;

/// <summary>What rules compute from facts: dates, organs of a level, thresholds (contract, "Rule expressions").</summary>
public static class Expressions
{
    /// <summary>The day on which the act is done.</summary>
    public static readonly Value<DateOnly> On = new DayOfAct();

    /// <summary>Some fiscal funds or government investment, however little (contract, "One money fact").</summary>
    public static readonly Condition PubliclyFunded = Facts.Project.Funding.PublicShare > 0;

    /// <summary>The government of an administrative level; unknown while the level is.</summary>
    public static Value<Role> GovernmentOf(Fact<Level> level) => new Computed<Level, Role>(
        level,
        static l => l switch
        {
            Level.City => Role.CityGovernment,
            Level.County => Role.CountyGovernment,
            Level.District => Role.DistrictGovernment,
            _ => Role.ZoneCommittee,
        },
        new Text("同级政府", "the government of that level"));

    /// <summary>The informatization authority of an administrative level; unknown while the level is.</summary>
    public static Value<Role> AuthorityOf(Fact<Level> level) => new Computed<Level, Role>(
        level,
        static l => l switch
        {
            Level.City => Role.CityInformatizationAuthority,
            Level.County => Role.CountyInformatizationAuthority,
            Level.District => Role.DistrictInformatizationAuthority,
            _ => Role.ZoneInformatizationAuthority,
        },
        new Text("同级信息化主管部门", "the informatization authority of that level"));

    /// <summary>The role is known and is an informatization authority of any level.</summary>
    public static Condition IsInformatizationAuthority(Value<Role> role) => role.In(
        new Text("信息化主管部门", "an informatization authority of any level"),
        Role.InformatizationAuthority,
        Role.CityInformatizationAuthority,
        Role.CountyInformatizationAuthority,
        Role.DistrictInformatizationAuthority,
        Role.ZoneInformatizationAuthority);

    /// <summary>A fixed day of a year that may be computed; unknown outside the years 1 to 9999.</summary>
    public static Value<DateOnly> Date(Value<long> year, int month, int day) => new Computed<long, DateOnly>(
        year,
        y => y is >= 1 and <= 9999 ? new DateOnly((int)y, month, day) : null,
        new Text($"该年{month}月{day}日", $"{day:00}.{month:00}. of that year"));

    /// <summary>A fixed day.</summary>
    public static Value<DateOnly> Date(int year, int month, int day) => new Literal<DateOnly>(new DateOnly(year, month, day));

    /// <summary>The year before.</summary>
    public static Value<long> YearBefore(Value<long> year) => new Computed<long, long>(year, static y => y - 1, new Text("上一年", "the year before"));

    /// <summary>The year of a day.</summary>
    public static Value<long> YearOf(Value<DateOnly> day) => new Computed<DateOnly, long>(day, static d => d.Year, new Text("该年", "that year"));

    /// <summary>The corresponding day a number of years later, or the last day of that month.</summary>
    public static Value<DateOnly> PlusYears(Value<DateOnly> day, int years) => new Computed<DateOnly, DateOnly>(
        day,
        d => new Period(years, 0, 0).After(d),
        new Text($"其后{years}年之日", $"{years} years later"));

    /// <summary>The day a period later.</summary>
    public static Value<DateOnly> Plus(Fact<DateOnly> day, Fact<Period> period) => new Later(day, period);

    /// <summary>The later of two days, or the one that is known.</summary>
    public static Value<DateOnly> LatestOf(Fact<DateOnly> first, Fact<DateOnly> second) => new Latest(first, second);

    /// <summary>The amount in force on the day of the act: the latest one set under the key, else the number in the text.</summary>
    public static Value<decimal> Threshold(ThresholdKey key, decimal inText) => new ThresholdAmount(key, inText);

    /// <summary>A day moved by a period; earlier where the period is negative.</summary>
    internal static Value<DateOnly> Shifted(Value<DateOnly> day, Period by) => new Computed<DateOnly, DateOnly>(day, d => by.After(d), new Text("移动后的日期", "the moved day"));

    private sealed class DayOfAct : Value<DateOnly>
    {
        internal override bool IsDayOfAct => true;

        public override bool TryGet(Matter matter, out DateOnly value)
        {
            value = matter.On;
            return true;
        }

        internal override Text Describe() => new("行为日", "the day of the act");

        internal override void CollectFacts(List<Fact> facts)
        {
        }
    }

    private sealed class Computed<TSource, T>(Value<TSource> source, Func<TSource, T?> compute, Text what) : Value<T>
        where TSource : notnull
        where T : struct
    {
        public override bool TryGet(Matter matter, out T value)
        {
            if (source.TryGet(matter, out var known) && compute(known) is { } result)
            {
                value = result;
                return true;
            }

            value = default;
            return false;
        }

        internal override Text Describe() => what;

        internal override void CollectFacts(List<Fact> facts) => source.CollectFacts(facts);
    }

    private sealed class Later(Fact<DateOnly> day, Fact<Period> period) : Value<DateOnly>
    {
        public override bool TryGet(Matter matter, out DateOnly value)
        {
            if (day.TryGet(matter, out var start) && period.TryGet(matter, out var length) && length.After(start) is { } end)
            {
                value = end;
                return true;
            }

            value = default;
            return false;
        }

        internal override Text Describe() => new($"{day.Entry.Label.Zh}加{period.Entry.Label.Zh}", $"{day.Entry.Label.En} plus {period.Entry.Label.En}");

        internal override void CollectFacts(List<Fact> facts)
        {
            day.CollectFacts(facts);
            period.CollectFacts(facts);
        }
    }

    private sealed class Latest(Fact<DateOnly> first, Fact<DateOnly> second) : Value<DateOnly>
    {
        public override bool TryGet(Matter matter, out DateOnly value)
        {
            var hasFirst = first.TryGet(matter, out var a);
            var hasSecond = second.TryGet(matter, out var b);
            value = hasFirst && (!hasSecond || a > b) ? a : b;
            return hasFirst || hasSecond;
        }

        internal override Text Describe() => new(
            $"{first.Entry.Label.Zh}与{second.Entry.Label.Zh}中较晚者",
            $"the later of {first.Entry.Label.En} and {second.Entry.Label.En}");

        internal override void CollectFacts(List<Fact> facts)
        {
            first.CollectFacts(facts);
            second.CollectFacts(facts);
        }
    }

    private sealed class ThresholdAmount(ThresholdKey key, decimal inText) : Value<decimal>
    {
        public override bool TryGet(Matter matter, out decimal value)
        {
            value = inText;
            var latest = DateOnly.MinValue;
            foreach (var entry in Facts.Thresholds.Elements(matter))
            {
                if (entry.Key == key && entry.EffectiveFrom <= matter.On && entry.EffectiveFrom >= latest)
                {
                    latest = entry.EffectiveFrom;
                    value = entry.Amount;
                }
            }

            return true;
        }

        internal override Text Describe() => new("规模线", "the threshold");

        internal override void CollectFacts(List<Fact> facts) => Facts.Thresholds.CollectFacts(facts);
    }
}
