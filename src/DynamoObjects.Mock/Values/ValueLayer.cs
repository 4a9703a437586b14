namespace DynamoObjects.Mock.Values;

/// <summary>The layer of AWS that reads a request's values, which determines the messages for invalid values.</summary>
internal enum ValueLayer
{
    /// <summary>PutItem, UpdateItem, DeleteItem, GetItem, BatchGetItem and Query.</summary>
    Current,

    /// <summary>BatchWriteItem, transactions and Scan.</summary>
    Older,
}
