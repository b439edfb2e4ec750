using System.Reflection;
using InfoGov.Api;
using InfoGov.Host.Api;
using InfoGov.Host.Commands.Trials;
using InfoGov.Host.Composing;
using InfoGov.Law;

namespace InfoGov.Host.Pages.Workbench.Forms;

/// <summary>The fields of a command: one for each member of its body, by the very contract that the body is read with.</summary>
/// <param name="slice">The command.</param>
/// <param name="references">The records that a member can name, by the name of the member.</param>
/// <param name="english">Whose language.</param>
internal sealed class FormShape(Slice slice, IReadOnlyDictionary<string, IReadOnlyList<(string Value, string Label)>> references, bool english)
{
    /// <summary>The member with the day on which the act was done.</summary>
    public const string DayOfTheAct = "on";

    private const int Deepest = 3;
    private static readonly string[] Proses = ["content", "text", "description", "note", "report", "findings", "summary", "reason", "grounds", "opinion", "purpose", "measures"];

    /// <summary>What has to be filled in comes first; the day of the act last.</summary>
    public IReadOnlyList<FormField> Fields() => [.. Of(slice.Command, "", depth: 0).OrderBy(field => field.Path == DayOfTheAct ? 2 : field.Required ? 0 : 1)];

    /// <summary>The members of a command that name other records.</summary>
    public static IEnumerable<string> ReferencesOf(Type command, int depth = 0) => depth > Deepest ? [] : TypeShape.MembersOf(command, Direction.In).SelectMany(member =>
        Core(member.Type) is var type && type == typeof(string) ? Existing.IsNamedBy(member.Name) ? [member.Name] : []
        : IsGroup(type) ? ReferencesOf(type, depth + 1)
        : (IEnumerable<string>)[]);

    private IReadOnlyList<FormField> Of(Type type, string within, int depth) =>
        [.. TypeShape.MembersOf(type, Direction.In).Select(member => Of(member, within + member.Name, depth)).OfType<FormField>()];

    private FormField? Of(Member member, string path, int depth)
    {
        var type = Core(member.Type);
        var label = FieldWords.Of(slice, path, member.Name).In(english);
        FormField Field(FieldKind kind) => new(path, kind, label, member.Required) { Help = FieldWords.Help(member.Name, type)?.In(english) };
        return type switch
        {
            _ when member.Says<NamesOfAttribute>() is { } names => Field(FieldKind.Choice) with { Options = Named(names.Enumeration, value => value.ToString()!) },
            _ when member.Says<OneOfAttribute>() is { } one => Field(FieldKind.Choice) with { Options = [.. one.Values.Select(value => (value, value))] },
            _ when type == typeof(string) && references.TryGetValue(member.Name, out var known) => Field(FieldKind.Choice) with { Options = known },
            _ when type == typeof(string) => Field(Proses.Contains(member.Name, StringComparer.Ordinal) ? FieldKind.Prose : FieldKind.Text),
            _ when type == typeof(bool) => Field(FieldKind.Flag),
            _ when type == typeof(DateOnly) => Field(FieldKind.Day),
            _ when type == typeof(DateTimeOffset) => Field(FieldKind.Moment),
            _ when type == typeof(decimal) || type == typeof(int) || type == typeof(long) => Field(FieldKind.Number) with { IsWhole = type != typeof(decimal) },
            _ when type.IsEnum => Field(FieldKind.Choice) with { Options = Named(type, FactType.ShowValue) },
            _ when TypeShape.ElementOf(type) is { } element => OfList(Field, Core(element), path, depth),
            _ when TypeShape.ValueOf(type) is not null => Field(FieldKind.Pairs),
            _ when IsGroup(type) && depth < Deepest => Field(FieldKind.Group) with { Members = Of(type, path + ".", depth + 1) },
            _ => null,
        };
    }

    private FormField? OfList(Func<FieldKind, FormField> field, Type element, string path, int depth) => element switch
    {
        _ when element.IsEnum => field(FieldKind.Choices) with { Options = Named(element, FactType.ShowValue) },
        _ when element == typeof(string) => field(FieldKind.Lines),
        _ when element == typeof(int) || element == typeof(long) || element == typeof(decimal) => field(FieldKind.Lines) with { OfNumbers = true },
        _ when IsGroup(element) && depth < Deepest => field(FieldKind.Rows) with { Row = number => Of(element, $"{path}[{FactType.ShowValue(number)}].", depth + 1) },
        _ => null,
    };

    private IReadOnlyList<(string, string)> Named(Type choices, Func<object, string> code) =>
        [.. Enum.GetValues(choices).Cast<Enum>().Where(value => value.ToString() != "None").Select(value => (code(value), FieldWords.Value(value).In(english)))];

    private static bool IsGroup(Type type) => type != typeof(string) && !type.IsPrimitive && !type.IsEnum && type != typeof(decimal) && type != typeof(DateOnly) && type != typeof(DateTimeOffset)
        && TypeShape.ElementOf(type) is null && TypeShape.ValueOf(type) is null && TypeShape.IsObject(type);

    /// <summary>The type as it is written, whether it may be absent or not.</summary>
    private static Type Core(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.GetCustomAttribute<WrittenAsAttribute>()?.Type ?? type;
    }
}
