using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>The encryption keys of replicas.</summary>
internal static class ReplicaKeys
{
    /// <summary>Whether AWS manages a key, so that each region has its own one.</summary>
    public static bool IsManaged(string key) => key.EndsWith($":key/{Database.ManagedKeyId}", StringComparison.Ordinal);

    /// <summary>Gets the ARN of a key that a request names by its ID, its alias or its ARN.</summary>
    public static string GetArn(Database database, string key)
    {
        if (key.StartsWith("arn:", StringComparison.Ordinal))
            return key;
        var resource = key.StartsWith("alias/", StringComparison.Ordinal) ? key : "key/" + key;
        return $"arn:aws:kms:{database.Settings.Region}:{database.Settings.AccountId}:{resource}";
    }
}
