using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Expressions;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using Condition = DynamoObjects.Mock.Expressions.Condition;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>The common shape of PutItem, UpdateItem and DeleteItem, as sent.</summary>
internal readonly record struct ItemWriteRequest(WriteKind Kind, string TableName)
{
    /// <summary>The item of a PutItem; the key of the other writes.</summary>
    public required Dictionary<string, AttributeValue>? Subject { get; init; }

    public string? UpdateExpression { get; init; }

    public Dictionary<string, AttributeValueUpdate>? AttributeUpdates { get; init; }

    public required string? ConditionExpression { get; init; }

    public required Dictionary<string, ExpectedAttributeValue>? Expected { get; init; }

    public required ConditionalOperator? ConditionalOperator { get; init; }

    public required Dictionary<string, string>? Names { get; init; }

    public required Dictionary<string, AttributeValue>? Values { get; init; }

    public required ReturnValue? ReturnValues { get; init; }

    public required ReturnValuesOnConditionCheckFailure? OnFailure { get; init; }

    public required ReturnConsumedCapacity? Capacity { get; init; }

    public required ReturnItemCollectionMetrics? Metrics { get; init; }

    /// <summary>Whether ReturnValues has a value that only an update supports, but this is not an update.</summary>
    private bool HasUpdateOnlyReturnValues => Kind != WriteKind.Update && ReturnValues?.Value is not (null or "ALL_OLD" or "NONE");

    public static ItemWriteRequest From(PutItemRequest request) =>
        new(WriteKind.Put, request.TableName)
        {
            Subject = request.Item,
            ConditionExpression = request.ConditionExpression,
            Expected = request.Expected,
            ConditionalOperator = request.ConditionalOperator,
            Names = request.ExpressionAttributeNames,
            Values = request.ExpressionAttributeValues,
            ReturnValues = request.ReturnValues,
            OnFailure = request.ReturnValuesOnConditionCheckFailure,
            Capacity = request.ReturnConsumedCapacity,
            Metrics = request.ReturnItemCollectionMetrics,
        };

    public static ItemWriteRequest From(UpdateItemRequest request) =>
        new(WriteKind.Update, request.TableName)
        {
            Subject = request.Key,
            UpdateExpression = request.UpdateExpression,
            AttributeUpdates = request.AttributeUpdates,
            ConditionExpression = request.ConditionExpression,
            Expected = request.Expected,
            ConditionalOperator = request.ConditionalOperator,
            Names = request.ExpressionAttributeNames,
            Values = request.ExpressionAttributeValues,
            ReturnValues = request.ReturnValues,
            OnFailure = request.ReturnValuesOnConditionCheckFailure,
            Capacity = request.ReturnConsumedCapacity,
            Metrics = request.ReturnItemCollectionMetrics,
        };

    public static ItemWriteRequest From(DeleteItemRequest request) =>
        new(WriteKind.Delete, request.TableName)
        {
            Subject = request.Key,
            ConditionExpression = request.ConditionExpression,
            Expected = request.Expected,
            ConditionalOperator = request.ConditionalOperator,
            Names = request.ExpressionAttributeNames,
            Values = request.ExpressionAttributeValues,
            ReturnValues = request.ReturnValues,
            OnFailure = request.ReturnValuesOnConditionCheckFailure,
            Capacity = request.ReturnConsumedCapacity,
            Metrics = request.ReturnItemCollectionMetrics,
        };

    /// <summary>Reads values and expressions, before the table is known.</summary>
    public (Item Subject, Condition? Condition, UpdatePlan? Plan) Validate(RegionRules rules)
    {
        try
        {
            ItemRequests.CheckWrite(this, rules);
            return Read();
        }
        catch (AmazonDynamoDBException exception) when (DeeplyNestedWrites.IsDeeplyNested(this))
        {
            throw DeeplyNestedWrites.FindError(this)
                ?? (HasUpdateOnlyReturnValues ? Failures.Validation(Messages.ReturnValuesOldOrNone) : exception);
        }
    }

    /// <summary>Writes, and returns the members of the response.</summary>
    public (Dictionary<string, AttributeValue>? Attributes, ConsumedCapacity? Consumed, ItemCollectionMetrics? Collection) Write(
        in ItemWrite write,
        ResponseItemConverter items
    )
    {
        if (!Commit.TryWrite(write, out var change))
            throw ConditionFailures.Create(OnFailure, change.Old, items);
        return (
            (UpdateRules.GetReturnedAttributes(ReturnValues, change) is { } returned ? items.Convert(returned) : null).OrUnset(),
            WriteCapacity.Calculate(Capacity, TableName, write.Table, change),
            ItemCollections.GetMetrics(Metrics, write.Table, write.Key)
        );
    }

    private (Item Subject, Condition? Condition, UpdatePlan? Plan) Read()
    {
        try
        {
            ExpressionParameters.Check(
                [new("UpdateExpression", UpdateExpression is not null), new("ConditionExpression", ConditionExpression is not null)],
                [
                    new("AttributeUpdates", AttributeUpdates.IsSent()),
                    new("Expected", Expected.IsSent()),
                    new("ConditionalOperator", ConditionalOperator is not null),
                ],
                Names,
                Values
            );
            var scope = ExpressionScope.Create(Names, Values, ValueLayer.Current);
            var subject = SdkValues.FromSdk(Subject!, ValueLayer.Current);
            if (HasUpdateOnlyReturnValues)
                throw Failures.Validation(Messages.ReturnValuesOldOrNone);
            if (Kind == WriteKind.Put && ItemSize.Measure(subject) > ItemSize.Limit)
                throw Failures.Validation(Messages.ItemTooLarge);
            var plan = UpdateRules.Parse(scope, UpdateExpression, AttributeUpdates);
            var condition = Conditions.Parse(scope, ConditionExpression, Expected, ConditionalOperator);
            scope.CheckAllUsed();
            return (subject, condition, plan);
        }
        catch (AmazonDynamoDBException exception) when (exception.Message is not (Messages.NestedTooDeep or Messages.ItemTooLarge))
        {
            // Only the errors about a value that is nested too deep, and about an item that is too large, have no frame.
            throw Failures.Validation(Messages.SingleError(exception.Message));
        }
    }
}
