using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Valid expressions that do not fit the request or the item.</content>
/// <remarks>Source: AWS, measured in 2026; DynamoDB Local for texts without a measurement.</remarks>
internal static partial class Messages
{
    public const string AttributeAbsent = "The provided expression refers to an attribute that does not exist in the item";

    public const string UpdateOperandInvalid = "An operand in the update expression has an incorrect data type";

    public const string PathInvalid = "The document path provided in the update expression is invalid for update";

    public const string NamesEmpty = "ExpressionAttributeNames must not be empty";

    public const string ValuesEmpty = "ExpressionAttributeValues must not be empty";

    public const string HashNotEqual = "Query key condition not supported";

    public const string NestedKeyCondition = "KeyConditionExpressions cannot have conditions on nested attributes";

    public const string KeyConditionNested = "KeyConditionExpressions cannot contain nested operations";

    public const string KeyConditionOfNames = "Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition";

    public const string KeyConditionWithoutName = "Invalid condition in KeyConditionExpression: No key attribute specified";

    public const string KeyConditionTwice = "KeyConditionExpressions must only contain one condition per key";

    public static string InvalidExpression(string parameter, string message) => $"Invalid {parameter}: {message}";

    public static string NamesKeyInvalid(string key) => $"ExpressionAttributeNames contains invalid key: Syntax error; key: \"{key}\"";

    public static string ValuesKeyInvalid(string key) => $"ExpressionAttributeValues contains invalid key: Syntax error; key: \"{key}\"";

    public static string NameInvalid(string problem, string key) =>
        $"ExpressionAttributeNames contains invalid value: {problem} for key {key}";

    public static string PlaceholderTooLong(string parameter, int length) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{parameter} contains invalid key: The expression attribute map contains a key that is too long; size of key: {length}"
        );

    public static string Unused(string parameter, IEnumerable<string> keys) =>
        $"Value provided in {parameter} unused in expressions: keys: {{{string.Join(", ", keys)}}}";

    public static string KeyElementMissed(string name) => $"Query condition missed key schema element: {name}";

    public static string KeyOperatorInvalid(string symbol) => $"Invalid operator used in KeyConditionExpression: {symbol}";

    public static string KeyNotFirst(string function) =>
        $"Invalid condition in KeyConditionExpression: {function} operator must have the key attribute as its first operand";

    public static string TooManyKeyConditions(int conditions, int attributes) =>
        $"The number of query conditions ({conditions}) exceeds the number of key attributes defined in the schema ({attributes})";

    public static string RangeKeysNotEqual(string missing, string conditioned) =>
        $"RANGE key attributes {missing} must have equality conditions specified in the query because a condition is present on key "
        + $"attribute {conditioned}";
}
