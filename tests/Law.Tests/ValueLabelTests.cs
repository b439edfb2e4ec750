using System.Text.RegularExpressions;
using Xunit;

namespace InfoGov.Law.Tests;

/// <summary>What the values of closed lists are called.</summary>
public sealed partial class ValueLabelTests
{
    [Fact]
    public void Every_value_of_the_catalogues_has_a_label_in_both_languages()
    {
        var lists = ValueLists();
        Assert.True(lists.Count > 50, $"Only {lists.Count} lists were found.");
        foreach (var value in lists.SelectMany(list => Enum.GetValues(list).Cast<Enum>()))
        {
            var label = FactType.Label(value);
            Assert.Matches(OnlyChinese(), label.Zh);
            Assert.Matches(PlainEnglish(), label.En);
        }
    }

    [Fact]
    public void No_two_values_of_a_list_are_called_the_same()
    {
        foreach (var list in ValueLists())
        {
            var labels = Enum.GetValues(list).Cast<Enum>().Select(FactType.Label).ToList();
            Assert.Equal(labels.Count, labels.DistinctBy(l => l.Zh).Count());
            Assert.Equal(labels.Count, labels.DistinctBy(l => l.En).Count());
        }
    }

    [Fact]
    public void Lists_are_joined_as_each_language_does()
    {
        Assert.Equal(new Text("合格、不合格", "passed, failed"), FactType.Label(new[] { Outcome.Passed, Outcome.Failed }));
        Assert.Equal(new Text("是", "yes"), FactType.Label(true));
        Assert.Equal(new Text("2024-06-03", "2024-06-03"), FactType.Label(new DateOnly(2024, 6, 3)));
    }

    /// <summary>The lists behind all facts and all arguments of acts.</summary>
    private static HashSet<Type> ValueLists() =>
        [.. ((Type[])[typeof(Facts), typeof(Args)])
            .SelectMany(WithNested).SelectMany(t => t.GetFields())
            .Where(f => f.FieldType.IsGenericType).SelectMany(f => f.FieldType.GetGenericArguments()).Where(t => t.IsEnum), typeof(ThresholdKey)];

    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes().SelectMany(WithNested).Prepend(type);

    [GeneratedRegex(@"^[\u4e00-\u9fff（）]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OnlyChinese();

    [GeneratedRegex(@"^[a-z][a-z' -]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainEnglish();
}
