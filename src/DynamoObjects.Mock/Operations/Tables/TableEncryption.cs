using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Tables;

/// <summary>Determines the encryption key of a table.</summary>
internal static class TableEncryption
{
    /// <summary>Gets the ARN of the key; <see langword="null"/> for the key that AWS owns.</summary>
    public static string? ResolveKey(Database database, SSESpecification? encryption) =>
        encryption is { Enabled: true } ? encryption.KMSMasterKeyId ?? database.DefaultEncryptionKey : null;

    public static TableDefinition Change(Database database, TableDefinition definition, SSESpecification? wanted) =>
        wanted is null
            ? definition
            : (definition with { EncryptionKey = ResolveKey(database, wanted) }).Begin(
                new RunningChange(RunningChangeKind.Encryption, database.Now + database.Delays.Encryption),
                isShown: false
            );

    /// <summary>Describes the encryption; <see langword="null"/> for the key that AWS owns.</summary>
    public static SSEDescription? Describe(TableDefinition definition) =>
        definition.EncryptionKey is { } key
            ? new SSEDescription
            {
                Status = definition.FindChange(RunningChangeKind.Encryption) is null ? SSEStatus.ENABLED : SSEStatus.UPDATING,
                SSEType = SSEType.KMS,
                KMSMasterKeyArn = key,
            }
            : null;
}
