using Microsoft.AspNetCore.Components;

namespace InfoGov.Host.Pages.Design;

/// <summary>A component of a page. It says everything in the reader's language, and asks the visit for the rest.</summary>
public abstract class View : ComponentBase
{
    [Inject] internal Visit Visit { get; set; } = null!;

    protected bool English => Visit.English;

    protected string T(string zh, string en) => English ? en : zh;

    protected string T(Law.Text text) => text.In(English);

    protected string Day(DateOnly? day) => day is { } given ? Shown.Day(given, English) : "";

    protected string Money(decimal? amount) => amount is { } given ? Shown.Money(given, English) : "";

    protected static string Number(long number) => Shown.Number(number);
}
