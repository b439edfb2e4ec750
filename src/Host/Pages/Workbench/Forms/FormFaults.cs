using System.Globalization;
using System.Text.RegularExpressions;
using InfoGov.Host.Pages.Design;
using InfoGov.Host.Pages.Inside;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>
/// What is wanting in a form or cannot be read, all of it at once and in the words of its fields. What the command makes of what can be read is for the
/// command to say.
/// </summary>
internal static partial class FormFaults
{
    private static readonly Text Wanting = new("请填写", "Fill this in");
    private static readonly Text NoNumber = new("须为数字，如 5,200,000 或 520万", "A number is needed, such as 5,200,000");
    private static readonly Text NotWhole = new("须为整数，如 5", "A whole number is needed, such as 5");
    private static readonly Text NoDay = new("须为日期，如 2026-01-15", "A day is needed, such as 2026-01-15");
    private static readonly Text NoMoment = new("须为日期和时间，如 2026-01-15T08:30", "A day and a time are needed, such as 2026-01-15T08:30");

    public static IReadOnlyList<FieldFault> Of(IReadOnlyList<FormField> fields, FormValues values, bool english) => [.. Of(fields, values, "").Select(found => found with { Said = found.Message.In(english) })];

    /// <summary>A problem that the command found, at the field where it is and by the name of that field; null where it is at none.</summary>
    public static FieldFault? Of(IReadOnlyList<FormField> fields, string? path, string detail, bool english)
    {
        if (path is null || Named(fields, path, "") is not { } label)
        {
            return null;
        }

        var plain = Prefix().Replace(detail, "");
        return new FieldFault(path, label, Wanting) { Said = detail.StartsWith("缺少", StringComparison.Ordinal) || detail.StartsWith("missing", StringComparison.Ordinal) ? Wanting.In(english) : plain };
    }

    private static IEnumerable<FieldFault> Of(IReadOnlyList<FormField> fields, FormValues values, string within)
    {
        foreach (var field in fields)
        {
            var label = within + field.Label;
            var isBlank = values.IsBlank(field.Path);
            switch (field.Kind)
            {
                case FieldKind.Group or FieldKind.Rows when isBlank && field.Required:
                    yield return new FieldFault(field.Path, label, Wanting);
                    break;
                case FieldKind.Group when !isBlank:
                    foreach (var fault in Of(field.Members, values, label + " › "))
                    {
                        yield return fault;
                    }

                    break;
                case FieldKind.Rows when !isBlank:
                    foreach (var number in Enumerable.Range(0, Math.Min(FormBody.MostRows, values.Rows(field.Path))).Where(number => !values.IsBlank($"{field.Path}[{FactType.ShowValue(number)}]")))
                    {
                        foreach (var fault in Of(field.Row(number), values, $"{label} {FactType.ShowValue(number + 1)} › "))
                        {
                            yield return fault;
                        }
                    }

                    break;
                default:
                    if (Wrong(field, values) is { } wrong)
                    {
                        yield return new FieldFault(field.Path, label, wrong);
                    }

                    break;
            }
        }
    }

    private static Text? Wrong(FormField field, FormValues values) => values.IsBlank(field.Path) ? field.Required && field.Kind is not (FieldKind.Group or FieldKind.Rows) ? Wanting : null : field.Kind switch
    {
        FieldKind.Number => FormBody.Number(values.One(field.Path) ?? "") is not { } number ? field.IsWhole ? NotWhole : field.Help is { } help ? new Text($"须为数字：{help}", $"A number is needed: {help}") : NoNumber : field.IsWhole && decimal.Truncate(number) != number ? NotWhole : null,
        FieldKind.Lines when field.OfNumbers => FormBody.Lines(values, field).All(line => FormBody.Number(line) is not null) ? null : NoNumber,
        FieldKind.Day => Shown.ReadDay(values.One(field.Path)) is null ? NoDay : null,
        FieldKind.Moment => DateTime.TryParse(values.One(field.Path), CultureInfo.InvariantCulture, out _) ? null : NoMoment,
        _ => null,
    };

    private static string? Named(IReadOnlyList<FormField> fields, string path, string within) => fields.Select(field =>
        field.Path == path ? within + field.Label
        : field.Kind == FieldKind.Group && path.StartsWith(field.Path + ".", StringComparison.Ordinal) ? Named(field.Members, path, $"{within}{field.Label} › ")
        : field.Kind == FieldKind.Rows && Row().Match(path) is { Success: true } row && row.Groups["list"].Value == field.Path && int.TryParse(row.Groups["number"].Value, CultureInfo.InvariantCulture, out var number) && number < FormBody.MostRows
            ? Named(field.Row(number), path, $"{within}{field.Label} {FactType.ShowValue(number + 1)} › ")
        : null).FirstOrDefault(label => label is not null);

    [GeneratedRegex(@"^[\w.\[\]]+[：:]\s*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?<list>.+?)\[(?<number>\d{1,4})\]\.", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}

/// <summary>Something wrong with what stands in a field.</summary>
/// <param name="Path">Which field.</param>
/// <param name="Label">What it is called, with the groups it is in.</param>
/// <param name="Message">What would be right.</param>
public sealed record FieldFault(string Path, string Label, Text Message)
{
    /// <summary>The same in the reader's language.</summary>
    public string Said { get; init; } = "";
}
