using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>What a table is encrypted with.</summary>
internal static class TableEncryption
{
    /// <summary>The ARN of the key; <see langword="null"/> for the one that AWS owns.</summary>
    public static string? ResolveKey(Database database, SSESpecification? encryption) =>
        encryption is { Enabled: true } ? encryption.KMSMasterKeyId ?? database.DefaultEncryptionKey : null;
}
