using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Determines the encryption key of a table.</summary>
internal static class TableEncryption
{
    /// <summary>Gets the ARN of the key; <see langword="null"/> for the key that AWS owns.</summary>
    public static string? ResolveKey(Database database, SSESpecification? encryption) =>
        encryption is { Enabled: true } ? encryption.KMSMasterKeyId ?? database.DefaultEncryptionKey : null;
}
