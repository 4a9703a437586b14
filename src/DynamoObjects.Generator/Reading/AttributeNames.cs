using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>The mapper's own types, by their metadata names.</summary>
internal static class AttributeNames
{
    internal const string Table = "DynamoObjects.DynamoTableAttribute";
    internal const string HashKey = "DynamoObjects.HashKeyAttribute";
    internal const string RangeKey = "DynamoObjects.RangeKeyAttribute";
    internal const string Attribute = "DynamoObjects.AttributeAttribute";
    internal const string Ignore = "DynamoObjects.IgnoreAttribute";
    internal const string GlobalIndex = "DynamoObjects.GlobalIndexAttribute";
    internal const string LocalIndex = "DynamoObjects.LocalIndexAttribute";
    internal const string Record = "DynamoObjects.DynamoRecord";

    internal static bool Is(INamedTypeSymbol? type, string name) => type?.ToDisplayString() == name;

    internal static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Is(attribute.AttributeClass, name))
                return attribute;
        }
        return null;
    }

    internal static bool DerivesFromRecord(ITypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (Is(at, Record))
                return true;
        }
        return false;
    }

    internal static T Named<T>(AttributeData attribute, string name, T otherwise)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: not TypedConstantKind.Array, Value: T value })
                return value;
        }
        return otherwise;
    }

    internal static T? Positional<T>(AttributeData attribute, int index)
        where T : class
        => index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index].Value as T : null;
}
