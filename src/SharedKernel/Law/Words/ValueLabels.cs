using System.Collections.Frozen;

namespace InfoGov.Law;

/// <summary>What the values of closed lists are called, for people; the codes stay in requests and answers.</summary>
internal static partial class ValueLabels
{
    private static readonly FrozenDictionary<Enum, Text> ByValue =
        Roles().Concat(Plans()).Concat(Projects()).Concat(Resources()).Concat(Supervision()).Concat(Duties()).ToFrozenDictionary();

    /// <summary>The label of a value; every value of every list in the catalogues has one.</summary>
    public static Text Of(Enum value) => ByValue[value];

    /// <summary>The label of a value; null for lists that no catalogue has, such as the stages of a module.</summary>
    public static Text? Find(Enum value) => ByValue.GetValueOrDefault(value);
}
