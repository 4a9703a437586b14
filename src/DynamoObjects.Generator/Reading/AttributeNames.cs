using Microsoft.CodeAnalysis;

namespace DynamoObjects.Generator.Reading;

/// <summary>The mapper's own types, by their metadata names, and what attributes say.</summary>
internal static class AttributeNames
{
    internal const string Table = "DynamoObjects.DynamoTableAttribute";
    internal const string HashKey = "DynamoObjects.HashKeyAttribute";
    internal const string RangeKey = "DynamoObjects.RangeKeyAttribute";
    internal const string Attribute = "DynamoObjects.AttributeAttribute";
    internal const string Ignore = "DynamoObjects.IgnoreAttribute";
    internal const string GlobalIndex = "DynamoObjects.GlobalIndexAttribute";
    internal const string LocalIndex = "DynamoObjects.LocalIndexAttribute";
    internal const string Version = "DynamoObjects.VersionAttribute";
    internal const string CreatedAt = "DynamoObjects.CreatedAtAttribute";
    internal const string UpdatedAt = "DynamoObjects.UpdatedAtAttribute";
    internal const string TimeToLive = "DynamoObjects.TimeToLiveAttribute";
    internal const string SchemaLess = "DynamoObjects.SchemaLessAttribute";
    internal const string Converter = "DynamoObjects.ConverterAttribute";
    internal const string DerivedRecord = "DynamoObjects.DerivedRecordAttribute";
    internal const string Discriminator = "DynamoObjects.DiscriminatorAttribute";
    internal const string ContextRecords = "DynamoObjects.DynamoContextRecordsAttribute";
    internal const string Record = "DynamoObjects.DynamoRecord";
    internal const string AttributeConverter = "DynamoObjects.Mapping.AttributeConverter<T>";

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

    internal static T Named<T>(AttributeData attribute, string name, T otherwise)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: not TypedConstantKind.Array, Value: T value })
                return value;
        }
        return otherwise;
    }

    /// <summary>The strings of an array that is given by name, or null where none is.</summary>
    internal static string[]? NamedArray(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false } array)
                return [.. array.Values.Select(value => value.Value as string ?? "")];
        }
        return null;
    }

    internal static T? Positional<T>(AttributeData attribute, int index)
        where T : class
        => index < attribute.ConstructorArguments.Length ? attribute.ConstructorArguments[index].Value as T : null;

    /// <summary>Where an attribute stands, or the other place where that is not in the source.</summary>
    internal static Location LocationOf(AttributeData attribute, Location otherwise) => attribute.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? otherwise;
}
