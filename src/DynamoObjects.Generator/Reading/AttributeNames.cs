using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>The metadata names of the mapper's attributes, and methods that read attributes.</summary>
internal static class AttributeNames
{
    public const string Table = "DynamoObjects.DynamoTableAttribute";
    public const string HashKey = "DynamoObjects.DynamoHashKeyAttribute";
    public const string RangeKey = "DynamoObjects.DynamoRangeKeyAttribute";
    public const string Attribute = "DynamoObjects.DynamoAttributeAttribute";
    public const string Ignore = "DynamoObjects.DynamoIgnoreAttribute";
    public const string GlobalIndex = "DynamoObjects.DynamoGlobalIndexAttribute";
    public const string LocalIndex = "DynamoObjects.DynamoLocalIndexAttribute";
    public const string Version = "DynamoObjects.DynamoVersionAttribute";
    public const string CreatedAt = "DynamoObjects.DynamoCreatedAtAttribute";
    public const string UpdatedAt = "DynamoObjects.DynamoUpdatedAtAttribute";
    public const string TimeToLive = "DynamoObjects.DynamoTimeToLiveAttribute";
    public const string Schemaless = "DynamoObjects.DynamoSchemalessAttribute";
    public const string Converter = "DynamoObjects.DynamoConverterAttribute";
    public const string DerivedType = "DynamoObjects.DynamoDerivedTypeAttribute";
    public const string Discriminator = "DynamoObjects.DynamoDiscriminatorAttribute";
    public const string ContextRecords = "DynamoObjects.DynamoContextRecordsAttribute";
    public const string Record = "DynamoObjects.DynamoRecord";
    public const string AttributeConverter = "DynamoObjects.Mapping.AttributeConverter<T>";

    public static bool Is(INamedTypeSymbol? type, string name) => type?.ToDisplayString() == name;

    public static AttributeData? Find(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Is(attribute.AttributeClass, name))
                return attribute;
        }

        return null;
    }

    public static T Named<T>(AttributeData attribute, string name, T fallback)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: not TypedConstantKind.Array, Value: T value })
                return value;
        }

        return fallback;
    }

    /// <summary>Returns the strings of a named array argument, or null if the attribute does not have it.</summary>
    public static string[]? NamedArray(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false } array)
                return [.. array.Values.Select(value => value.Value as string ?? "")];
        }

        return null;
    }

    public static T? Positional<T>(AttributeData attribute, int index)
        where T : class => index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index].Value as T : null;

    /// <summary>Returns the location of an attribute, or the fallback if the attribute is not in source code.</summary>
    public static Location GetLocation(AttributeData attribute, Location fallback) =>
        attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? fallback;
}
