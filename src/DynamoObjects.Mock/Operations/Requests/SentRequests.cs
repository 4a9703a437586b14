using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;
using static DynamoObjects.Mock.Operations.Requests.SentModels;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Copies of requests whose empty collections are <see langword="null"/>, also those of the models in them.</summary>
/// <remarks>The members are named one by one; a test finds one that is missing.</remarks>
internal static class SentRequests
{
    public static AmazonDynamoDBRequest WithoutEmpty(AmazonDynamoDBRequest request)
    {
        var copy = ShallowCopy.Of(request);
        switch (copy)
        {
            case GetItemRequest it:
                (it.Key, it.AttributesToGet) = (Filled(it.Key), Filled(it.AttributesToGet));
                it.ExpressionAttributeNames = Filled(it.ExpressionAttributeNames);
                break;
            case PutItemRequest it:
                (it.Item, it.Expected) = (Filled(it.Item), Each(it.Expected, OnlyFilled));
                it.ExpressionAttributeNames = Filled(it.ExpressionAttributeNames);
                it.ExpressionAttributeValues = Filled(it.ExpressionAttributeValues);
                break;
            case UpdateItemRequest it:
                (it.Key, it.AttributeUpdates, it.Expected) = (Filled(it.Key), Filled(it.AttributeUpdates), Each(it.Expected, OnlyFilled));
                it.ExpressionAttributeNames = Filled(it.ExpressionAttributeNames);
                it.ExpressionAttributeValues = Filled(it.ExpressionAttributeValues);
                break;
            case DeleteItemRequest it:
                (it.Key, it.Expected) = (Filled(it.Key), Each(it.Expected, OnlyFilled));
                it.ExpressionAttributeNames = Filled(it.ExpressionAttributeNames);
                it.ExpressionAttributeValues = Filled(it.ExpressionAttributeValues);
                break;
            case QueryRequest it:
                (it.KeyConditions, it.QueryFilter) = (Each(it.KeyConditions, OnlyFilled), Each(it.QueryFilter, OnlyFilled));
                (it.AttributesToGet, it.ExclusiveStartKey) = (Filled(it.AttributesToGet), Filled(it.ExclusiveStartKey));
                it.ExpressionAttributeNames = Filled(it.ExpressionAttributeNames);
                it.ExpressionAttributeValues = Filled(it.ExpressionAttributeValues);
                break;
            case ScanRequest it:
                it.ScanFilter = Each(it.ScanFilter, OnlyFilled);
                (it.AttributesToGet, it.ExclusiveStartKey) = (Filled(it.AttributesToGet), Filled(it.ExclusiveStartKey));
                it.ExpressionAttributeNames = Filled(it.ExpressionAttributeNames);
                it.ExpressionAttributeValues = Filled(it.ExpressionAttributeValues);
                break;
            default:
                RemoveEmpty(copy);
                break;
        }

        return copy;
    }

    private static void RemoveEmpty(AmazonDynamoDBRequest copy)
    {
        switch (copy)
        {
            case BatchGetItemRequest it:
                it.RequestItems = Each(it.RequestItems, OnlyFilled);
                break;
            case BatchWriteItemRequest it:
                it.RequestItems = Each(it.RequestItems, writes => writes.ConvertAll(write => write is null ? null! : OnlyFilled(write)));
                break;
            case TransactGetItemsRequest it:
                it.TransactItems = Each(it.TransactItems, OnlyFilled);
                break;
            case TransactWriteItemsRequest it:
                it.TransactItems = Each(it.TransactItems, OnlyFilled);
                break;
            case ExecuteStatementRequest it:
                it.Parameters = Filled(it.Parameters);
                break;
            case BatchExecuteStatementRequest it:
                it.Statements = Each(it.Statements, OnlyFilled);
                break;
            case ExecuteTransactionRequest it:
                it.TransactStatements = Each(it.TransactStatements, OnlyFilled);
                break;
            case TagResourceRequest it:
                it.Tags = Filled(it.Tags);
                break;
            case UntagResourceRequest it:
                it.TagKeys = Filled(it.TagKeys);
                break;
            case CreateTableRequest it:
                (it.AttributeDefinitions, it.KeySchema, it.Tags) = (Filled(it.AttributeDefinitions), Filled(it.KeySchema), Filled(it.Tags));
                it.LocalSecondaryIndexes = Each(it.LocalSecondaryIndexes, OnlyFilled);
                it.GlobalSecondaryIndexes = Each(it.GlobalSecondaryIndexes, OnlyFilled);
                it.VectorIndexes = Filled(it.VectorIndexes);
                break;
            case UpdateTableRequest it:
                it.AttributeDefinitions = Filled(it.AttributeDefinitions);
                it.GlobalSecondaryIndexUpdates = Each(it.GlobalSecondaryIndexUpdates, OnlyFilled);
                it.GlobalTableWitnessUpdates = Filled(it.GlobalTableWitnessUpdates);
                it.ReplicaUpdates = Filled(it.ReplicaUpdates);
                it.VectorIndexUpdates = Filled(it.VectorIndexUpdates);
                break;
        }
    }
}
