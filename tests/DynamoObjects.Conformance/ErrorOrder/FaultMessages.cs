namespace DynamoObjects.Conformance.ErrorOrder;

/// <summary>Messages, and parts of them, that several errors share.</summary>
internal static class FaultMessages
{
    public const string Capacities = "[INDEXES, TOTAL, NONE]";
    public const string CollectionMetrics = "[SIZE, NONE]";
    public const string ValuesOnFailure = "[ALL_OLD, NONE]";
    public const string NotEmpty = "Member must have length greater than or equal to 1";
    public const string NotPositive = "Member must have value greater than or equal to 1";
    public const string KeysRepeated = "Provided list of item keys contains duplicates";

    public static string Unknown(string member, string values) =>
        $"Value 'X' at '{member}' failed to satisfy constraint: Member must satisfy enum value set: {values}";

    public static string Null(string member) => $"Value null at '{member}' failed to satisfy constraint: Member must not be null";

    public static string One(string message) => Messages.OneValidationError + message;

    public static string Mixed(string legacy, string expression) =>
        "Can not use both expression and non-expression parameters in the same request: "
        + $"Non-expression parameters: {{{legacy}}} Expression parameters: {{{expression}}}";
}
