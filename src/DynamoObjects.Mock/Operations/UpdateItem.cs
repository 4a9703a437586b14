using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Operations.Rules;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;

namespace DynamoObjects.Mock.Operations;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateItem.html</summary>
internal static class UpdateItem
{
    public static UpdateItemResponse Run(Database database, UpdateItemRequest request)
    {
        Item key;
        UpdatePlan? plan;
        Condition? condition;
        try
        {
            key = Validate(request, out plan, out condition);
        }
        catch (AmazonDynamoDBException refusal) when (Envelope.Takes(refusal))
        {
            throw Envelope.Around(refusal);
        }

        var table = TableNames.Resolve(database, request.TableName);
        KeyRules.CheckKey(table, key);
        UpdateRules.CheckKeyUntouched(table, plan);

        var write = ItemWrite.Update(table, key, condition, plan) with { GatesWrittenBytes = true };
        if (!Commit.TryWrite(write, out var change))
            throw ConditionFailures.Of(request.ReturnValuesOnConditionCheckFailure, change.Old);

        var response = new UpdateItemResponse
        {
            ConsumedCapacity = WriteCapacity.Of(request.ReturnConsumedCapacity, request.TableName, table, change),
            ItemCollectionMetrics = ItemCollections.Of(request.ReturnItemCollectionMetrics, table, key),
        };
        if (UpdateRules.Returned(request.ReturnValues, change) is { } attributes)
            response.Attributes = SdkValues.ToSdk(attributes);
        return response.Complete();
    }

    private static Item Validate(UpdateItemRequest request, out UpdatePlan? plan, out Condition? condition)
    {
        ItemRequests.CheckWrite(
            request.TableName, request.Key, "key", request.ReturnValues, request.ReturnConsumedCapacity,
            request.ReturnItemCollectionMetrics, request.ReturnValuesOnConditionCheckFailure, request.ConditionalOperator);
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
        var scope = new ExpressionScope(request.ExpressionAttributeNames, request.ExpressionAttributeValues, ValueLayer.Current);
        var key = SdkValues.FromSdk(request.Key, ValueLayer.Current);
        plan = UpdateRules.Parse(scope, request.UpdateExpression, request.AttributeUpdates);
        condition = Conditions.Parse(scope, request.ConditionExpression, request.Expected, request.ConditionalOperator);
        scope.CheckAllUsed();
        return key;
    }
}
