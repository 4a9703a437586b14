namespace DynamoObjects.Generator.Reading;

/// <summary>
/// The expression that creates a type's converter, and the type's kind in DynamoDB; ? if only the converter determines it.
/// </summary>
internal readonly record struct ConverterExpression(string Code, string Kind);
