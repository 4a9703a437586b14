using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Expressions.Syntax;
using DynamoObjects.Mock.Operations.Items;
using DynamoObjects.Mock.Operations.Requests;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;
using LegacyConditions = System.Collections.Generic.Dictionary<string, Amazon.DynamoDBv2.Model.Condition>;

namespace DynamoObjects.Mock.Operations.Reads;

/// <summary>The common shape of Query and Scan, as sent, without the range that they read.</summary>
/// <param name="TableName">TableName.</param>
/// <param name="Layer">AWS's layer, which determines the messages: the current one for a Query, the older one for a Scan.</param>
internal readonly record struct QueryOrScanRequest(string TableName, ValueLayer Layer)
{
    public required string? IndexName { get; init; }

    public required Select? Select { get; init; }

    /// <summary>Whether the message about a missing projection has AWS's frame.</summary>
    public required bool FramesSelect { get; init; }

    public required string? ProjectionExpression { get; init; }

    public required List<string>? AttributesToGet { get; init; }

    public required string? FilterExpression { get; init; }

    /// <summary>QueryFilter or ScanFilter.</summary>
    public required LegacyConditions? Filter { get; init; }

    public required ConditionalOperator? ConditionalOperator { get; init; }

    public required Dictionary<string, string>? Names { get; init; }

    public required Dictionary<string, AttributeValue>? Values { get; init; }

    public required Dictionary<string, AttributeValue>? ExclusiveStartKey { get; init; }

    public required int? Limit { get; init; }

    public required bool? ConsistentRead { get; init; }

    public required ReturnConsumedCapacity? Capacity { get; init; }

    public static QueryOrScanRequest From(QueryRequest request) =>
        new(request.TableName, ValueLayer.Current)
        {
            IndexName = request.IndexName,
            Select = request.Select,
            FramesSelect = true,
            ProjectionExpression = request.ProjectionExpression,
            AttributesToGet = request.AttributesToGet,
            FilterExpression = request.FilterExpression,
            Filter = request.QueryFilter,
            ConditionalOperator = request.ConditionalOperator,
            Names = request.ExpressionAttributeNames,
            Values = request.ExpressionAttributeValues,
            ExclusiveStartKey = request.ExclusiveStartKey,
            Limit = request.Limit,
            ConsistentRead = request.ConsistentRead,
            Capacity = request.ReturnConsumedCapacity,
        };

    public static QueryOrScanRequest From(ScanRequest request, bool framesSelect) =>
        new(request.TableName, ValueLayer.Older)
        {
            IndexName = request.IndexName,
            Select = request.Select,
            FramesSelect = framesSelect,
            ProjectionExpression = request.ProjectionExpression,
            AttributesToGet = request.AttributesToGet,
            FilterExpression = request.FilterExpression,
            Filter = request.ScanFilter,
            ConditionalOperator = request.ConditionalOperator,
            Names = request.ExpressionAttributeNames,
            Values = request.ExpressionAttributeValues,
            ExclusiveStartKey = request.ExclusiveStartKey,
            Limit = request.Limit,
            ConsistentRead = request.ConsistentRead,
            Capacity = request.ReturnConsumedCapacity,
        };

    public ExpressionScope CreateScope() => ExpressionScope.Create(Names, Values, Layer);

    public Item? ReadStartKey() => ExclusiveStartKey.IsSent() ? StartKeys.Convert(ExclusiveStartKey, Layer) : null;

    /// <summary>Creates the members of the response from a page.</summary>
    public (
        List<Dictionary<string, AttributeValue>>? Items,
        Dictionary<string, AttributeValue>? LastKey,
        ConsumedCapacity? Consumed
    ) Report(in Page page, SecondaryIndex? index, bool onlyCounts, ResponseItemConverter items) =>
        (
            (onlyCounts ? null : page.Items.ToSdkList(items.Convert)).OrUnset(),
            (page.LastKey is { } last ? SdkValues.ToSdk(last) : null).OrUnset(),
            ReadCapacity.ReportPage(Capacity, TableName, index, page, ConsistentRead ?? false)
        );
}
