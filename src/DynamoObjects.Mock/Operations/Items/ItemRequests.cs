using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>The member constraints of the requests for single items.</summary>
/// <remarks>PutItem, DeleteItem and GetItem report all unmet constraints, and name each member. UpdateItem stops at the first one,
/// and names neither the member nor the value, unless its key is missing. An empty table name is reported alone by each.</remarks>
internal static class ItemRequests
{
    /// <summary>Checks the members that the three writes share.</summary>
    public static void CheckWrite(in ItemWriteRequest request, RegionRules rules)
    {
        if (request.Subject is not null && !(request.Kind == WriteKind.Put && rules.Has(RegionVariant.PutTableName)))
            CheckNotEmpty(request.TableName);
        if (request.Kind == WriteKind.Update && request.Subject is not null && !rules.Has(RegionVariant.UpdateEnumerations))
            CheckUpdate(request);
        else
            CheckAll(request);
    }

    /// <summary>Checks the members of a GetItem.</summary>
    public static void CheckRead(GetItemRequest request)
    {
        if (request.Key is not null)
            CheckNotEmpty(request.TableName);
        var constraints = new Constraints();
        constraints.OneOf(request.ReturnConsumedCapacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        CheckAttributesToGet(ref constraints, request.AttributesToGet, "AttributesToGet");
        TableNames.Check(ref constraints, request.TableName);
        constraints.NotNull(request.Key, "key");
        constraints.ThrowIfUnmet();
    }

    /// <summary>Rejects an empty table name, which AWS reports alone.</summary>
    public static void CheckNotEmpty(string? tableName)
    {
        if (tableName is { Length: 0 })
            throw Failures.Validation(Messages.SingleError(Messages.MemberTooShort("TableName")));
    }

    /// <summary>Rejects an AttributesToGet that is sent without names.</summary>
    public static void CheckAttributesToGet(ref Constraints constraints, List<string>? names, string member)
    {
        if (names is { Count: 0 })
            constraints.Add(Messages.MemberTooShort(member));
    }

    private static void CheckUpdate(in ItemWriteRequest request)
    {
        var constraints = new Constraints();
        TableNames.Check(ref constraints, request.TableName);
        constraints.ThrowIfUnmet();
        StopUnlessOneOf(request.ReturnValues, EnumValues.ReturnValues, EnumValues.ReturnValuesInMessage);
        StopUnlessOneOf(request.Capacity, EnumValues.ConsumedCapacity);
        StopUnlessOneOf(request.Metrics, EnumValues.CollectionMetrics);
        StopUnlessOneOf(request.OnFailure, EnumValues.OnConditionCheckFailure);
        StopUnlessOneOf(request.ConditionalOperator, EnumValues.ConditionalOperators, EnumValues.ConditionalOperatorsInMessage);
        if (request.Expected is not null)
        {
            foreach (var expectation in request.Expected.Values)
                StopUnlessOneOf(expectation?.ComparisonOperator, EnumValues.ComparisonOperators);
        }

        if (request.AttributeUpdates is not null)
        {
            foreach (var update in request.AttributeUpdates.Values)
                StopUnlessOneOf(update?.Action, EnumValues.AttributeActions);
        }
    }

    private static void CheckAll(in ItemWriteRequest request)
    {
        var constraints = new Constraints();
        if (request.Kind == WriteKind.Delete)
            constraints.OneOf(request.ReturnValues, "returnValues", EnumValues.OlderReturnValues);
        constraints.OneOf(request.Capacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        if (request.Kind != WriteKind.Put)
            TableNames.Check(ref constraints, request.TableName);
        constraints.OneOf(request.Metrics, "returnItemCollectionMetrics", EnumValues.CollectionMetrics);
        if (request.Kind != WriteKind.Delete)
            constraints.OneOf(request.ReturnValues, "returnValues", EnumValues.OlderReturnValues);
        if (request.Kind == WriteKind.Put)
            TableNames.Check(ref constraints, request.TableName);
        constraints.NotNull(request.Subject, request.Kind == WriteKind.Put ? "item" : "key");
        constraints.OneOf(request.ConditionalOperator, "conditionalOperator", EnumValues.ConditionalOperators);
        constraints.OneOf(request.OnFailure, "returnValuesOnConditionCheckFailure", EnumValues.OnConditionCheckFailure);
        LegacyConstraints.CheckExpected(ref constraints, request.Expected);
        LegacyConstraints.CheckUpdates(ref constraints, request.AttributeUpdates);
        constraints.ThrowIfUnmet();
    }

    private static void StopUnlessOneOf(ConstantClass? value, string values, string? valuesInMessage = null)
    {
        if (value is not null && !EnumValues.Contains(values, value.Value))
            throw Failures.Validation(Messages.SingleError(Messages.NotInEnum(valuesInMessage ?? values)));
    }
}
