namespace DynamoObjects;

/// <summary>
/// Provides options of <see cref="DynamoTable{T}.UpdateAsync"/> and <see cref="DynamoTable{T}.UpdateCounterAsync{TValue}"/>.
/// </summary>
/// <remarks>Calls and threads can share an instance if nothing changes it.</remarks>
public sealed class UpdateOptions
{
    /// <summary>Gets or sets a value indicating whether the item must exist.</summary>
    /// <value>
    /// The default is <see langword="false"/>: as in DynamoDB, an item that does not exist is created from the key and the changes.
    /// </value>
    public bool MustExist { get; set; }

    /// <summary>
    /// Gets or sets the token that identifies the update, so that a repeated call with the same token changes the item only once.
    /// </summary>
    /// <value>
    /// 1 to 36 characters. The default is <see langword="null"/>. DynamoDB remembers a token for ten minutes after the first call succeeds.
    /// </value>
    /// <remarks>
    /// With a token, the update is sent as a transaction of one item, which consumes twice the write units, and the item is then read with
    /// a consistent read. The record's version is incremented; its times are not set, because a repeated call must send the same request.
    /// See <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html">Transactions,
    /// idempotency</see>.
    /// </remarks>
    public string? Token { get; set; }
}
