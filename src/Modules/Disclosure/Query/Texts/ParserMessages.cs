using System.Text.RegularExpressions;
using InfoGov.Law;

namespace InfoGov.Disclosure.Query;

/// <summary>What ODataLib says of a text that it cannot read, in our two languages. What is not known here is told by its place.</summary>
internal static partial class ParserMessages
{
    private static readonly (Regex Pattern, string Zh, string En)[] Known =
    [
        (Property(), "类型 {1} 没有属性 {0}。", "The type {1} has no property {0}."),
        (Types(), "运算符 {2} 两侧的类型不合：{0} 与 {1}。", "The operator {2} cannot take {0} and {1}."),
        (Operand(), "运算符 {1} 不能用于 {0}。", "The operator {1} cannot take {0}."),
        (Missing(), "第 {0} 个字符处缺少表达式。", "An expression is expected at position {0}."),
        (Bracket(), "第 {1} 个字符处应为 {0}。", "{0} is expected at position {1}."),
        (Syntax(), "第 {0} 个字符处语法有误。", "There is a syntax error at position {0}."),
        (Unterminated(), "从第 {0} 个字符开始的文本没有结束的引号。", "The text that starts at position {0} has no closing quote."),
        (Function(), "没有函数 {0}。", "There is no function {0}."),
        (Signature(), "函数 {0} 的参数个数或类型不对。", "The function {0} does not take these arguments."),
        (Literal(), "“{1}”不是 {0} 的字面量。", "'{1}' is no literal of {0}."),
        (Collection(), "此处须为单个值；集合请用 any、all 或 $count。", "A single value is needed here. Use any, all or $count with a collection."),
        (Lambda(), "any 与 all 的条件须为真假值。", "The condition of any or all must be true or false."),
        (Bracketed(), "括号不成对。", "The brackets do not match."),
        (Segment(), "没有“{0}”。", "There is no '{0}' here."),
        (Keys(), "键的个数或名称不对；复合键写作 name=value。", "The number or the names of the keys are not right; write several as name=value."),
        (Scope(), "变量 {0} 在此处不可用。", "The variable {0} is not in scope here."),
        (Deep(), "查询嵌套过深，或以 or、and 相连的部分过多；请用 in (…) 列出各值，或分几次查询。", "The query is nested too deeply, or joins too many parts by or and and: list values in in (…), or ask several times."),
        (Boolean(), "$filter 须为真假值。", "$filter must be true or false."),
    ];

    public static Text Of(string message)
    {
        foreach (var (pattern, zh, en) in FurtherMessages.Known.Concat(Known))
        {
            if (pattern.Match(message) is { Success: true } match)
            {
                object[] values = [.. match.Groups.Cast<Group>().Skip(1).Select(group => group.Value)];
                return new(Format(zh, values), Format(en, values));
            }
        }

        return new("无法理解该表达式；请对照 OData 4.01 的语法检查。", "The expression cannot be understood; check it against the syntax of OData 4.01.");
    }

    private static string Format(string text, object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text, values);

    [GeneratedRegex(@"^Could not find a property named '(?<a>.+?)' on type '(?<b>.+?)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Property();

    [GeneratedRegex(@"^A binary operator with incompatible types was detected. Found operand types '(?<a>.*?)' and '(?<b>.*?)' for operator kind '(?<c>.+?)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Types();

    [GeneratedRegex(@"^A unary operator with an incompatible type was detected. Found operand type '(?<a>.*?)' for operator kind '(?<b>.+?)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Operand();

    [GeneratedRegex(@"^Expression expected at position (?<a>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Missing();

    [GeneratedRegex(@"^(?<a>.{1,20}) expected at position (?<b>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?:Syntax error|Syntax error:.*?) at (?:position )?(?<a>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Syntax();

    [GeneratedRegex(@"^There is an unterminated .*? at position (?<a>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unterminated();

    [GeneratedRegex(@"^An unknown function with name '(?<a>.+?)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Function();

    [GeneratedRegex(@"^No function signature for the function with name '(?<a>.+?)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Signature();

    [GeneratedRegex(@"^Unrecognized '(?<a>.+?)' literal '(?<b>.+?)' at", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"is not a single value", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Collection();

    [GeneratedRegex(@"^The Any/All query expression", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Lambda();

    [GeneratedRegex(@"unbalanced bracket", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?:Resource not found for the segment|^The segment) '(?<a>.+?)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Segment();

    [GeneratedRegex(@"number of keys|multiple key values|key propert", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Keys();

    [GeneratedRegex(@"^The parameter '(?<a>.+?)' is not in scope", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scope();

    [GeneratedRegex(@"recursion|maximum depth|too many segments", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Deep();

    [GeneratedRegex(@"filter expression must evaluate to a single boolean|^The \$filter expression must", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Boolean();
}
