namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>What the text of an expression says, for every request that has the same text.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Names">The name placeholders, by slot.</param>
/// <param name="Values">The value placeholders, by slot.</param>
internal sealed record ParsedExpression<T>(T Root, string[] Names, string[] Values);
