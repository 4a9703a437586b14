using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Requests: the combinations of their members, and how they fit the table.</content>
internal static partial class Messages
{
    /// <remarks>Source: AWS documentation,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html</remarks>
    public const string ConditionFalse = "The conditional request failed";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public const string ReturnValuesOldOrNone = "ReturnValues can only be ALL_OLD or NONE";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public const string NamesWithoutExpressions = "ExpressionAttributeNames can only be specified when using expressions";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public const string ValuesWithoutExpressions = "ExpressionAttributeValues can only be specified when using expressions";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ValuesOfQueryWithoutExpressions =
        ValuesWithoutExpressions + ": FilterExpression and KeyConditionExpression are null";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string ValuesOfScanWithoutExpressions = ValuesWithoutExpressions + ": FilterExpression is null";

    /// <remarks>Source: measured, October 2026, keys.</remarks>
    public const string KeyMismatch = "The provided key element does not match the schema";

    /// <summary>Without a space before the number, as AWS sends it.</summary>
    /// <remarks>Source: unverified, reported from AWS in earlier years.</remarks>
    public const string HashKeyTooLong = InvalidPrefix + "Size of hashkey has exceeded the maximum size limit of2048 bytes";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string RangeKeyTooLong = InvalidPrefix + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string StartKeyInvalid = "The provided starting key is invalid";

    /// <summary>For a Query of a table without a range key.</summary>
    /// <remarks>Source: measured, November 2026, expressions.</remarks>
    public const string StartKeyOfSingleItem = "The provided exclusive start key is invalid";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string StartKeyMismatch = StartKeyInvalid + ": " + KeyMismatch;

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string StartKeyOutside = "The provided starting key is outside query boundaries based on provided conditions";

    /// <remarks>Source: measured, October 2026, expressions.</remarks>
    public const string ConditionTypeMismatch = InvalidPrefix + "Condition parameter type does not match schema type";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string OperatorWithoutConditions = "ConditionalOperator cannot be used without Filter or Expected";

    /// <remarks>Source: measured, October 2026, nesting.</remarks>
    public const string OperatorWithOneCondition = "ConditionalOperator can only be used when Filter or Expected has two or more elements";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string NoKeyCondition = "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public const string SpecificWithoutAttributes =
        "Must specify the AttributesToGet or ProjectionExpression when choosing to get SPECIFIC_ATTRIBUTES";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string ConsistentGlobalRead = "Consistent reads are not supported on global secondary indexes";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string TotalSegmentsMissing =
        "The TotalSegments parameter is required but was not present in the request when Segment parameter is present";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string SegmentMissing =
        "The Segment parameter is required but was not present in the request when parameter TotalSegments is present";

    /// <remarks>Source: unverified, the text of this engine: AWS has the operation.</remarks>
    public static string OperationNotInMock(string name, string reason) => $"DynamoObjects.Mock does not support {name}. {reason}";

    /// <remarks>Source: unverified, the text of this engine: AWS has the operation.</remarks>
    public static string OperationUnknown(string name) => $"DynamoObjects.Mock has no operation {name}.";

    /// <remarks>Source: unverified, the text of this engine: AWS receives what the SDK has converted.</remarks>
    public static string HalfSurrogatePair(string member, char half) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{member} contains half of a surrogate pair (U+{(int)half:X4}), which has no UTF-8 encoding: the SDK would send U+FFFD, and "
                + $"DynamoDB would store that. "
        ) + "Send complete pairs, or send bytes that are not text as a binary value.";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string StartKeyWith(string problem) => $"{StartKeyInvalid}: {problem}";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string MissingParameter(string name) => $"The parameter '{name}' is required but was not present in the request";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string ExpressionsAndLegacy(IEnumerable<string> legacy, IEnumerable<string> expressions) =>
        "Can not use both expression and non-expression parameters in the same request: "
        + $"Non-expression parameters: {{{string.Join(", ", legacy)}}} Expression parameters: {{{string.Join(", ", expressions)}}}";

    /// <remarks>Source: unverified, reported from AWS in earlier years.</remarks>
    public static string KeyMissing(string name) => $"{InvalidPrefix}Missing the key {name} in the item";

    /// <remarks>Source: measured, October 2026, keys.</remarks>
    public static string KeyTypeMismatch(string name, object expected, object actual) =>
        $"{InvalidPrefix}Type mismatch for key {name} expected: {expected} actual: {actual}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string KeyNotScalar(string kind, string name) =>
        $"Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: {kind}: {name}";

    /// <remarks>Source: measured, October 2026, keys.</remarks>
    public static string IndexKeyTypeMismatch(string name, object expected, object actual, string index) =>
        $"{InvalidPrefix}Type mismatch for Index Key {name} Expected: {expected} Actual: {actual} IndexName: {index}";

    /// <remarks>Source: measured, October 2026, keys.</remarks>
    public static string EmptyKey(bool isBinary, string name) => $"{NotValidPrefix}{EmptyValue(isBinary)} Key: {name}";

    /// <remarks>Source: measured, October 2026, keys.</remarks>
    public static string EmptyIndexKey(bool isBinary, string index, string name) =>
        $"{NotValidPrefix}A value specified for a secondary index key is not supported. {EmptyValue(isBinary)} IndexName: {index}, "
        + $"IndexKey: {name}";

    /// <remarks>Source: measured, October 2026, keys.</remarks>
    public static string EmptyUpdatedIndexKey(bool isBinary) =>
        $"{NotValidPrefix}The update expression attempted to update a secondary index key to a value that is not supported. "
        + $"{EmptyValue(isBinary)}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string KeyUpdated(string name) => $"{InvalidPrefix}Cannot update attribute {name}. This attribute is part of the key";

    /// <remarks>Source: measured, August 2026, vector indexes.</remarks>
    public static string IndexNotFound(string index) => $"The table does not have the specified index: {index}";

    /// <remarks>Source: unverified, modeled on the text for vector indexes.</remarks>
    public static string IndexBackFilling(string index) => $"Cannot read from backfilling global secondary index: {index}";

    /// <summary>Also for Scan.</summary>
    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string AllProjectedWithoutIndex = "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string SelectWith(string parameter, string select) =>
        $"Cannot specify the {parameter} when choosing to get {(select == "COUNT" ? "only the Count" : select)}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string AllAttributesNotProjected(string index) =>
        $"{InvalidPrefix}Select type ALL_ATTRIBUTES is not supported for global secondary index {index} because its projection type "
        + $"is not ALL";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string NotProjected(string index, IEnumerable<string> names) =>
        $"{InvalidPrefix}Global secondary index {index} does not project [{string.Join(", ", names)}]";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public static string FilterNotProjected(string index, IEnumerable<string> names) =>
        $"{InvalidPrefix}Secondary index {index} does not project one or more filter attributes: [{string.Join(", ", names)}]";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string FilterOnKey(bool isLegacy, string name) =>
        $"{(isLegacy ? "QueryFilter" : "Filter Expression")} can only contain non-primary key attributes: Primary key attribute: {name}";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string SegmentBeyond = "The Segment parameter is zero-based and must be less than parameter TotalSegments";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string SegmentBeyondTotal(int segment, int total) =>
        string.Create(CultureInfo.InvariantCulture, $"{SegmentBeyond}: Segment: {segment} is not less than TotalSegments: {total}");

    private const string NotValidPrefix = "One or more parameter values are not valid. ";

    private static string EmptyValue(bool isBinary) =>
        $"The AttributeValue for a key attribute cannot contain an empty {(isBinary ? "binary" : "string")} value.";
}
