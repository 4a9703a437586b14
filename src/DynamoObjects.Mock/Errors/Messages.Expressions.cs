using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Valid expressions that do not fit the request or the item.</content>
internal static partial class Messages
{
    /// <remarks>Source: AWS documentation,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html</remarks>
    public const string AttributeAbsent = "The provided expression refers to an attribute that does not exist in the item";

    /// <remarks>Source: measured, October 2026, PartiQL.</remarks>
    public const string UpdateOperandInvalid = "An operand in the update expression has an incorrect data type";

    /// <remarks>Source: AWS documentation,
    /// https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html</remarks>
    public const string PathInvalid = "The document path provided in the update expression is invalid for update";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public const string NamesEmpty = "ExpressionAttributeNames must not be empty";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public const string ValuesEmpty = "ExpressionAttributeValues must not be empty";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string HashNotEqual = "Query key condition not supported";

    /// <remarks>Source: measured, October 2026, expressions.</remarks>
    public const string NestedKeyCondition = "KeyConditionExpressions cannot have conditions on nested attributes";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string KeyConditionNested = "KeyConditionExpressions cannot contain nested operations";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string KeyConditionOfNames = "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public const string KeyConditionWithoutName = "Invalid condition in KeyConditionExpression: No key attribute specified";

    /// <remarks>Source: measured, October 2026, expressions.</remarks>
    public const string KeyConditionTwice = "KeyConditionExpressions must only contain one condition per key";

    /// <remarks>Source: measured, October 2026, single writes.</remarks>
    public static string InvalidExpression(string parameter, string message) => $"Invalid {parameter}: {message}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string NamesKeyInvalid(string key) => $"ExpressionAttributeNames contains invalid key: Syntax error; key: \"{key}\"";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string ValuesKeyInvalid(string key) => $"ExpressionAttributeValues contains invalid key: Syntax error; key: \"{key}\"";

    /// <remarks>Source: measured, November 2026, expressions.</remarks>
    public static string NameInvalid(string problem, string key) =>
        $"ExpressionAttributeNames contains invalid value: {problem} for key {key}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string PlaceholderTooLong(string parameter, int length) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{parameter} contains invalid key: The expression attribute map contains a key that is too long; size of key: {length}"
        );

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string Unused(string parameter, IEnumerable<string> keys) =>
        $"Value provided in {parameter} unused in expressions: keys: {{{string.Join(", ", keys)}}}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string KeyElementMissed(string name) => $"Query condition missed key schema element: {name}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string KeyOperatorInvalid(string symbol) => $"Invalid operator used in KeyConditionExpression: {symbol}";

    /// <remarks>Source: DynamoDB Local 3.3.1.</remarks>
    public static string KeyNotFirst(string function) =>
        $"Invalid condition in KeyConditionExpression: {function} operator must have the key attribute as its first operand";

    /// <remarks>Source: measured, October 2026, expressions.</remarks>
    public static string TooManyKeyConditions(int conditions, int attributes) =>
        $"The number of query conditions ({conditions}) exceeds the number of key attributes defined in the schema ({attributes})";

    /// <remarks>Source: measured, October 2026, expressions.</remarks>
    public static string RangeKeysNotEqual(string missing, string conditioned) =>
        $"RANGE key attributes {missing} must have equality conditions specified in the query because a condition is present on key "
        + $"attribute {conditioned}";
}
