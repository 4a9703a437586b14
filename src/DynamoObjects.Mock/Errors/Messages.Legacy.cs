namespace DynamoObjects.Mock.Errors;

/// <content>The legacy parameters, which expressions replace.</content>
internal static partial class Messages
{
    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string NotIndexable = "Attempted conditional constraint is not an indexable operation";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ArgumentTypesDiffer = InvalidPrefix + "AttributeValues inside AttributeValueList must be of same type";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string OnlyDeleteWithoutValue = InvalidPrefix + "Only DELETE action is allowed when no attribute value is specified";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public static string ArgumentCount(string comparison) =>
        $"{InvalidPrefix}Invalid number of argument(s) for the {comparison} ComparisonOperator";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string ArgumentType(string comparison, object type) =>
        $"{InvalidPrefix}ComparisonOperator {comparison} is not valid for {type} AttributeValue type";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string BoundsReversed = "The BETWEEN condition was provided a range where the lower bound is greater than the upper bound";

    /// <remarks>Source: AWS documentation,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html</remarks>
    public const string UpdateTypeMismatch = "Type mismatch for attribute to update";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public static string ComparisonWithoutValue(string name, string comparison) =>
        $"{InvalidPrefix}Value or AttributeValueList must be used with ComparisonOperator: {comparison} for Attribute: {name}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string ExpectationMissing(string name) => $"{InvalidPrefix}ExpectedAttributeValue must not be null for Attribute: {name}";

    /// <summary>Also for KeyConditions.</summary>
    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string FilterConditionMissing(string name) => $"The filter condition for an attribute cannot be null: {name}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string DuplicateAttributeToGet(string name) => $"{InvalidPrefix}Duplicate value in attribute name: {name}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string AddUnsupported(string type) => $"{InvalidPrefix}ADD action is not supported for the type {type}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string DeleteUnsupported(string type) => $"{InvalidPrefix}DELETE action with value is not supported for the type {type}";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public static string ValueAndList(string name) =>
        $"{InvalidPrefix}Value and AttributeValueList cannot be used together for Attribute: {name}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string ExistsWithComparison(string name) =>
        $"{InvalidPrefix}Exists and ComparisonOperator cannot be used together for Attribute: {name}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string ListWithoutComparison(string name) =>
        $"{InvalidPrefix}AttributeValueList can only be used with a ComparisonOperator for Attribute: {name}";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public static string ValueWithoutExists(string name) =>
        $"{InvalidPrefix}Value cannot be used when Exists is false for Attribute: {name}";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public static string ExistsWithoutValue(string name) =>
        $"{InvalidPrefix}Value must be provided when Exists is true for Attribute: {name}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string ValueOrListMissing(string name) =>
        $"{InvalidPrefix}Value must be provided when Exists is null for Attribute: {name}";
}
