using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>
/// The classes of <c>DynamoDBContext</c> whose mapping an assembly requests with <c>[assembly: DynamoContextRecords]</c>.
/// </summary>
internal static class RequestedContextRecords
{
    /// <summary>The name that represents all classes of the assembly.</summary>
    public const string AllClasses = "*";

    public static EquatableArray<string> Read(IEnumerable<AttributeData> attributes) =>
        new([
            .. attributes.SelectMany(attribute =>
                Types(attribute) is { Length: > 0 } types ? types.Select(TypeNames.GetFullName) : [AllClasses]
            ),
        ]);

    /// <summary>
    /// Returns the severity of a class's errors: an error if it is requested by name. If all classes are requested, some may be meant only
    /// for the context.
    /// </summary>
    public static DiagnosticSeverity? FindSeverity(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        DiagnosticSeverity? severity = null;
        foreach (var attribute in assembly.GetAttributes().Where(a => AttributeNames.Is(a.AttributeClass, AttributeNames.ContextRecords)))
        {
            var types = Types(attribute);
            if (types.Contains(type, SymbolEqualityComparer.Default))
                return DiagnosticSeverity.Error;
            if (types.Length == 0)
                severity = DiagnosticSeverity.Info;
        }

        return severity;
    }

    private static INamedTypeSymbol[] Types(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? [.. array.Values.Select(value => value.Value).OfType<INamedTypeSymbol>()]
            : [];
}
