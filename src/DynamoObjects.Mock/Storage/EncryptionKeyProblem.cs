namespace DynamoObjects.Mock.Storage;

/// <summary>Why a key of AWS KMS cannot be used.</summary>
internal enum EncryptionKeyProblem
{
    /// <summary>The key is disabled.</summary>
    Disabled,

    /// <summary>The key is scheduled for deletion.</summary>
    PendingDeletion,
}
