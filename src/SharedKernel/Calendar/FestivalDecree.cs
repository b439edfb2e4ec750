using System.Collections.Concurrent;
using System.Collections.Frozen;
using static InfoGov.Calendar.FestivalDates;

namespace InfoGov.Calendar;

/// <summary>
/// A text of the State Council's 《全国年节及纪念日放假办法》: the holidays of all citizens, which are known before the notice
/// that arranges a year. What it gives is the days themselves; which working day makes up for one that falls on a weekend is
/// left to the notice.
/// </summary>
/// <param name="Number">The number of the order by which the text was given.</param>
/// <param name="KnownFrom">The day it was made public.</param>
/// <param name="InForceFrom">The first day it holds for.</param>
/// <param name="Festivals">The days off in a year, by festival.</param>
internal sealed record FestivalDecree(int Number, DateOnly KnownFrom, DateOnly InForceFrom, params (string Name, Func<int, IEnumerable<DateOnly>> Days)[] Festivals)
{
    private readonly ConcurrentDictionary<int, FrozenDictionary<DateOnly, string>> years = new();

    /// <summary>All texts since 1999, in the order of their force.</summary>
    public static readonly IReadOnlyList<FestivalDecree> All =
    [
        new(270, new(1999, 9, 18), new(1999, 9, 18), ("元旦", NewYear), ("春节", y => Lunar(y, 1, 1, 3)), ("劳动节", y => Solar(y, 5, 1, 3)), ("国庆节", NationalDay)),
        new(513, new(2007, 12, 16), new(2008, 1, 1), ("元旦", NewYear), ("春节", y => Lunar(y, 1, 0, 3)), ("清明节", PureBrightness), ("劳动节", y => Solar(y, 5, 1, 1)), ("端午节", DragonBoat), ("中秋节", MidAutumn), ("国庆节", NationalDay)),
        new(644, new(2013, 12, 11), new(2014, 1, 1), ("元旦", NewYear), ("春节", y => Lunar(y, 1, 1, 3)), ("清明节", PureBrightness), ("劳动节", y => Solar(y, 5, 1, 1)), ("端午节", DragonBoat), ("中秋节", MidAutumn), ("国庆节", NationalDay)),
        new(795, new(2024, 11, 12), new(2025, 1, 1), ("元旦", NewYear), ("春节", y => Lunar(y, 1, 0, 4)), ("清明节", PureBrightness), ("劳动节", y => Solar(y, 5, 1, 2)), ("端午节", DragonBoat), ("中秋节", MidAutumn), ("国庆节", NationalDay)),
    ];

    /// <summary>What explanations name it by, as they name a notice.</summary>
    public string Id => FormattableString.Invariant($"decree-{Number}");

    /// <summary>Its citation.</summary>
    public CitedNotice Cited => new(Id, FormattableString.Invariant($"《全国年节及纪念日放假办法》（国务院令第{Number}号）"), Address: null, KnownFrom);

    /// <summary>The holidays of a year with their names, whether or not the text is in force then.</summary>
    public FrozenDictionary<DateOnly, string> In(int year) => years.GetOrAdd(year, y =>
    {
        // Two festivals may share a day: the one named first gives its name.
        var days = new Dictionary<DateOnly, string>();
        foreach (var (name, dates) in Festivals)
        {
            foreach (var date in dates(y))
            {
                days.TryAdd(date, name);
            }
        }

        return days.ToFrozenDictionary();
    });

    private static IEnumerable<DateOnly> NewYear(int year) => Solar(year, 1, 1, 1);

    private static IEnumerable<DateOnly> DragonBoat(int year) => Lunar(year, 5, 5, 1);

    private static IEnumerable<DateOnly> MidAutumn(int year) => Lunar(year, 8, 15, 1);

    private static IEnumerable<DateOnly> NationalDay(int year) => Solar(year, 10, 1, 3);
}
