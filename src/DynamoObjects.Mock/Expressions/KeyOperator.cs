namespace DynamoObjects.Mock.Expressions;

/// <summary>The operator of a condition on a key attribute.</summary>
internal enum KeyOperator : byte
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Between,
    BeginsWith,
}
