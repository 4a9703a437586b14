using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>The mapper's own types, by their metadata names, and what attributes say.</summary>
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

    /// <summary>The strings of an array that is given by name, or null where none is.</summary>
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

    /// <summary>Where an attribute stands, or the other place where that is not in the source.</summary>
    public static Location GetLocation(AttributeData attribute, Location fallback) =>
        attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? fallback;
}
