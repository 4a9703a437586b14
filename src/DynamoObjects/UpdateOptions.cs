namespace DynamoObjects;

/// <summary>Options of <see cref="DynamoTable{T}.UpdateAsync"/> and <see cref="DynamoTable{T}.UpdateCounterAsync{TValue}"/>.</summary>
/// <remarks>Calls and threads can share an instance if nothing changes it.</remarks>
public sealed class UpdateOptions
{
    /// <summary>Whether the item must exist.</summary>
    /// <value>
    /// <see langword="false"/> by default: as in DynamoDB, an item that does not exist is created from the key and the changes.
    /// </value>
    public bool MustExist { get; set; }

    /// <summary>Identifies the update, so that a repeated call with the same token changes the item only once.</summary>
    /// <value>
    /// 1 to 36 characters; <see langword="null"/> by default. DynamoDB remembers it for ten minutes after the first call with it succeeds.
    /// </value>
    /// <remarks>
    /// With a token the update is sent as a transaction of one item, which consumes twice the write units, and the item is then read with a
    /// consistent read. The record's version is incremented; its times are not set, because a repeated call must send the same request. See
    /// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">Transactions, idempotency</see>.
    /// </remarks>
    public string? Token { get; set; }
}
