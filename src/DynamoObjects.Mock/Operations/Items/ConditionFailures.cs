using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>The refusal of a write whose condition was false.</summary>
internal static class ConditionFailures
{
    public static AmazonDynamoDBException Of(ReturnValuesOnConditionCheckFailure? wanted, Item? item, ResponseItems items) =>
        Failures.ConditionalCheckFailed((wanted?.Value == "ALL_OLD" && item is not null ? items.Convert(item) : null).OrUnset());
}
