namespace DynamoObjects.Mock.Expressions.Tree;

internal enum UpdateKind : byte
{
    Set,
    Remove,
    Add,
    Delete,
}
