using System.Collections.Concurrent;
using Mono.Cecil;

namespace InfoGov.Architecture.Tests.Rules;

/// <summary>
/// What a type knows: every type that it, or what is nested in it, names in signatures, attributes and code. The library's own
/// search does not look into what a compiler nests twice, such as an asynchronous lambda.
/// </summary>
internal static class Known
{
    private static readonly ConcurrentDictionary<TypeDefinition, TypeReference[]> Found = new();

    /// <summary>The types it knows, nested ones by what they are nested in.</summary>
    public static HashSet<string> To(TypeDefinition type) => [.. Of(type).Select(known => known.FullName)];

    /// <summary>The namespaces it knows.</summary>
    public static HashSet<string> Spaces(TypeDefinition type) => [.. Of(type).Select(known => known.Namespace)];

    private static TypeReference[] Of(TypeDefinition type) => Found.GetOrAdd(type, static of => [.. Named(of).SelectMany(Parts).Select(Outermost).DistinctBy(known => known.FullName)]);

    private static IEnumerable<TypeReference> Named(TypeDefinition type) =>
    [
        .. Constraints(type), .. Attributes(type), .. type.Interfaces.Select(i => i.InterfaceType), .. type.BaseType is { } parent ? [parent] : Array.Empty<TypeReference>(),
        .. type.Fields.SelectMany(field => Attributes(field).Append(field.FieldType)),
        .. type.Properties.SelectMany(Attributes),
        .. type.Methods.SelectMany(Named),
        .. type.NestedTypes.SelectMany(Named),
    ];

    private static IEnumerable<TypeReference> Named(MethodDefinition method) =>
    [
        method.ReturnType, .. Constraints(method), .. Attributes(method), .. method.Parameters.SelectMany(parameter => Attributes(parameter).Append(parameter.ParameterType)),
        .. !method.HasBody ? [] : method.Body.Variables.Select(variable => variable.VariableType)
            .Concat(method.Body.ExceptionHandlers.Select(handler => handler.CatchType).OfType<TypeReference>())
            .Concat(method.Body.Instructions.SelectMany(instruction => Named(instruction.Operand))),
    ];

    private static IEnumerable<TypeReference> Named(object? operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod generic => [generic.DeclaringType, generic.ReturnType, .. generic.GenericArguments, .. generic.Parameters.Select(parameter => parameter.ParameterType)],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType)],
        _ => [],
    };

    private static IEnumerable<TypeReference> Constraints(IGenericParameterProvider generic) => generic.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider marked) => marked.CustomAttributes.SelectMany(attribute =>
        attribute.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().Append(attribute.AttributeType));

    /// <summary>A list of lists of things is a list, and things.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification around => Parts(around.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } around ? Outermost(around) : type;
}
