using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>The member constraints of the requests that AWS's current layer processes: GetItem, PutItem, UpdateItem, DeleteItem and
/// Query.</summary>
/// <remarks>This layer stops at the first problem and does not echo the value. Only for a request without its key or item does the
/// older layer report all problems.</remarks>
internal static class ItemRequests
{
    /// <summary>Checks the members that the three writes share.</summary>
    public static void CheckWrite(in ItemWriteRequest request, RegionRules rules)
    {
        if (request.Subject is null)
        {
            throw CreateMissingSubjectException(
                request.TableName,
                request.Kind == WriteKind.Put ? "item" : "key",
                request.ReturnValues,
                request.Capacity,
                request.Metrics
            );
        }

        if (IsReadByOlderLayer(request, rules))
            CheckAllMembers(request);
        CheckName(request.TableName);
        OneOf(request.ReturnValues, EnumValues.ReturnValues, EnumValues.ReturnValuesInMessage, isWrite: true);
        OneOf(request.Capacity, EnumValues.ConsumedCapacity, isWrite: true);
        OneOf(request.Metrics, EnumValues.CollectionMetrics, isWrite: true);
        OneOf(request.OnFailure, EnumValues.OnConditionCheckFailure, isWrite: true);
        OneOf(request.ConditionalOperator, EnumValues.ConditionalOperators, EnumValues.ConditionalOperatorsInMessage, isWrite: true);
    }

    /// <summary>Checks the members of a read of one item.</summary>
    public static void CheckRead(string? tableName, object? key, string keyMember, ReturnConsumedCapacity? capacity)
    {
        if (key is null)
            throw CreateMissingSubjectException(tableName, keyMember, null, capacity, null);
        CheckName(tableName);
        OneOf(capacity, EnumValues.ConsumedCapacity);
    }

    public static void CheckIndexName(string? indexName)
    {
        var constraints = new Constraints();
        constraints.IndexName(indexName);
        constraints.ThrowIfUnmet();
    }

    /// <summary>Checks the table's name as the current layer does.</summary>
    public static void CheckName(string? tableName)
    {
        var constraints = new Constraints();
        if (tableName is { Length: 0 })
            constraints.Add(Messages.MemberTooShort("TableName"));
        else
            TableNames.Check(ref constraints, tableName);
        constraints.ThrowIfUnmet();
    }

    /// <summary>Checks that an enumeration has one of its values.</summary>
    /// <param name="value">The value.</param>
    /// <param name="values">The allowed values.</param>
    /// <param name="valuesInMessage">The values in AWS's message, if they differ from the allowed values.</param>
    /// <param name="isWrite">Whether the message has the frame of the writes; a read's message has none.</param>
    public static void OneOf(ConstantClass? value, string values, string? valuesInMessage = null, bool isWrite = false)
    {
        if (value is null || EnumValues.Contains(values, value.Value))
            return;
        var message = Messages.NotInEnum(valuesInMessage ?? values);
        throw Failures.Validation(isWrite ? Messages.SingleError(message) : message);
    }

    private static bool IsReadByOlderLayer(in ItemWriteRequest request, RegionRules rules) =>
        request switch
        {
            { Kind: WriteKind.Update } => rules.Has(RegionVariant.UpdateEnumerations),
            { Kind: WriteKind.Put, TableName: "" } => rules.Has(RegionVariant.PutTableName),
            _ => false,
        };

    /// <summary>Checks the members as the older layer does, which reports all problems in an order of the operation.</summary>
    private static void CheckAllMembers(in ItemWriteRequest request)
    {
        var constraints = new Constraints();
        constraints.OneOf(request.Capacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        if (request.Kind == WriteKind.Update)
            TableNames.Check(ref constraints, request.TableName);
        constraints.OneOf(request.Metrics, "returnItemCollectionMetrics", EnumValues.CollectionMetrics);
        constraints.OneOf(request.ReturnValues, "returnValues", EnumValues.OlderReturnValues);
        constraints.OneOf(request.OnFailure, "returnValuesOnConditionCheckFailure", EnumValues.OnConditionCheckFailure);
        constraints.OneOf(request.ConditionalOperator, "conditionalOperator", EnumValues.ConditionalOperators);
        if (request.Kind == WriteKind.Put)
            TableNames.Check(ref constraints, request.TableName);
        constraints.ThrowIfUnmet();
    }

    private static AmazonDynamoDBException CreateMissingSubjectException(
        string? tableName,
        string subjectMember,
        ReturnValue? returnValues,
        ReturnConsumedCapacity? capacity,
        ReturnItemCollectionMetrics? metrics
    )
    {
        var constraints = new Constraints();
        constraints.OneOf(capacity, "returnConsumedCapacity", EnumValues.ConsumedCapacity);
        TableNames.Check(ref constraints, tableName);
        constraints.OneOf(metrics, "returnItemCollectionMetrics", EnumValues.CollectionMetrics);
        constraints.OneOf(returnValues, "returnValues", EnumValues.OlderReturnValues);
        constraints.NotNull(null, subjectMember);
        return constraints.ToException();
    }
}
