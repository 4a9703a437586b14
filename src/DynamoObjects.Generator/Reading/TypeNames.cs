using DynamoObjects.Generator.Models;
using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>Formats types for generated code.</summary>
internal static class TypeNames
{
    public static string GetFullName(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>Returns the name of the class with a record's mapping, which is unique.</summary>
    public static string GetMappingClassName(INamedTypeSymbol type) =>
        type.ToDisplayString().Replace("@", "").Replace("_", "__").Replace('.', '_');

    /// <summary>Returns the type without nullability, of a value or a reference.</summary>
    public static ITypeSymbol WithoutNull(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    // A type without nullable annotations may contain null.
    public static bool IsNullable(ITypeSymbol type) =>
        type.IsReferenceType
            ? type.NullableAnnotation != NullableAnnotation.NotAnnotated
            : type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    public static bool AreSame(ITypeSymbol x, ITypeSymbol y) => SymbolEqualityComparer.Default.Equals(WithoutNull(x), WithoutNull(y));

    public static bool IsOrDerivesFrom(INamedTypeSymbol type, INamedTypeSymbol ancestor) =>
        GetTypeAndBases(type).Any(current => SymbolEqualityComparer.Default.Equals(current, ancestor));

    public static bool DerivesFrom(INamedTypeSymbol type, string ancestor) =>
        GetTypeAndBases(type).Any(current => current.ToDisplayString() == ancestor);

    /// <summary>Returns the number of classes that a class derives from.</summary>
    public static int Depth(INamedTypeSymbol type) => GetTypeAndBases(type).Count();

    /// <summary>Returns the declaration of a generic type, or null for another type. Its containing types must not be generic.</summary>
    public static GenericModel? GetGeneric(INamedTypeSymbol type)
    {
        if (!type.IsGenericType)
            return null;
        var definition = type.OriginalDefinition;
        var withConstraints = definition.ToDisplayString(
            SymbolDisplayFormat.FullyQualifiedFormat.WithGenericsOptions(
                SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            )
        );
        var constraints = withConstraints.IndexOf(" where ", StringComparison.Ordinal);
        return new GenericModel(
            $"<{string.Join(", ", type.TypeArguments.Select(GetFullName))}>",
            $"<{string.Join(", ", definition.TypeParameters.Select(p => p.Name))}>",
            constraints < 0 ? "" : withConstraints.Substring(constraints),
            GetFullName(definition)
        );
    }

    /// <summary>Returns a type and its containing types as headers of partial declarations.</summary>
    public static Stack<string> Declarations(INamedTypeSymbol type)
    {
        var headers = new Stack<string>();
        for (var current = type; current is not null; current = current.ContainingType)
        {
            var keyword = (current.TypeKind, current.IsRecord) switch
            {
                (TypeKind.Struct, true) => "record struct",
                (TypeKind.Struct, false) => "struct",
                (TypeKind.Interface, _) => "interface",
                (_, true) => "record",
                _ => "class",
            };
            var format = SymbolDisplayFormat.MinimallyQualifiedFormat.WithMiscellaneousOptions(
                SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            );
            headers.Push($"partial {keyword} {current.ToDisplayString(format).Split('.').Last()}");
        }

        return headers;
    }

    /// <summary>Returns a type and its base classes.</summary>
    public static IEnumerable<INamedTypeSymbol> GetTypeAndBases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
            yield return current;
    }
}
