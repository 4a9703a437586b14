namespace DynamoObjects;

/// <summary>What an action of a transaction does.</summary>
public enum TransactionOperation
{
    /// <summary>Saves a record.</summary>
    Save,

    /// <summary>Deletes an item.</summary>
    Delete,

    /// <summary>Changes an item in place.</summary>
    Update,

    /// <summary>Only checks a condition.</summary>
    Check,

    /// <summary>Reads an item.</summary>
    Find,
}
