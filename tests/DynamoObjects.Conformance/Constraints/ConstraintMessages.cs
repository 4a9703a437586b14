namespace DynamoObjects.Conformance.Constraints;

/// <summary>AWS's messages about members of a request that do not meet their constraints.</summary>
internal static class ConstraintMessages
{
    public const string BadCapacity =
        "Value 'BOGUS' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, "
        + "TOTAL, NONE]";

    public const string BadMetrics =
        "Value 'BOGUS2' at 'returnItemCollectionMetrics' failed to satisfy constraint: Member must satisfy enum value set: [SIZE, NONE]";

    /// <summary>Creates the message for a value, its member and the constraint.</summary>
    public static string Create(string value, string member, string must) =>
        $"Value '{value}' at '{member}' failed to satisfy constraint: Member must {must}";

    /// <summary>Joins all unmet constraints into one message.</summary>
    public static string Join(params string[] violations) =>
        $"{violations.Length} validation error{(violations.Length == 1 ? "" : "s")} detected: {string.Join("; ", violations)}";
}
