using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace InfoGov.Disclosure.Query;

/// <summary>Keywords in any case, as OData 4.01 asks for; names as they are declared; numbers of any type with each other.</summary>
internal sealed class Resolver : ODataUriResolver
{
    public static readonly Resolver Instance = new() { EnableCaseInsensitive = true };

    public override IEdmNavigationSource ResolveNavigationSource(IEdmModel model, string identifier) => model.EntityContainer.FindEntitySet(identifier);

    public override IEdmProperty ResolveProperty(IEdmStructuredType type, string propertyName) => type.FindProperty(propertyName);

    /// <summary>ODataLib knows no way between doubles and decimals, and we need none: our numbers are exact whatever the type.</summary>
    public override void PromoteBinaryOperandTypes(BinaryOperatorKind binaryOperatorKind, ref SingleValueNode leftNode, ref SingleValueNode rightNode, out IEdmTypeReference typeReference)
    {
        if (IsNumber(leftNode) && IsNumber(rightNode) && binaryOperatorKind is >= BinaryOperatorKind.Equal and <= BinaryOperatorKind.Modulo)
        {
            typeReference = binaryOperatorKind <= BinaryOperatorKind.LessThanOrEqual
                ? EdmCoreModel.Instance.GetBoolean(isNullable: true)
                : EdmCoreModel.Instance.GetDecimal(isNullable: true);
            return;
        }

        base.PromoteBinaryOperandTypes(binaryOperatorKind, ref leftNode, ref rightNode, out typeReference);
    }

    private static bool IsNumber(SingleValueNode node) => node.TypeReference is { } type && (type.IsIntegral() || type.IsDecimal() || type.IsFloating());
}
