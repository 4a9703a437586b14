namespace DynamoObjects.Mock.Expressions.PartiQL;

/// <summary>An attribute that items are ordered by.</summary>
internal readonly record struct StatementOrder(string Name, bool IsDescending);
