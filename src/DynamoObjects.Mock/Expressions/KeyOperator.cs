namespace DynamoObjects.Mock.Expressions;

/// <summary>What a key condition asks of one key attribute.</summary>
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
