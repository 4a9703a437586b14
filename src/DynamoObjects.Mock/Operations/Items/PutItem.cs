using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html</summary>
internal static class PutItem
{
    public static PutItemResponse Run(Database database, PutItemRequest request, ResponseItems items)
    {
        (Item Item, Condition? Condition) read;
        try
        {
            read = Validate(request);
        }
        catch (AmazonDynamoDBException refusal)
            when (DeepRequests.Contain(request.Item, request.ExpressionAttributeValues, request.Expected))
        {
            throw DeepRequests.Refuse(refusal, request.ReturnValues, request.ConditionalOperator, returnsOnlyOld: true);
        }

        var (item, condition) = read;
        var table = TableNames.Resolve(database, request.TableName);
        KeyRules.CheckItem(table, item);
        KeyPaths.Check(table, condition?.NestedNames);
        IndexKeys.CheckEmpty(table, item);

        if (!Commit.TryWrite(ItemWrite.Put(table, item, condition), out var change))
            throw ConditionFailures.Of(request.ReturnValuesOnConditionCheckFailure, change.Old, items);

        var response = new PutItemResponse
        {
            ConsumedCapacity = WriteCapacity.Of(request.ReturnConsumedCapacity, request.TableName, table, change),
            ItemCollectionMetrics = ItemCollections.Of(request.ReturnItemCollectionMetrics, table, item),
        };
        if (request.ReturnValues?.Value == "ALL_OLD" && change.Old is { } old)
            response.Attributes = items.Convert(old);
        return response.Complete();
    }

    private static (Item Item, Condition? Condition) Validate(PutItemRequest request)
    {
        ItemRequests.CheckWrite(
            request.TableName, request.Item, "item", request.ReturnValues, request.ReturnConsumedCapacity,
            request.ReturnItemCollectionMetrics, request.ReturnValuesOnConditionCheckFailure, request.ConditionalOperator);
        var read = Envelope.Around(request, Read);
        return ItemSize.Of(read.Item) > ItemSize.Limit ? throw Failures.Validation(Messages.ItemTooLarge) : read;
    }

    private static (Item Item, Condition? Condition) Read(PutItemRequest request)
    {
        ExpressionParameters.Check(
            [new("ConditionExpression", request.ConditionExpression is not null)],
            [new("Expected", request.Expected.IsSent()), new("ConditionalOperator", request.ConditionalOperator is not null)],
            request.ExpressionAttributeNames,
            request.ExpressionAttributeValues);
        var scope = ExpressionScope.Of(request.ExpressionAttributeNames, request.ExpressionAttributeValues, ValueLayer.Current);
        var item = SdkValues.FromSdk(request.Item, ValueLayer.Current);
        if (request.ReturnValues?.Value is not (null or "ALL_OLD" or "NONE"))
            throw Failures.Validation(Messages.ReturnValuesOldOrNone);
        var condition = Conditions.Parse(scope, request.ConditionExpression, request.Expected, request.ConditionalOperator);
        scope.CheckAllUsed();
        return (item, condition);
    }
}
