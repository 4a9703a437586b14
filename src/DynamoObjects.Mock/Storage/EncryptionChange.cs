namespace DynamoObjects.Mock.Storage;

/// <summary>A change of the encryption key of a table, in two phases: AWS shows the old key, then the new one.</summary>
/// <param name="Until">When the phase ends.</param>
/// <param name="Key">The ARN of the new key; <see langword="null"/> for the key that DynamoDB owns.</param>
/// <param name="EncryptedAt">When the second phase ends; <see langword="null"/> if it has begun.</param>
internal sealed record EncryptionChange(DateTimeOffset Until, string? Key, DateTimeOffset? EncryptedAt)
    : RunningChange(RunningChangeKind.Encryption, Until)
{
    public override TableDefinition Complete(TableDefinition definition) =>
        EncryptedAt is { } end
            ? definition with
            {
                EncryptionKey = Key,
                Changes = [.. definition.Changes, new EncryptionChange(end, Key, EncryptedAt: null)],
            }
            : definition;
}
