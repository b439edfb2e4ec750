using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>What stands in a form, in words: each field that is filled in by its name, each choice by its label.</summary>
internal static class Said
{
    public static IEnumerable<(string Label, string Value)> Of(IReadOnlyList<FormField> fields, FormValues values, bool english, string within = "") => fields.Where(field => !values.IsBlank(field.Path)).SelectMany(field => field.Kind switch
    {
        FieldKind.Group => Of(field.Members, values, english, $"{within}{field.Label} › "),
        FieldKind.Rows => Enumerable.Range(0, Math.Min(FormBody.MostRows, values.Rows(field.Path))).SelectMany(number => Of(field.Row(number), values, english, $"{within}{field.Label} {FactType.ShowValue(number + 1)} › ")),
        FieldKind.Flag => [(within + field.Label, FactType.Label(values.One(field.Path) == "true").In(english))],
        _ => [(within + field.Label, string.Join(english ? ", " : "、", values.All(field.Path).Select(value => field.Options.FirstOrDefault(option => option.Value == value).Label ?? value)))],
    });
}
