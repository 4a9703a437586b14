using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>Creates the error for a write with a false condition.</summary>
internal static class ConditionFailures
{
    public static AmazonDynamoDBException Create(ReturnValuesOnConditionCheckFailure? wanted, Item? item, ResponseItemConverter items) =>
        Failures.ConditionalCheckFailed((wanted?.Value == "ALL_OLD" && item is not null ? items.Convert(item) : null).OrUnset());
}
