using System.Xml;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>Keywords in any case, as OData 4.01 asks for; names as they are declared; numbers of any type with each other.</summary>
internal sealed class Resolver : ODataUriResolver
{
    public static readonly Resolver Instance = new() { EnableCaseInsensitive = true };

    public override IEdmNavigationSource ResolveNavigationSource(IEdmModel model, string identifier) => model.EntityContainer.FindEntitySet(identifier);

    public override IEdmProperty ResolveProperty(IEdmStructuredType type, string propertyName) => type.FindProperty(propertyName);

    /// <summary>Several keys are told apart by their names alone (OData ABNF 4.01, compoundKey).</summary>
    public override IEnumerable<KeyValuePair<string, object>> ResolveKeys(IEdmEntityType type, IList<string> positionalValues, Func<IEdmTypeReference, string, object> convertFunc) => positionalValues.Count > 1
        ? throw FeedException.Invalid("键的个数或名称不对；复合键写作 name=value。", "The number or the names of the keys are not right; write several as name=value.")
        : base.ResolveKeys(type, positionalValues, convertFunc);

    /// <summary>ODataLib knows no way between doubles and decimals, and we need none: our numbers are exact whatever the type.</summary>
    public override void PromoteBinaryOperandTypes(BinaryOperatorKind binaryOperatorKind, ref SingleValueNode leftNode, ref SingleValueNode rightNode, out IEdmTypeReference typeReference)
    {
        Check(leftNode, rightNode);
        Check(rightNode, leftNode);
        leftNode = Literal(leftNode, rightNode, binaryOperatorKind);
        rightNode = Literal(rightNode, leftNode, binaryOperatorKind);
        if (IsNumber(leftNode) && IsNumber(rightNode) && binaryOperatorKind is >= BinaryOperatorKind.Equal and <= BinaryOperatorKind.Modulo)
        {
            typeReference = binaryOperatorKind <= BinaryOperatorKind.LessThanOrEqual
                ? EdmCoreModel.Instance.GetBoolean(isNullable: true)
                : EdmCoreModel.Instance.GetDecimal(isNullable: true);
            return;
        }

        // What is null is neither more nor less than any member.
        if (binaryOperatorKind is >= BinaryOperatorKind.GreaterThan and <= BinaryOperatorKind.LessThanOrEqual && ((IsEnumeration(leftNode) && IsNull(rightNode)) || (IsNull(leftNode) && IsEnumeration(rightNode))))
        {
            typeReference = EdmCoreModel.Instance.GetBoolean(isNullable: true);
            return;
        }

        // A duration and a number: twice as long, or a part of it.
        if (binaryOperatorKind is BinaryOperatorKind.Multiply or BinaryOperatorKind.Divide && (IsDuration(leftNode) || IsDuration(rightNode)) && (IsNumber(leftNode) || IsNumber(rightNode)))
        {
            typeReference = EdmCoreModel.Instance.GetDuration(isNullable: true);
            return;
        }

        base.PromoteBinaryOperandTypes(binaryOperatorKind, ref leftNode, ref rightNode, out typeReference);
    }

    /// <summary>
    /// 4.01 lets the words before the quotes be left out: <c>'P1D'</c> beside a duration; of an enumeration ODataLib knows it when something equals it, not
    /// when it is greater (OData 4.01 part 1, 12.2.1).
    /// </summary>
    private static SingleValueNode Literal(SingleValueNode node, SingleValueNode other, BinaryOperatorKind kind) => node is ConstantNode { Value: string text } constant && other.TypeReference is { } type
        ? type switch
        {
            _ when type.IsDuration() => new ConstantNode(XmlConvert.ToTimeSpan(text), constant.LiteralText, EdmCoreModel.Instance.GetDuration(isNullable: false)),
            _ when type.IsEnum() && kind is >= BinaryOperatorKind.GreaterThan and <= BinaryOperatorKind.LessThanOrEqual => new ConstantNode(new ODataEnumValue(text, type.FullName()), constant.LiteralText, type),
            _ when type.IsBinary() => new ConstantNode(System.Buffers.Text.Base64Url.DecodeFromChars(text), constant.LiteralText, EdmCoreModel.Instance.GetBinary(isNullable: false)),
            _ => node,
        }
        : node;

    /// <summary>A value of an enumeration is its name or its number in quotes (OData ABNF 4.01, enum); ODataLib takes a bare number as well.</summary>
    private static void Check(SingleValueNode node, SingleValueNode other)
    {
        if (IsEnumeration(node) && other is ConstantNode { Value: int or long, LiteralText: var text })
        {
            throw FeedException.Invalid($"枚举的值写在引号中：'{text}'。", $"A value of an enumeration is written in quotes: '{text}'.");
        }
    }

    private static bool IsDuration(SingleValueNode node) => node.TypeReference is { } type && type.IsDuration();

    private static bool IsEnumeration(SingleValueNode node) => node.TypeReference is { } type && type.IsEnum();

    private static bool IsNull(SingleValueNode node) => node is ConstantNode { Value: null };

    private static bool IsNumber(SingleValueNode node) => node.TypeReference is { } type && (type.IsIntegral() || type.IsDecimal() || type.IsFloating());
}
