using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;
using static DynamoObjects.Mock.Operations.Requests.ModelTexts;
using static DynamoObjects.Mock.Values.Texts;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Looks at every text of a request, also in the models within, before anything else of it is read.</summary>
/// <remarks>The members are named one by one, as in <see cref="SentRequests"/> and for its reason. What the engine never reads is left out:
/// vector indexes and the replicas of a table.</remarks>
internal static class RequestTexts
{
    /// <summary>Whether an operation reads every text of its request and fails for one that is no text, so that looking beforehand
    /// would only cost time.</summary>
    /// <remarks>Values and new names of attributes are looked at by <see cref="SdkReader"/>, what placeholders stand for by
    /// <see cref="Expressions.Syntax.ExpressionScope"/>; expressions, and the names of tables, indexes and enumerations, have to be known ones.</remarks>
    public static bool AreReadAnyway(AmazonDynamoDBRequest request) => request switch
    {
        GetItemRequest it => !it.AttributesToGet.IsSent(),
        PutItemRequest it => !it.Expected.IsSent(),
        UpdateItemRequest it => !it.Expected.IsSent() && !it.AttributeUpdates.IsSent(),
        DeleteItemRequest it => !it.Expected.IsSent(),
        QueryRequest it => !it.AttributesToGet.IsSent() && !it.KeyConditions.IsSent() && !it.QueryFilter.IsSent(),
        ScanRequest it => !it.AttributesToGet.IsSent() && !it.ScanFilter.IsSent(),
        BatchWriteItemRequest => true,
        _ => false,
    };

    /// <summary>Looks at all of them.</summary>
    /// <exception cref="AmazonDynamoDBException">One has half of a surrogate pair.</exception>
    public static void CheckAll(AmazonDynamoDBRequest request)
    {
        switch (request)
        {
            case GetItemRequest it: CheckRead(it); break;
            case PutItemRequest it: CheckPut(it); break;
            case UpdateItemRequest it: CheckUpdate(it); break;
            case DeleteItemRequest it: CheckDelete(it); break;
            case QueryRequest it: CheckQuery(it); break;
            case ScanRequest it: CheckScan(it); break;
            case BatchGetItemRequest it:
                Check(it.ReturnConsumedCapacity);
                Each(it.RequestItems, CheckModel);
                break;
            case BatchWriteItemRequest it:
                Check(it.ReturnConsumedCapacity);
                Check(it.ReturnItemCollectionMetrics);
                Each(it.RequestItems, writes => Each(writes, CheckModel));
                break;
            case TransactGetItemsRequest it:
                Check(it.ReturnConsumedCapacity);
                Each(it.TransactItems, CheckModel);
                break;
            case TransactWriteItemsRequest it:
                Check(it.ClientRequestToken);
                Check(it.ReturnConsumedCapacity);
                Check(it.ReturnItemCollectionMetrics);
                Each(it.TransactItems, CheckModel);
                break;
            case ExecuteStatementRequest it: CheckStatement(it); break;
            case BatchExecuteStatementRequest it:
                Check(it.ReturnConsumedCapacity);
                Each(it.Statements, CheckModel);
                break;
            case ExecuteTransactionRequest it:
                Check(it.ClientRequestToken);
                Check(it.ReturnConsumedCapacity);
                Each(it.TransactStatements, CheckModel);
                break;
            default: CheckTable(request); break;
        }
    }

    private static void CheckTable(AmazonDynamoDBRequest request)
    {
        switch (request)
        {
            case CreateTableRequest it: CheckCreate(it); break;
            case UpdateTableRequest it: CheckChange(it); break;
            case DeleteTableRequest it: Check(it.TableName); break;
            case DescribeTableRequest it: Check(it.TableName); break;
            case DescribeTimeToLiveRequest it: Check(it.TableName); break;
            case ListTablesRequest it: Check(it.ExclusiveStartTableName); break;
            case UpdateTimeToLiveRequest it:
                Check(it.TableName);
                Check(it.TimeToLiveSpecification?.AttributeName);
                break;
            case ListTagsOfResourceRequest it:
                Check(it.NextToken);
                Check(it.ResourceArn);
                break;
            case TagResourceRequest it:
                Check(it.ResourceArn);
                Each(it.Tags, CheckModel);
                break;
            case UntagResourceRequest it:
                Check(it.ResourceArn);
                Check(it.TagKeys);
                break;
        }
    }

