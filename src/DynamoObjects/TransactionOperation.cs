namespace DynamoObjects;

/// <summary>Specifies the kind of an action in a transaction.</summary>
public enum TransactionOperation
{
    /// <summary>Saves a record.</summary>
    Save,

    /// <summary>Deletes an item.</summary>
    Delete,

    /// <summary>Changes an item in place.</summary>
    Update,

    /// <summary>Checks a condition without changing the item.</summary>
    Check,

    /// <summary>Reads an item.</summary>
    Find,
}
