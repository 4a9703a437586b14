namespace DynamoObjects.Mock.Storage;

internal enum WriteKind : byte
{
    Put,
    Update,
    Delete,

    /// <summary>Only the condition is asked: a transaction's ConditionCheck.</summary>
    Check,
}
