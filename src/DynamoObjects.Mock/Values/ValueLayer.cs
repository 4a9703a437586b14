namespace DynamoObjects.Mock.Values;

/// <summary>Which of AWS's layers reads a request's values: it decides how a bad value is worded.</summary>
internal enum ValueLayer
{
    /// <summary>PutItem, UpdateItem, DeleteItem, GetItem, BatchGetItem and Query.</summary>
    Current,

    /// <summary>BatchWriteItem, transactions and Scan.</summary>
    Older,
}
