using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock;

/// <summary>Represents a key of AWS Key Management Service (AWS KMS) that tables can be encrypted with.</summary>
/// <remarks>The key belongs to the account and region of the engine. The engine does not encrypt items; it checks keys as AWS does. See
/// <see cref="MockDynamoDbOptions.EncryptionKeys"/>.</remarks>
public sealed class MockEncryptionKey
{
    /// <summary>Creates a key.</summary>
    /// <param name="keyId">The key ID, such as <c>1234abcd-12ab-34cd-56ef-1234567890ab</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="keyId"/> is empty, or contains a colon or a slash.</exception>
    public MockEncryptionKey(string keyId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keyId);
        if (keyId.AsSpan().ContainsAny(':', '/'))
            throw new ArgumentException($"'{keyId}' is not a key ID, but an ARN or alias: use the last part of the ARN.", nameof(keyId));
        KeyId = keyId;
    }

    /// <summary>Gets the key ID.</summary>
    public string KeyId { get; }

    /// <summary>Gets the alias of the key.</summary>
    /// <value>A name that starts with <c>alias/</c>. The default is <see langword="null"/>: the key has no alias.</value>
    /// <exception cref="ArgumentException">The value does not start with <c>alias/</c>, or starts with <c>alias/aws/</c>.</exception>
    public string? Alias
    {
        get;
        init
        {
            if (
                value is not null
                && (!value.StartsWith("alias/", StringComparison.Ordinal) || value.StartsWith("alias/aws/", StringComparison.Ordinal))
            )
                throw new ArgumentException($"'{value}' is not an alias of a key: it must start with 'alias/', but not with 'alias/aws/'.");
            field = value;
        }
    }

    /// <summary>Gets the state of the key.</summary>
    /// <value>The default is <see cref="MockEncryptionKeyState.Enabled"/>.</value>
    public MockEncryptionKeyState State { get; init; }

    internal EncryptionKey ToStorage() =>
        new(
            KeyId,
            Alias,
            State switch
            {
                MockEncryptionKeyState.Disabled => EncryptionKeyProblem.Disabled,
                MockEncryptionKeyState.PendingDeletion => EncryptionKeyProblem.PendingDeletion,
                _ => null,
            }
        );
}
