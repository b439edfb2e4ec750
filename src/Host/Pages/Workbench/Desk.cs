using System.Text.RegularExpressions;
using InfoGov.Entities;
using InfoGov.Host.Composing;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench;

/// <summary>What every page of the workbench shares: its navigation, and how addresses of the API become those of pages.</summary>
public static partial class Desk
{
    /// <summary>Where an officer goes.</summary>
    public static IReadOnlyList<(string, string, string)> Navigation { get; } =
    [
        ("/workbench", "工作台", "Workbench"), ("/workbench/inbox", "收件箱", "Inbox"), ("/workbench/today", "今日可办", "To do today"), ("/workbench/records", "记录", "Records"),
        ("/workbench/new", "新建", "Start something"),
    ];

    /// <summary>The page of what has an address in the API; null where it has none, or where which one it is is not known.</summary>
    public static string? Page(string? url) =>
        url is null || !url.StartsWith("/api/", StringComparison.Ordinal) || url.Contains('{', StringComparison.Ordinal) ? null : "/workbench" + url["/api".Length..];

    /// <summary>A module as addresses write it.</summary>
    internal static string ModuleOf(Slice slice) => FactType.ShowValue(slice.Offer.Module);

    /// <summary>The commands with which a caller opens something.</summary>
    internal static IEnumerable<Slice> Openings(InfoGovHost host, Caller caller) => host.Slices.All.Where(slice => slice.Offer.Opens && slice.Senders.Admits(caller) && slice.Command.Name != "ImportProject");

    /// <summary>The modules that have records in lists.</summary>
    internal static IReadOnlyList<string> Modules(InfoGovHost host) => [.. host.Kinds.All.Where(kind => kind is { IsListed: true, IsReadable: true }).Select(kind => host.Kinds.UrlOf(new EntityId(kind.Name, "x"))?.Split('/')[2]).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The page of an opening.</summary>
    internal static string PageOf(Slice slice) => $"/workbench/{ModuleOf(slice)}/{slice.Name}";

    /// <summary>A size as people read it.</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KiB" : $"{bytes / 1024.0 / 1024.0:0.#} MiB";

    /// <summary>What a command of an entity is called.</summary>
    internal static Text Label(InfoGovHost host, string command) => host.Slices.All.FirstOrDefault(slice => slice.Command.Name == command)?.Label ?? Words.Member(command);

    /// <summary>A sentence with the days in it as its reader writes them.</summary>
    public static string InWords(string sentence, bool english) => IsoDay().Replace(sentence, found => Shown.ReadDay(found.Value) is { } day ? Shown.Day(day, english) : found.Value);

    [GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IsoDay();
}
