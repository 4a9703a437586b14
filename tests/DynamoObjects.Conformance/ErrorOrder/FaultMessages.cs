namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>Messages that the errors of several operations share.</summary>
internal static class FaultMessages
{
    public const string Capacities = "[INDEXES, TOTAL, NONE]";
    public const string NotEmpty = "Member must have length greater than or equal to 1";
    public const string TableNameEmpty = Messages.OneValidationError + "Value at 'TableName' failed to satisfy constraint: " + NotEmpty;
    public const string NamesEmpty = "ExpressionAttributeNames must not be empty";
    public const string ValuesEmpty = "ExpressionAttributeValues must not be empty";
    public const string NamesKeyInvalid = "ExpressionAttributeNames contains invalid key: Syntax error; key: \"n\"";
    public const string ValuesKeyInvalid = "ExpressionAttributeValues contains invalid key: Syntax error; key: \"v\"";
    public const string NameUnused = "Value provided in ExpressionAttributeNames unused in expressions: keys: {#unused}";
    public const string ValueUnused = "Value provided in ExpressionAttributeValues unused in expressions: keys: {:unused}";
    public const string SyntaxError = "Syntax error; token: \"<EOF>\", near: \"=\"";
    public const string Empty = "The expression can not be empty;";
    public const string NameUndefined = "An expression attribute name used in the document path is not defined; attribute name: #u";
    public const string PathsOverlap =
        "Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a, b]";
    public const string TableMissing = "Requested resource not found";
    public const string KeyEmpty =
        Messages.NotValid + "The AttributeValue for a key attribute cannot contain an empty string value. Key: pk";
    public const string IndexKeyEmpty =
        Messages.NotValid
        + "A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty "
        + "string value. IndexName: gsi, IndexKey: g";
    public const string KeyNotScalar =
        "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: Key: pk";
    public const string ValueOfFunction =
        "Incorrect operand type for operator or function; operator or function: begins_with, operand type: N";
    public const string SegmentNotBelow =
        "The Segment parameter is zero-based and must be less than parameter TotalSegments: "
        + "Segment: 2 is not less than TotalSegments: 2";
    public const string IndexMissing = "The table does not have the specified index: none";

    public static string Unknown(string member, string values) =>
        $"Value 'X' at '{member}' failed to satisfy constraint: Member must satisfy enum value set: {values}";

    public static string Null(string member) => $"Value null at '{member}' failed to satisfy constraint: Member must not be null";

    public static string One(string message) => Messages.OneValidationError + message;

    public static string Mixed(string legacy, string expression) =>
        "Can not use both expression and non-expression parameters in the same request: "
        + $"Non-expression parameters: {{{legacy}}} Expression parameters: {{{expression}}}";
}
