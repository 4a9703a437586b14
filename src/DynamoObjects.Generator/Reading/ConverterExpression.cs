namespace DynamoObjects.Generator.Reading;

/// <summary>The expression that makes a type's converter, and the type's kind in DynamoDB; ? where only the converter knows.</summary>
internal readonly record struct ConverterExpression(string Code, string Kind);
