using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Requests: the combinations of their members, and how they fit the table.</content>
/// <remarks>Source: AWS, measured in 2026; DynamoDB Local for texts without a measurement. Where regions differ, us-east-1. The
/// engine's own texts are marked.</remarks>
internal static partial class Messages
{
    public const string ConditionFalse = "The conditional request failed";

    public const string ReturnValuesOldOrNone = "ReturnValues can only be ALL_OLD or NONE";

    public const string NamesWithoutExpressions = "ExpressionAttributeNames can only be specified when using expressions";

    public const string ValuesWithoutExpressions = "ExpressionAttributeValues can only be specified when using expressions";

    public const string ValuesOfQueryWithoutExpressions =
        ValuesWithoutExpressions + ": FilterExpression and KeyConditionExpression are null";

    public const string ValuesOfScanWithoutExpressions = ValuesWithoutExpressions + ": FilterExpression is null";

    public const string KeyMismatch = "The provided key element does not match the schema";

    /// <summary>Without a space before the number, as AWS sends it.</summary>
    public const string HashKeyTooLong = InvalidPrefix + "Size of hashkey has exceeded the maximum size limit of2048 bytes";

    public const string RangeKeyTooLong = InvalidPrefix + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes";

    public const string StartKeyInvalid = "The provided starting key is invalid";

    /// <summary>For a Query of a table without a range key.</summary>
    public const string StartKeyOfSingleItem = "The provided exclusive start key is invalid";

    public const string StartKeyMismatch = StartKeyInvalid + ": " + KeyMismatch;

    public const string StartKeyOutside = "The provided starting key is outside query boundaries based on provided conditions";

    public const string ConditionTypeMismatch = InvalidPrefix + "Condition parameter type does not match schema type";

    public const string OperatorWithoutConditions = "ConditionalOperator cannot be used without Filter or Expected";

    public const string OperatorWithOneCondition = "ConditionalOperator can only be used when Filter or Expected has two or more elements";

    public const string NoKeyCondition = "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.";

    public const string SpecificWithoutAttributes =
        "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES";

    public const string ConsistentGlobalRead = "Consistent reads are not supported on global secondary indexes";

    public const string TotalSegmentsMissing =
        "The TotalSegments parameter is required but was not present in the request when Segment parameter is present";

    public const string SegmentMissing =
        "The Segment parameter is required but was not present in the request when parameter TotalSegments is present";

    /// <summary>The engine's own text: AWS has the operation.</summary>
    public static string OperationNotInMock(string name, string reason) => $"DynamoObjects.Mock does not support {name}. {reason}";

    /// <inheritdoc cref="OperationNotInMock"/>
    public static string OperationUnknown(string name) => $"DynamoObjects.Mock has no operation {name}.";

    /// <summary>The engine's own text: AWS receives the text that the SDK has already converted.</summary>
    public static string HalfSurrogatePair(string member, char half) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{member} contains half of a surrogate pair (U+{(int)half:X4}), which has no UTF-8 encoding: the SDK would send U+FFFD, and "
                + $"DynamoDB would store that. "
        ) + "Send complete pairs, or send bytes that are not text as a binary value.";

    public static string StartKeyWith(string problem) => $"{StartKeyInvalid}: {problem}";

    public static string MissingParameter(string name) => $"The parameter '{name}' is required but was not present in the request";

    public static string ExpressionsAndLegacy(IEnumerable<string> legacy, IEnumerable<string> expressions) =>
        "Can not use both expression and non-expression parameters in the same request: "
        + $"Non-expression parameters: {{{string.Join(", ", legacy)}}} Expression parameters: {{{string.Join(", ", expressions)}}}";

    public static string KeyMissing(string name) => $"{InvalidPrefix}Missing the key {name} in the item";

    public static string KeyTypeMismatch(string name, object expected, object actual) =>
        $"{InvalidPrefix}Type mismatch for key {name} expected: {expected} actual: {actual}";

    public static string KeyNotScalar(string kind, string name) =>
        $"Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: {kind}: {name}";

    public static string IndexKeyTypeMismatch(string name, object expected, object actual, string index) =>
        $"{InvalidPrefix}Type mismatch for Index Key {name} Expected: {expected} Actual: {actual} IndexName: {index}";

    public static string EmptyKey(bool isBinary, string name) => $"{NotValidPrefix}{EmptyValue(isBinary)} Key: {name}";

    public static string EmptyIndexKey(bool isBinary, string index, string name) =>
        $"{NotValidPrefix}A value specified for a secondary index key is not supported. {EmptyValue(isBinary)} IndexName: {index}, "
        + $"IndexKey: {name}";

    public static string EmptyUpdatedIndexKey(bool isBinary) =>
        $"{NotValidPrefix}The update expression attempted to update a secondary index key to a value that is not supported. "
        + $"{EmptyValue(isBinary)}";

    public static string KeyUpdated(string name) => $"{InvalidPrefix}Cannot update attribute {name}. This attribute is part of the key";

    public static string IndexNotFound(string index) => $"The table does not have the specified index: {index}";

    public static string IndexBackFilling(string index) => $"Cannot read from backfilling global secondary index: {index}";

    /// <summary>Also for Scan.</summary>
    public const string AllProjectedWithoutIndex = "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName";

    public static string SelectWith(string parameter, string select) =>
        $"Cannot specify the {parameter} when choosing to get {(select == "COUNT" ? "only the Count" : select)}";

    public static string AllAttributesNotProjected(string index) =>
        $"{InvalidPrefix}Select type ALL_ATTRIBUTES is not supported for global secondary index {index} because its projection type "
        + $"is not ALL";

    public static string NotProjected(string index, IEnumerable<string> names) =>
        $"{InvalidPrefix}Global secondary index {index} does not project [{string.Join(", ", names)}]";

    public static string FilterNotProjected(string index, IEnumerable<string> names) =>
        $"{InvalidPrefix}Secondary index {index} does not project one or more filter attributes: [{string.Join(", ", names)}]";

    public static string FilterOnKey(bool isLegacy, string name) =>
        $"{(isLegacy ? "QueryFilter" : "Filter Expression")} can only contain non-primary key attributes: Primary key attribute: {name}";

    public static string SegmentBeyondTotal(int segment, int total) =>
        "The Segment parameter is zero-based and must be less than parameter TotalSegments: "
        + string.Create(CultureInfo.InvariantCulture, $"Segment: {segment} is not less than TotalSegments: {total}");

    private const string NotValidPrefix = "One or more parameter values are not valid. ";

    private static string EmptyValue(bool isBinary) =>
        $"The AttributeValue for a key attribute cannot contain an empty {(isBinary ? "binary" : "string")} value.";
}
