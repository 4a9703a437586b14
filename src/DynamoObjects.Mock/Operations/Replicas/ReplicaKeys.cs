namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>The encryption keys of replicas.</summary>
internal static class ReplicaKeys
{
    /// <summary>Whether AWS manages a key, so that each region has its own one.</summary>
    public static bool IsManaged(string key) => key.EndsWith(":alias/aws/dynamodb", StringComparison.Ordinal);
}
