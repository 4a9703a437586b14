using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html</summary>
internal static class UpdateItem
{
    public static UpdateItemResponse Run(Database database, UpdateItemRequest request, ResponseItems items)
    {
        (Item Key, UpdatePlan? Plan, Condition? Condition) read;
        try
        {
            read = Validate(request);
        }
        catch (AmazonDynamoDBException refusal)
            when (DeepRequests.Contain(request.Key, request.ExpressionAttributeValues, request.Expected, request.AttributeUpdates))
        {
            throw DeepRequests.Refuse(refusal, request.ReturnValues, request.ConditionalOperator);
        }

        var (key, plan, condition) = read;
        var table = TableNames.Resolve(database, request.TableName);
        KeyRules.CheckKey(table, key);
        UpdateRules.CheckKeyUntouched(table, plan);
        KeyPaths.Check(table, plan?.NestedNames, condition?.NestedNames);

        var write = ItemWrite.Update(table, key, condition, plan) with { GatesWrittenBytes = true };
        if (!Commit.TryWrite(write, out var change))
            throw ConditionFailures.Of(request.ReturnValuesOnConditionCheckFailure, change.Old, items);

        var response = new UpdateItemResponse
        {
            ConsumedCapacity = WriteCapacity.Of(request.ReturnConsumedCapacity, request.TableName, table, change),
            ItemCollectionMetrics = ItemCollections.Of(request.ReturnItemCollectionMetrics, table, key),
        };
        if (UpdateRules.Returned(request.ReturnValues, change) is { } attributes)
            response.Attributes = items.Convert(attributes);
        return response.Complete();
    }

    private static (Item Key, UpdatePlan? Plan, Condition? Condition) Validate(UpdateItemRequest request)
    {
        ItemRequests.CheckWrite(
            request.TableName, request.Key, "key", request.ReturnValues, request.ReturnConsumedCapacity,
            request.ReturnItemCollectionMetrics, request.ReturnValuesOnConditionCheckFailure, request.ConditionalOperator);
        return Envelope.Around(request, Read);
    }

    private static (Item Key, UpdatePlan? Plan, Condition? Condition) Read(UpdateItemRequest request)
    {
        ExpressionParameters.Check(
            [
                new("UpdateExpression", request.UpdateExpression is not null),
                new("ConditionExpression", request.ConditionExpression is not null),
            ],
            [
                new("AttributeUpdates", request.AttributeUpdates.IsSent()),
                new("Expected", request.Expected.IsSent()),
                new("ConditionalOperator", request.ConditionalOperator is not null),
            ],
            request.ExpressionAttributeNames,
            request.ExpressionAttributeValues);
        var scope = ExpressionScope.Of(request.ExpressionAttributeNames, request.ExpressionAttributeValues, ValueLayer.Current);
        var key = SdkValues.FromSdk(request.Key, ValueLayer.Current);
        var plan = UpdateRules.Parse(scope, request.UpdateExpression, request.AttributeUpdates);
        var condition = Conditions.Parse(scope, request.ConditionExpression, request.Expected, request.ConditionalOperator);
        scope.CheckAllUsed();
        return (key, plan, condition);
    }
}
