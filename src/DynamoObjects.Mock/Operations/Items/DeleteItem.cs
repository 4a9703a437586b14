using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteItem.html</summary>
internal static class DeleteItem
{
    public static DeleteItemResponse Run(Database database, DeleteItemRequest request, ResponseItems items)
    {
        (Item Key, Condition? Condition) read;
        try
        {
            read = Validate(request);
        }
        catch (AmazonDynamoDBException refusal)
            when (DeepRequests.Contain(request.Key, request.ExpressionAttributeValues, request.Expected))
        {
            throw DeepRequests.Refuse(refusal, request.ReturnValues, request.ConditionalOperator, returnsOnlyOld: true);
        }

        var (key, condition) = read;
        var table = TableNames.Resolve(database, request.TableName);
        KeyRules.CheckKey(table, key);
        KeyPaths.Check(table, condition?.NestedNames);

        if (!Commit.TryWrite(ItemWrite.Delete(table, key, condition), out var change))
            throw ConditionFailures.Of(request.ReturnValuesOnConditionCheckFailure, change.Old, items);

        var response = new DeleteItemResponse
        {
            ConsumedCapacity = WriteCapacity.Of(request.ReturnConsumedCapacity, request.TableName, table, change),
            ItemCollectionMetrics = ItemCollections.Of(request.ReturnItemCollectionMetrics, table, key),
        };
        if (request.ReturnValues?.Value == "ALL_OLD" && change.Old is { } old)
            response.Attributes = items.Convert(old);
        return response.Complete();
    }

    private static (Item Key, Condition? Condition) Validate(DeleteItemRequest request)
    {
        ItemRequests.CheckWrite(
            request.TableName, request.Key, "key", request.ReturnValues, request.ReturnConsumedCapacity,
            request.ReturnItemCollectionMetrics, request.ReturnValuesOnConditionCheckFailure, request.ConditionalOperator);
        return Envelope.Around(request, Read);
    }

    private static (Item Key, Condition? Condition) Read(DeleteItemRequest request)
    {
        ExpressionParameters.Check(
            [new("ConditionExpression", request.ConditionExpression is not null)],
            [new("Expected", request.Expected.IsSent()), new("ConditionalOperator", request.ConditionalOperator is not null)],
            request.ExpressionAttributeNames,
            request.ExpressionAttributeValues);
        var scope = ExpressionScope.Of(request.ExpressionAttributeNames, request.ExpressionAttributeValues, ValueLayer.Current);
        var key = SdkValues.FromSdk(request.Key, ValueLayer.Current);
        if (request.ReturnValues?.Value is not (null or "ALL_OLD" or "NONE"))
            throw Failures.Validation(Messages.ReturnValuesOldOrNone);
        var condition = Conditions.Parse(scope, request.ConditionExpression, request.Expected, request.ConditionalOperator);
        scope.CheckAllUsed();
        return (key, condition);
    }
}
