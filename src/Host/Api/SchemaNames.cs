namespace InfoGov.Host.Api;

/// <summary>
/// What the schemas of a document are called: like their types; where two types share a name, with the module or the type they
/// stand in before it; and <c>…Input</c> for a type that is both read and written, since what may be left out differs.
/// </summary>
internal sealed class SchemaNames(IReadOnlyCollection<(Type Type, Direction Direction)> types)
{
    private readonly HashSet<string> shared = [.. types.Select(t => t.Type).Distinct().GroupBy(PlainName, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key)];

    public string Of(Type type, Direction direction)
    {
        var name = PlainName(type);
        name = shared.Contains(name) ? Qualifier(type) + name : name;
        return direction == Direction.In && types.Contains((type, Direction.Out)) ? $"{name}Input" : name;
    }

    private static string Qualifier(Type type) => type.DeclaringType?.Name ?? type.Namespace![(type.Namespace!.LastIndexOf('.') + 1)..];

    private static string PlainName(Type type) => type.IsGenericType
        ? string.Concat(type.GetGenericArguments().Select(PlainName)) + type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]
        : type.Name;
}
