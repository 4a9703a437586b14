namespace DynamoObjects.Mock;

/// <summary>Specifies whether a table can be encrypted with a key.</summary>
public enum MockEncryptionKeyState
{
    /// <summary>The key can be used.</summary>
    Enabled,

    /// <summary>The key is disabled: AWS rejects a table with it.</summary>
    Disabled,

    /// <summary>The key is scheduled for deletion: AWS rejects a table with it.</summary>
    PendingDeletion,
}
