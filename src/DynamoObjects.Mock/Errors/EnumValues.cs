namespace DynamoObjects.Mock.Errors;

/// <summary>The values of enumerations as AWS lists them in its messages: each list has its own order, and some enumerations have
/// several lists.</summary>
/// <remarks>Source: AWS, measured in 2026; where regions differ, us-east-1.</remarks>
internal static class EnumValues
{
    public const string ReturnValues = "ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATED_NEW, NONE";

    /// <summary>The list of the single writes, with AWS's own mistake: the value <c>UPDATE_NEW</c> is not accepted.</summary>
    public const string ReturnValuesInMessage = "ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE";

    public const string OlderReturnValues = "ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW";

    /// <summary>The order of DynamoDB Local.</summary>
    public const string AttributeActions = "ADD, DELETE, PUT";

    public const string OnConditionCheckFailure = "ALL_OLD, NONE";

    public const string ConsumedCapacity = "INDEXES, TOTAL, NONE";

    public const string CollectionMetrics = "SIZE, NONE";

    public const string Selects = "SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES";

    public const string ConditionalOperators = "OR, AND";

    /// <summary>The list of the single writes and of Query, with AWS's own mistake: <c>ALL</c> is not accepted, <c>AND</c> is.</summary>
    public const string ConditionalOperatorsInMessage = "ALL, OR";

    public const string BillingModes = "PROVISIONED, PAY_PER_REQUEST";

    public const string TableClasses = "STANDARD, STANDARD_INFREQUENT_ACCESS";

    public const string KeyAttributeTypes = "B, N, S";

    public const string KeyTypes = "HASH, RANGE";

    public const string ProjectionTypes = "ALL, INCLUDE, KEYS_ONLY";

    public const string StreamViewTypes = "NEW_IMAGE, OLD_IMAGE, NEW_AND_OLD_IMAGES, KEYS_ONLY";

    public const string ComparisonOperators = "IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS";

    /// <summary>Whether a list contains a value.</summary>
    public static bool Contains(string values, string value)
    {
        for (var rest = values.AsSpan(); !rest.IsEmpty; )
        {
            var comma = rest.IndexOf(", ", StringComparison.Ordinal);
            if ((comma < 0 ? rest : rest[..comma]).SequenceEqual(value))
                return true;
            rest = comma < 0 ? [] : rest[(comma + 2)..];
        }

        return false;
    }
}
