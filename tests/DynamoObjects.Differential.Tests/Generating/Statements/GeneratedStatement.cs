namespace DynamoObjects.Differential.Generating.Statements;

/// <summary>A statement.</summary>
/// <param name="Text">The text.</param>
/// <param name="Parameters">The values of its question marks; <see langword="null"/> for none.</param>
/// <param name="Key">A text that is equal for statements on the same item.</param>
internal sealed record GeneratedStatement(string Text, List<AttributeValue>? Parameters, string Key);
