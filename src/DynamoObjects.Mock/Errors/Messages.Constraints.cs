using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Members of a request that do not meet a constraint.</content>
/// <remarks>Source: AWS, measured in 2026; where regions differ, us-east-1. AWS has two layers with two wordings: the older one
/// repeats the value and begins a member with a small letter, <c>'tableName'</c>; the current one leaves out the value, and begins
/// the member with a capital letter, <c>'TableName'</c>, or leaves it out.</remarks>
internal static partial class Messages
{
    public const string NamePattern = "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+";

    /// <summary>The constraint on table names as the keys of a batch's map.</summary>
    public const string MapKeyConstraint =
        "Map keys must satisfy constraint: [Member must have length less than or equal to 255, "
        + $"Member must have length greater than or equal to 3, {NamePattern}]";

    public static string LimitTooLow => ConstraintUnmet("Limit", ValueAtLeast(1));

    /// <summary>AWS's frame around a single problem of a request.</summary>
    public static string SingleError(string message) => "1 validation error detected: " + message;

    /// <summary>Combines the constraints that a request does not meet into one message.</summary>
    public static string ConstraintsUnmet(IReadOnlyList<string> unmet) =>
        unmet.Count == 1
            ? SingleError(unmet[0])
            : string.Create(CultureInfo.InvariantCulture, $"{unmet.Count} validation errors detected: {string.Join("; ", unmet)}");

    /// <summary>The form of the older layer, which repeats the value.</summary>
    public static string ConstraintUnmet(string value, string member, string constraint) =>
        $"Value '{value}' at '{member}' failed to satisfy constraint: {constraint}";

    public static string MemberNull(string member) => $"Value null at '{member}' failed to satisfy constraint: Member must not be null";

    public static string MemberTooShort(string member) => ConstraintUnmet(member, LengthAtLeast(1));

    public static string MemberTooLong(string member, int max) => ConstraintUnmet(member, LengthAtMost(max));

    /// <summary>The form of the current layer, which does not name the member.</summary>
    public static string NotInEnum(string values) => $"Failed to satisfy constraint: {InEnum(values)}";

    public static string InEnum(string values) => $"Member must satisfy enum value set: [{values}]";

    public static string LengthAtLeast(int min) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have length greater than or equal to {min}");

    public static string LengthAtMost(int max) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have length less than or equal to {max}");

    public static string ValueAtLeast(long min) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have value greater than or equal to {min}");

    public static string ValueAtMost(long max) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have value less than or equal to {max}");

    private static string ConstraintUnmet(string member, string constraint) =>
        $"Value at '{member}' failed to satisfy constraint: {constraint}";
}
