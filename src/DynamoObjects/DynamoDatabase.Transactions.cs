namespace DynamoObjects;

/// <content>Transactions across tables.</content>
public sealed partial class DynamoDatabase
{
    /// <summary>Creates a transaction of writes.</summary>
    /// <param name="token">
    /// The client request token, 1 to 36 characters, or <see langword="null"/> for a new unique token. Set the token if several
    /// processes may commit the same transaction, but DynamoDB must carry out the transaction only once.
    /// </param>
    /// <returns>A transaction without actions.</returns>
    /// <remarks><see cref="DynamoTransaction.CommitAsync"/> sends the transaction.</remarks>
    /// <exception cref="ArgumentException">The token is empty.</exception>
    public DynamoTransaction Transaction(string? token = null) => new(this, token);

    /// <summary>Creates a transaction that reads several items as of one point in time.</summary>
    /// <returns>A transaction without items.</returns>
    /// <remarks><see cref="DynamoReadTransaction.ReadAsync"/> sends the transaction.</remarks>
    public DynamoReadTransaction ReadTransaction() => new(this);
}
