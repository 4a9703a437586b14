using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of BatchGetItem and BatchWriteItem, in their order.</summary>
internal static class BatchFaults
{
    public static FaultTable Get { get; } =
        new(
            "BatchGetItem",
            RequestParts.WithProjection,
            GetAsync,
            [
                ConstraintFaults.Capacity,
                LegacyFaults.AttributesToGetCombined,
                PlaceholderFaults.NamesAlone,
                PlaceholderFaults.NamesEmpty,
                PlaceholderFaults.NameKeyInvalid,
                ItemFaults.NameEmpty,
                ItemFaults.NumberInvalid,
                ItemFaults.Repeated(FaultStage.Values, "A key is there twice", KeysRepeated, "Item"),
                ExpressionFaults.Projection.Empty(),
                ExpressionFaults.Projection.PathsOverlap("a, a.b"),
                PlaceholderFaults.NameUnused,
                ItemFaults.TableMissing,
                ExpressionFaults.Projection.PathIntoKey("pk.a"),
                ItemFaults.KeyAttributeMissing,
                ItemFaults.KeyAttributeEmpty,
            ]
        );

    public static FaultTable Write { get; } =
        new(
            "BatchWriteItem",
            () => new(),
            WriteAsync,
            [
                ConstraintFaults.Capacity,
                ConstraintFaults.Metrics,
                ItemFaults.NameEmpty,
                ItemFaults.NumberInvalid,
                ItemFaults.NestedTooDeep,
                ItemFaults.TooLarge,
                ItemFaults.TableMissing,
                ItemFaults.KeyAttributeEmpty,
                ItemFaults.KeyAttributeMissing,
                ItemFaults.IndexKeyOfWrongType,
                ItemFaults.IndexKeyEmpty,
                ItemFaults.Repeated(FaultStage.Write, "An item is there twice", KeysRepeated, "Item.big"),
            ]
        );

    private static Task<BatchGetItemResponse> GetAsync(IAmazonDynamoDB client, RequestParts parts)
    {
        var request = parts.To<BatchGetItemRequest>();
        request.RequestItems = new() { [parts.TableName!] = parts.To<KeysAndAttributes>() };
        return client.BatchGetItemAsync(request);
    }

    private static Task<BatchWriteItemResponse> WriteAsync(IAmazonDynamoDB client, RequestParts parts)
    {
        var request = parts.To<BatchWriteItemRequest>();
        request.RequestItems = new() { [parts.TableName!] = parts.Repeat(new WriteRequest(parts.To<PutRequest>())) };
        return client.BatchWriteItemAsync(request);
    }
}
