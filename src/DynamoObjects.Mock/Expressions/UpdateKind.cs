namespace DynamoObjects.Mock.Expressions;

internal enum UpdateKind : byte
{
    Set,
    Remove,
    Add,
    Delete,
}
