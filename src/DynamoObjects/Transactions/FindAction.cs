using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Transactions;

/// <summary>One read of a transaction.</summary>
/// <param name="TableName">The table's name in DynamoDB.</param>
/// <param name="Key">The item's key.</param>
/// <param name="Attributes">The key's attributes.</param>
/// <param name="EnsureTableAsync">Ensures that the table is usable.</param>
/// <param name="SetItem">Receives the item.</param>
internal sealed record FindAction(
    string TableName,
    DynamoKey Key,
    Dictionary<string, AttributeValue> Attributes,
    Func<CancellationToken, ValueTask> EnsureTableAsync,
    Action<Dictionary<string, AttributeValue>?> SetItem
);
