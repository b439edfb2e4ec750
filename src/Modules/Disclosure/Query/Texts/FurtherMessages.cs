using System.Text.RegularExpressions;

namespace InfoGov.Disclosure.Query;

/// <summary>More of what ODataLib says, of literals, lists, expansions and paths.</summary>
internal static class FurtherMessages
{
    public static readonly (Regex Pattern, string Zh, string En)[] Known =
    [
        Of("^An identifier was expected at position (?<a>\\d+)", "第 {0} 个字符处应为名称或词。", "A name or a term is expected at position {0}."),
        Of("^The DateTimeOffset text '(?<a>.+?)' should be", "“{0}”不是带时区的时刻，应如 2025-06-01T08:00:00Z。", "'{0}' is no instant with its offset, such as 2025-06-01T08:00:00Z."),
        Of("^The child type '(?<a>.+?)' in a cast", "没有类型 {0}。", "There is no type {0}."),
        Of("^Any/All may only be used following a collection", "any 与 all 须在集合之后。", "any and all follow a collection."),
        Of("^The string '(?<a>.+)' is not a valid enumeration", "{0} 不在取值之列；取值见 $metadata。", "{0} is none of the values that $metadata lists."),
        Of("Binary_UnreachableCodepath", "has 只能用于枚举。", "has takes an enumeration and one of its values."),
        Of("node was found when reading from the JSON|^Invalid JSON", "列表写法有误；应如 (1,2)。", "The list is malformed; write it as (1,2)."),
        Of("^Cannot convert the literal '(?<a>.*?)' to the expected type '(?<b>.+?)'", "“{0}”不是 {1} 的字面量。", "'{0}' is no literal of {1}."),
        Of("^The \\$orderby expression must evaluate", "此处须为单个值，不能是集合或复合值。", "A single value is needed here, neither a collection nor a complex value."),
        Of("^'/\\$count' segment is not allowed", "$count 须在集合之后。", "$count follows a collection."),
        Of("^The \\$level option on navigation property '(?<a>.+?)'", "$levels 只能用于指向同类的导航，{0} 不是。", "$levels is for navigations to the same type; {0} is none."),
        Of("^Missing expand option on navigation property '(?<a>.+?)'", "{0} 的括号中缺少选项。", "An option is expected in the brackets of {0}."),
        Of("^(?:Top|Skip) option must be a non-negative integer, it is set to '(?<a>.*?)'", "“{0}”应为不小于 0 的整数。", "'{0}' must be an integer from 0 up."),
        Of("^Term '(?<a>.*?)' is not valid in a", "“{0}”不能用于 $select 或 $expand。", "'{0}' cannot stand in $select or $expand."),
        Of("^Property '(?<a>.+?)' on type '(?<b>.+?)' is not a navigation", "{0} 不是导航属性，不能展开。", "{0} is no navigation and cannot be expanded."),
        Of("^Bad Request - Error in query syntax", "路径的写法有误；请检查键、引号与括号。", "The path is malformed; check its keys, quotes and brackets."),
        Of("^\\$value cannot be applied to a collection", "集合没有 $value。", "A collection has no $value."),
        Of("\\$count cannot be applied to the segment '(?<a>.+?)'", "{0} 之后不能使用 $count。", "$count cannot follow {0} here."),
        Of("The segment '(?<a>.+?)' must be the last segment", "{0} 之后不能再有路径。", "Nothing can follow {0} in a path."),
        Of("^The request URI is not valid. Since the segment '(?<a>.+?)' refers to a collection", "{0} 是集合，其后只能是 $count。", "{0} is a collection; only $count can follow it."),
        Of("^The type '(?<a>.+?)' specified in the URI", "此处没有类型 {0} 的行。", "There are no rows of type {0} here."),
    ];

    private static (Regex, string, string) Of(string pattern, string zh, string en) =>
        (new Regex(pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)), zh, en);
}
