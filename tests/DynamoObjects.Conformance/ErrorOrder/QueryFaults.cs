using static DynamoObjects.Conformance.ErrorOrder.FaultMessages;
using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of Query, in their order.</summary>
internal static class QueryFaults
{
    public static FaultTable Query { get; } =
        new(
            "Query",
            () =>
                new()
                {
                    KeyConditionExpression = "pk = :p",
                    ExpressionAttributeValues = new() { [":p"] = S("a") },
                },
            (client, parts) => client.QueryAsync(parts.To<QueryRequest>()),
            [
                ConstraintFaults.TableNameEmptyAlone with
                {
                    Constraint = null,
                },
                ConstraintFaults.Operator with
                {
                    Message = "Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]",
                    Constraint = null,
                },
                ConstraintFaults.Select,
                ConstraintFaults.IndexNameTooShort,
                ConstraintFaults.Capacity,
                ConstraintFaults.AttributesToGetEmpty,
                ConstraintFaults.Unmet(
                    "Limit is too small",
                    $"Value at 'Limit' failed to satisfy constraint: {NotPositive}",
                    p => p.Limit = 0,
                    "Limit"
                ),
                LegacyCombined(),
                PlaceholderFaults.NamesEmpty,
                PlaceholderFaults.NameKeyInvalid,
                PlaceholderFaults.ValuesEmpty,
                PlaceholderFaults.ValueKeyInvalid,
                PlaceholderFaults.ValueInvalid,
                ReadFaults.StartKeyInvalid,
                new(
                    FaultStage.Parameters,
                    "There is no key condition",
                    "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.",
                    p => (p.KeyConditionExpression, p.ExpressionAttributeValues) = (null, null),
                    "KeyConditionExpression",
                    "Values"
                )
                {
                    NeedsExpression = false,
                },
                ExpressionFaults.Filter.Empty(),
                ExpressionFaults.Filter.SyntaxError("a ="),
                ReadFaults.CountWithProjection.AsValidationError(),
                ExpressionFaults.Projection.Empty(),
                ExpressionFaults.Projection.PathsOverlap("a, a.b"),
                ExpressionFaults.KeyCondition.SyntaxError("pk ="),
                PlaceholderFaults.NameUnused,
                PlaceholderFaults.ValueUnused,
                ExpressionFaults.KeyCondition.Create(
                    FaultStage.Expressions,
                    "is a disjunction",
                    "Invalid operator used in KeyConditionExpression: OR",
                    "pk = :p OR pk = :p"
                ),
                ItemFaults.TableMissing,
                ReadFaults.IndexMissing,
                ExpressionFaults
                    .KeyCondition.Create(
                        FaultStage.Keys,
                        "is on another attribute",
                        "Query condition missed key schema element: pk",
                        "a = :p"
                    )
                    .Excluding("IndexName"),
                new(
                    FaultStage.Keys,
                    "The key condition has the wrong type",
                    Invalid + "Condition parameter type does not match schema type",
                    p => p.ExpressionAttributeValues![":p"] = N("1"),
                    "Values.:p",
                    "KeyConditionExpression",
                    "IndexName"
                )
                {
                    NeedsExpression = true,
                },
                ExpressionFaults.Projection.PathIntoKey("pk.a"),
                ExpressionFaults
                    .Filter.Create(
                        FaultStage.Attributes,
                        "has a key attribute",
                        "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk",
                        "attribute_exists(sk)"
                    )
                    .Excluding("IndexName"),
                ReadFaults.StartKeyOfOtherSchema,
            ]
        );

    private static RequestFault LegacyCombined() =>
        LegacyFaults.AttributesToGetCombined.Excluding("FilterExpression", "ProjectionExpression", "Select") with
        {
            Message = Mixed("AttributesToGet", "KeyConditionExpression"),
            Apply = p => p.AttributesToGet = ["a"],
        };
}
