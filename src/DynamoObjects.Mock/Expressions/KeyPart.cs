using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Expressions;

/// <summary>The condition on one key attribute.</summary>
/// <param name="Name">The attribute.</param>
/// <param name="Operator">What is asked.</param>
/// <param name="Value">What it is compared with; of BETWEEN the lower bound.</param>
/// <param name="High">The upper bound of BETWEEN.</param>
internal sealed record KeyPart(string Name, KeyOperator Operator, Value Value, Value High = default);
