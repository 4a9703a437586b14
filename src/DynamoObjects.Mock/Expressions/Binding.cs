using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>What the placeholders of one parsed expression stand for in one request, by their slots.</summary>
internal sealed record Binding(string[] Names, Value[] Values);
