using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>The condition on one key attribute.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Operator">The operator.</param>
/// <param name="Value">The operand; the lower bound for BETWEEN.</param>
/// <param name="High">The upper bound for BETWEEN.</param>
internal sealed record KeyPart(string Name, KeyOperator Operator, Value Value, Value High = default);
