using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Transactions;

/// <summary>One read of a transaction.</summary>
/// <param name="TableName">The table's name in DynamoDB.</param>
/// <param name="Key">The item's key.</param>
/// <param name="Attributes">The same as attributes.</param>
/// <param name="EnsureTableAsync">Sees to it that the table can be used.</param>
/// <param name="SetItem">Takes the item that was read.</param>
internal sealed record FindAction(
    string TableName,
    DynamoKey Key,
    Dictionary<string, AttributeValue> Attributes,
    Func<CancellationToken, ValueTask> EnsureTableAsync,
    Action<Dictionary<string, AttributeValue>?> SetItem
);
