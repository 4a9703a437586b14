namespace DynamoObjects.Mock.Storage;

internal enum WriteKind : byte
{
    Put,
    Update,
    Delete,

    /// <summary>Evaluates only the condition: a transaction's ConditionCheck.</summary>
    Check,
}
