using System.CommandLine;
using System.Globalization;
using InfoGov.Calendar;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Import;

namespace InfoGov.Host.CommandLine;

/// <summary><c>calendar import</c> and <c>calendar show</c>: the working calendar of the installation.</summary>
internal static class CalendarCommand
{
    private const int MovesShown = 50;

    public static Command Create()
    {
        var calendar = new Command("calendar", "The working calendar: holiday notices and what they declare");
        calendar.Add(CreateImport());
        calendar.Add(CreateShow());
        return calendar;
    }

    private static Command CreateImport()
    {
        var file = new Argument<FileInfo>("file") { Description = "Notices as JSON: our own form, or a year file of NateScarlet/holiday-cn" };
        var knownFrom = new Option<string?>("--known-from") { Description = "For a year file: the day the notice was published, yyyy-MM-dd" };
        var name = new Option<string?>("--name") { Description = "For a year file: what the notice is called" };
        var connection = Cli.ConnectionOption();
        var import = new Command("import", "Take in notices; open due days follow and journal it. May be repeated. Exit code 1 when a file leaves out known days or a due day could not follow, 2 for a file or option that makes no sense, 3 when it cannot be done")
        {
            file, knownFrom, name, connection,
        };
        import.SetAction(async (parsed, cancellation) =>
        {
            DateOnly? day = null;
            if (parsed.GetValue(knownFrom) is { } text)
            {
                if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given))
                {
                    await Console.Error.WriteLineAsync($"--known-from: “{text}” is no day as yyyy-MM-dd.");
                    return Cli.Usage;
                }

                day = given;
            }

            return await Cli.WithHost(parsed.GetValue(connection), host => Import(host, parsed.GetRequiredValue(file), parsed.GetValue(name), day, cancellation), cancellation, mayMake: true);
        });
        return import;
    }

    private static async Task<int> Import(InfoGovHost host, FileInfo file, string? name, DateOnly? knownFrom, CancellationToken cancellation)
    {
        try
        {
            var done = await new CalendarImport(host, Caller.Installation).Run(await File.ReadAllBytesAsync(file.FullName, cancellation), name, knownFrom, cancellation);
            await Audited.Done(host, "import-notice");
            foreach (var notice in done.Taken)
            {
                Console.WriteLine($"{notice.Id}: {notice.Name}, known from {Show(notice.KnownFrom)}, {notice.Days.Sum(d => d.Dates().Count())} days{(done.Replaced.Contains(notice.Id, StringComparer.Ordinal) ? "; replaced the one of that id" : "")}.");
            }

            foreach (var part in done.NotAnnounced)
            {
                Console.WriteLine($"{part.Year} stays not announced: holidays of the decree are missing ({string.Join(", ", part.Missing.Select(d => Show(d)))}).");
            }

            foreach (var moved in done.Followed.Moved.Take(MovesShown))
            {
                Console.WriteLine($"{moved.Entity}: {Show(moved.Old)} -> {Show(moved.New)}");
            }

            foreach (var left in done.Followed.Left)
            {
                await Console.Error.WriteLineAsync($"Not moved: {left}");
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{done.Taken.Count} notices imported, {done.Replaced.Count} of them replaced, {done.Unchanged} unchanged; {done.Followed.Moved.Count} due days moved."));
            return done.Followed.Left.Count > 0 ? Cli.Findings : 0;
        }
        catch (NoticeFileException wrong)
        {
            var line = wrong.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $", line {number}") : "";
            await Console.Error.WriteLineAsync($"{file.FullName}{line}, {wrong.Path}: {wrong.Detail.En}.");
            return wrong.IsConflict ? Cli.Findings : Cli.Usage;
        }
    }

    private static Command CreateShow()
    {
        var year = new Argument<int>("year") { Description = $"A year from {WorkingCalendar.FirstYear} to {WorkingCalendar.LastYear}" };
        var connection = Cli.ConnectionOption();
        var show = new Command("show", "Show the days off and make-up days of a year, with the notices that declare them") { year, connection };
        show.SetAction(async (parsed, cancellation) =>
        {
            var wanted = parsed.GetRequiredValue(year);
            if (wanted is < WorkingCalendar.FirstYear or > WorkingCalendar.LastYear)
            {
                await Console.Error.WriteLineAsync($"The year lies between {WorkingCalendar.FirstYear} and {WorkingCalendar.LastYear}.");
                return Cli.Usage;
            }

            // Without a store there is what the program brings.
            if (await Cli.Missing(parsed.GetValue(connection), cancellation) is not null)
            {
                return Show(WorkingCalendar.BuiltIn, wanted);
            }

            return await Cli.WithHost(
                parsed.GetValue(connection),
                async host => Show(await new CalendarImport(host, Caller.Installation).Calendar(cancellation), wanted),
                cancellation);
        });
        return show;
    }

    private static int Show(WorkingCalendar calendar, int year)
    {
        var days = calendar.DeclaredIn(year).ToArray();
        Console.WriteLine($"{year}: {(calendar.IsAnnounced(year) ? "announced" : "not announced, dates in it are provisional")} (calendar {calendar.Version})");
        if (calendar.DecreeOn(new DateOnly(year, 12, 31)) is { } decree)
        {
            Console.WriteLine($"[{decree.Id}] {decree.Name}, known from {Show(decree.KnownFrom)}");
        }

        foreach (var notice in calendar.Notices.Where(n => n.Year == year || days.Any(d => d.Notice == n.Id)))
        {
            Console.WriteLine($"[{notice.Id}] {notice.Name}, known from {Show(notice.KnownFrom)} {notice.Address}".TrimEnd());
        }

        foreach (var day in days)
        {
            Console.WriteLine($"{Show(day.Date)} {day.Date.DayOfWeek.ToString()[..3]} {(day.IsWorking ? "work" : "off "),-4} {day.Name} [{day.Notice}]");
        }

        return 0;
    }

    private static string Show(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "not known";
}
