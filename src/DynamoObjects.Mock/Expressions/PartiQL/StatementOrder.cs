namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>An attribute of ORDER BY.</summary>
internal readonly record struct StatementOrder(string Name, bool IsDescending);
