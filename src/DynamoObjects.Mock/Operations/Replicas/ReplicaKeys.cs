using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Replicas;

/// <summary>The encryption keys of replicas.</summary>
internal static class ReplicaKeys
{
    /// <summary>Whether AWS manages a key, so that each region has its own one.</summary>
    public static bool IsManaged(string key) => key.EndsWith($":key/{Database.ManagedKeyId}", StringComparison.Ordinal);

    /// <summary>Rejects a key for a replica whose group is not encrypted with keys of AWS KMS.</summary>
    public static void Check(TableDefinition definition, string? key)
    {
        if (key is not null && definition.EncryptionKey is null)
            throw Failures.Validation(Messages.ReplicaKeyWithoutEncryption);
    }

    /// <summary>Gets the ARN of a key that a request names by its ID, its alias or its ARN.</summary>
    public static string GetArn(Database database, string key)
    {
        if (key.StartsWith("arn:", StringComparison.Ordinal))
            return key;
        var resource = key.StartsWith("alias/", StringComparison.Ordinal) ? key : "key/" + key;
        return $"arn:aws:kms:{database.Settings.Region}:{database.Settings.AccountId}:{resource}";
    }
}
