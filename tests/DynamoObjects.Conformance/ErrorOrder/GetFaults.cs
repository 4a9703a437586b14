namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>The errors of GetItem, in their order.</summary>
internal static class GetFaults
{
    public static FaultTable Get { get; } =
        new(
            "GetItem",
            RequestParts.WithProjection,
            (client, parts) => client.GetItemAsync(parts.To<GetItemRequest>()),
            [
                ConstraintFaults.TableNameEmptyAlone,
                ConstraintFaults.Capacity,
                ConstraintFaults.AttributesToGetEmpty,
                ConstraintFaults.KeyMissing,
                LegacyFaults.AttributesToGetCombined,
                PlaceholderFaults.NamesAlone,
                PlaceholderFaults.NamesEmpty,
                PlaceholderFaults.NameKeyInvalid,
                ItemFaults.NameEmpty,
                ItemFaults.NumberInvalid,
                ItemFaults.NestedTooDeep,
                ExpressionFaults.Projection.Empty(),
                ExpressionFaults.Projection.NameUndefined("#u"),
                ExpressionFaults.Projection.PathsOverlap("a, a.b"),
                LegacyFaults.AttributeRepeated,
                PlaceholderFaults.NameUnused,
                ItemFaults.TableMissing,
                ExpressionFaults.Projection.PathIntoKey("pk.a"),
                ItemFaults.KeyAttributeMissing,
                ItemFaults.KeyAttributeEmpty,
            ],
            (one, other) => one != ConstraintFaults.TableNameEmptyAlone || other == ConstraintFaults.KeyMissing
        );
}
