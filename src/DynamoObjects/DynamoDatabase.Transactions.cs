namespace DynamoObjects;

/// <content>Transactions across tables.</content>
public sealed partial class DynamoDatabase
{
    /// <summary>Begins a transaction of writes. Nothing is sent before it is committed.</summary>
    /// <param name="token">
    /// What DynamoDB is to know it by, 1 to 36 characters, for one that may be committed by several processes but done
    /// once; <see langword="null"/> for one of its own.
    /// </param>
    /// <returns>A transaction without actions.</returns>
    public DynamoTransaction Transaction(string? token = null) => new(this, token);

    /// <summary>Begins a read of several items as they are at one point in time. Nothing is sent before it is read.</summary>
    /// <returns>A transaction without items.</returns>
    public DynamoReadTransaction ReadTransaction() => new(this);
}
