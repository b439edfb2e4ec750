using System.Reflection;
using System.Text.RegularExpressions;
using InfoGov.Law;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace InfoGov.Architecture.Tests.Rules;

/// <summary>What belongs to a city alone: its names, and the amounts that its law sets.</summary>
internal static class CityWords
{
    // Whoever has a number below this has it by chance.
    private const int SmallestAmount = 1000;

    private static readonly Regex Names = new(
        string.Join('|', Built.Cities.SelectMany(NamesOf).Distinct(StringComparer.OrdinalIgnoreCase)), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static readonly HashSet<int> Amounts = [.. Built.Cities.SelectMany(Built.Written).SelectMany(AmountsIn)];

    /// <summary>Types that name a city, or hold an amount of its law.</summary>
    public static IEnumerable<string> Breaches(string file) =>
        Built.Names(Built.In(file).That().MeetCustomRule(type => TextsIn(type).Any(Names.IsMatch) || AmountsIn(type).Any(Amounts.Contains)));

    private static IEnumerable<string> NamesOf(string file)
    {
        yield return file.Split('.')[^2];
        foreach (var city in Assembly.LoadFrom(Built.PathOf(file)).GetTypes().Where(type => type.IsSubclassOf(typeof(Jurisdiction))).Select(type => (Jurisdiction)Activator.CreateInstance(type)!))
        {
            yield return city.Code;
            yield return city.Name.Zh.TrimEnd('市');
        }
    }

    private static IEnumerable<string> TextsIn(TypeDefinition type) =>
    [
        type.Name,
        .. type.Methods.Select(method => method.Name),
        .. type.Fields.Select(field => field.Constant).OfType<string>(),
        .. Code(type).Select(instruction => instruction.Operand).OfType<string>(),
        .. type.NestedTypes.SelectMany(TextsIn),
    ];

    /// <summary>The amounts of money written in a type: decimals made of an integer.</summary>
    private static IEnumerable<int> AmountsIn(TypeDefinition type) =>
    [
        .. Code(type).Where(instruction => instruction.OpCode == OpCodes.Newobj && instruction.Operand is MethodReference { DeclaringType.FullName: "System.Decimal" })
            .Select(instruction => instruction.Previous.Operand).OfType<int>().Where(amount => amount >= SmallestAmount),
        .. type.NestedTypes.SelectMany(AmountsIn),
    ];

    private static IEnumerable<Instruction> Code(TypeDefinition type) => type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions);
}
