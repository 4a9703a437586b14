namespace DynamoObjects.Testing.Analyzers;

/// <summary>The types of parameters that the test kit provides.</summary>
internal static class ProvidedTypes
{
    public static readonly string[] Names =
    [
        "DynamoObjects.Testing.DynamoTestContext",
        "DynamoObjects.DynamoDatabase",
        "Amazon.DynamoDBv2.IAmazonDynamoDB",
        "Amazon.DynamoDBv2.AmazonDynamoDBClient",
        "Amazon.DynamoDBv2.DataModel.IDynamoDBContext",
        "Amazon.DynamoDBv2.DataModel.DynamoDBContext",
        "System.Threading.CancellationToken",
    ];

    public static string List { get; } = string.Join(", ", Names.Select(name => name.Substring(name.LastIndexOf('.') + 1)));

    // Without the nullable annotation.
    public static bool CanProvide(ITypeSymbol type) =>
        Names.Contains(type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString());
}
