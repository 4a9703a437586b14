using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of TransactGetItems and TransactWriteItems, in their order.</summary>
internal static class TransactionFaults
{
    private const string ItemRepeated = "Transaction request cannot include multiple operations on one item";

    private static readonly string LongToken = new('t', 37);

    public static FaultTable Get { get; } =
        new(
            "TransactGetItems",
            RequestParts.WithProjection,
            GetAsync,
            [
                ConstraintFaults.Capacity,
                ConstraintFaults.TableNameInvalid("get"),
                ConstraintFaults.Unmet("A key is missing", Null("transactItems.1.member.get.key"), p => p.Item = null, "Item"),
                PlaceholderFaults.NamesAlone,
                PlaceholderFaults.NamesEmpty,
                PlaceholderFaults.NameKeyInvalid,
                ExpressionFaults.Projection.Empty(),
                ExpressionFaults.Projection.PathsOverlap("a, a.b"),
                PlaceholderFaults.NameUnused,
                ItemFaults.NameEmpty,
                ItemFaults.NumberInvalid,
                ItemFaults.TableMissing,
                ExpressionFaults.Projection.PathIntoKey("pk.a"),
                ItemFaults.KeyAttributeEmpty,
                Cancelled(ItemFaults.KeyAttributeMissing),
                ItemFaults.Repeated(FaultStage.Write, "An item is there twice", ItemRepeated, "TransactItems", "Item.sk"),
            ]
        );

    public static FaultTable Write { get; } =
        new(
            "TransactWriteItems",
            RequestParts.WithCondition,
            WriteAsync,
            [
                ConstraintFaults.Unmet(
                    "ClientRequestToken is too long",
                    $"Value '{LongToken}' at 'clientRequestToken' failed to satisfy constraint: "
                        + "Member must have length less than or equal to 36",
                    p => p.ClientRequestToken = LongToken,
                    "ClientRequestToken"
                ),
                ConstraintFaults.Capacity,
                ConstraintFaults.Metrics,
                ConstraintFaults.TableNameInvalid("put"),
                ConstraintFaults.Unmet("An item is missing", Null("transactItems.1.member.put.item"), p => p.Item = null, "Item"),
                ConstraintFaults.Unmet(
                    ConstraintFaults.OnFailure.Name,
                    Unknown("transactItems.1.member.put.returnValuesOnConditionCheckFailure", ValuesOnFailure),
                    ConstraintFaults.OnFailure.Apply,
                    "ReturnValuesOnConditionCheckFailure",
                    "TransactItems"
                ),
                PlaceholderFaults.NamesAlone,
                PlaceholderFaults.ValuesAlone,
                PlaceholderFaults.NamesEmpty,
                PlaceholderFaults.NameKeyInvalid,
                PlaceholderFaults.ValuesEmpty,
                PlaceholderFaults.ValueKeyInvalid,
                PlaceholderFaults.ValueInvalidByKey,
                ExpressionFaults.Condition.Empty(),
                ExpressionFaults.Condition.SyntaxError("a ="),
                PlaceholderFaults.NameUnused,
                PlaceholderFaults.ValueUnused,
                ItemFaults.NameEmpty,
                ItemFaults.NumberInvalid,
                ItemFaults.NestedTooDeep,
                ItemFaults.TooLarge with
                {
                    Name = "An item is larger than 400 KB",
                },
                ItemFaults.TableMissing,
                ExpressionFaults.Condition.PathIntoKey("attribute_exists(pk.a)"),
                ItemFaults.KeyAttributeEmpty,
                ItemFaults.IndexKeyEmpty,
                Cancelled(ItemFaults.KeyAttributeMissing),
                Cancelled(ItemFaults.IndexKeyOfWrongType),
                ItemFaults.Repeated(FaultStage.Write, "An item is there twice", ItemRepeated, "TransactItems", "Item.sk", "Item.h"),
                Cancelled(ExpressionFaults.ConditionFalse, "ConditionalCheckFailed"),
            ]
        );

    /// <summary>The error in a transaction, which is cancelled.</summary>
    public static RequestFault Cancelled(RequestFault fault, string code = "ValidationError") =>
        fault.Excluding("TransactItems") with
        {
            Message = $"Transaction cancelled, please refer cancellation reasons for specific reasons [{code}]",
        };

    private static Task<TransactGetItemsResponse> GetAsync(IAmazonDynamoDB client, RequestParts parts)
    {
        var request = parts.To<TransactGetItemsRequest>();
        request.TransactItems = parts.Repeat(new TransactGetItem { Get = parts.To<Get>() });
        return client.TransactGetItemsAsync(request);
    }

    private static Task<TransactWriteItemsResponse> WriteAsync(IAmazonDynamoDB client, RequestParts parts)
    {
        var request = parts.To<TransactWriteItemsRequest>();
        request.TransactItems = parts.Repeat(new TransactWriteItem { Put = parts.To<Put>() });
        return client.TransactWriteItemsAsync(request);
    }
}