    private static void CheckRead(GetItemRequest it)
    {
        Check(it.TableName);
        Check(it.Key);
        Check(it.AttributesToGet);
        Check(it.ProjectionExpression);
        Check(it.ExpressionAttributeNames);
        Check(it.ReturnConsumedCapacity);
    }

    private static void CheckPut(PutItemRequest it)
    {
        Check(it.TableName);
        Check(it.Item);
        Check(it.ConditionExpression);
        Check(it.ConditionalOperator);
        Each(it.Expected, CheckModel);
        Check(it.ExpressionAttributeNames);
        Check(it.ExpressionAttributeValues);
        Check(it.ReturnConsumedCapacity);
        Check(it.ReturnItemCollectionMetrics);
        Check(it.ReturnValues);
        Check(it.ReturnValuesOnConditionCheckFailure);
    }

    private static void CheckUpdate(UpdateItemRequest it)
    {
        Check(it.TableName);
        Check(it.Key);
        Check(it.UpdateExpression);
        Each(it.AttributeUpdates, CheckModel);
        Check(it.ConditionExpression);
        Check(it.ConditionalOperator);
        Each(it.Expected, CheckModel);
        Check(it.ExpressionAttributeNames);
        Check(it.ExpressionAttributeValues);
        Check(it.ReturnConsumedCapacity);
        Check(it.ReturnItemCollectionMetrics);
        Check(it.ReturnValues);
        Check(it.ReturnValuesOnConditionCheckFailure);
    }

    private static void CheckDelete(DeleteItemRequest it)
    {
        Check(it.TableName);
        Check(it.Key);
        Check(it.ConditionExpression);
        Check(it.ConditionalOperator);
        Each(it.Expected, CheckModel);
        Check(it.ExpressionAttributeNames);
        Check(it.ExpressionAttributeValues);
        Check(it.ReturnConsumedCapacity);
        Check(it.ReturnItemCollectionMetrics);
        Check(it.ReturnValues);
        Check(it.ReturnValuesOnConditionCheckFailure);
    }

    private static void CheckQuery(QueryRequest it)
    {
        Check(it.TableName);
        Check(it.IndexName);
        Check(it.Select);
        Check(it.KeyConditionExpression);
        Each(it.KeyConditions, CheckModel);
        Check(it.FilterExpression);
        Each(it.QueryFilter, CheckModel);
        Check(it.ConditionalOperator);
        Check(it.ProjectionExpression);
        Check(it.AttributesToGet);
        Check(it.ExclusiveStartKey);
        Check(it.ExpressionAttributeNames);
        Check(it.ExpressionAttributeValues);
        Check(it.ReturnConsumedCapacity);
    }

    private static void CheckScan(ScanRequest it)
    {
        Check(it.TableName);
        Check(it.IndexName);
        Check(it.Select);
        Check(it.FilterExpression);
        Each(it.ScanFilter, CheckModel);
        Check(it.ConditionalOperator);
        Check(it.ProjectionExpression);
        Check(it.AttributesToGet);
        Check(it.ExclusiveStartKey);
        Check(it.ExpressionAttributeNames);
        Check(it.ExpressionAttributeValues);
        Check(it.ReturnConsumedCapacity);
    }

    private static void CheckStatement(ExecuteStatementRequest it)
    {
        Check(it.Statement);
        Check(it.Parameters);
        Check(it.NextToken);
        Check(it.ReturnConsumedCapacity);
        Check(it.ReturnValuesOnConditionCheckFailure);
    }

    private static void CheckCreate(CreateTableRequest it)
    {
        Check(it.TableName);
        Each(it.AttributeDefinitions, CheckModel);
        Each(it.KeySchema, CheckModel);
        Each(it.GlobalSecondaryIndexes, CheckModel);
        Each(it.LocalSecondaryIndexes, CheckModel);
        Check(it.BillingMode);
        Check(it.GlobalTableSettingsReplicationMode);
        Check(it.GlobalTableSourceArn);
        Check(it.ResourcePolicy);
        CheckModel(it.SSESpecification);
        Check(it.StreamSpecification?.StreamViewType);
        Check(it.TableClass);
        Each(it.Tags, CheckModel);
    }

    private static void CheckChange(UpdateTableRequest it)
    {
        Check(it.TableName);
        Each(it.AttributeDefinitions, CheckModel);
        Each(it.GlobalSecondaryIndexUpdates, CheckModel);
        Check(it.BillingMode);
        Check(it.GlobalTableSettingsReplicationMode);
        Check(it.MultiRegionConsistency);
        CheckModel(it.SSESpecification);
        Check(it.StreamSpecification?.StreamViewType);
        Check(it.TableClass);
    }
}
