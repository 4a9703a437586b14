using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Members of a request that do not meet a constraint.</content>
/// <remarks>AWS has two layers with two wordings: the older one
/// repeats the value and begins a member with a small letter, <c>'tableName'</c>; the current one leaves out the value, and begins
/// the member with a capital letter, <c>'TableName'</c>, or leaves it out.</remarks>
internal static partial class Messages
{
    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string NamePattern = "Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+";

    /// <summary>The constraint on table names as the keys of a batch's map.</summary>
    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public const string MapKeyConstraint =
        "Map keys must satisfy constraint: [Member must have length less than or equal to 255, "
        + $"Member must have length greater than or equal to 3, {NamePattern}]";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string LimitTooLow => ConstraintUnmet("Limit", ValueAtLeast(1));

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string SegmentTooLow => ConstraintUnmet("Segment", ValueAtLeast(0));

    /// <summary>AWS's frame around a single problem of a request.</summary>
    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string SingleError(string message) => "1 validation error detected: " + message;

    /// <summary>Combines the constraints that a request does not meet into one message.</summary>
    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string ConstraintsUnmet(IReadOnlyList<string> unmet) =>
        unmet.Count == 1
            ? SingleError(unmet[0])
            : string.Create(CultureInfo.InvariantCulture, $"{unmet.Count} validation errors detected: {string.Join("; ", unmet)}");

    /// <summary>The form of the older layer, which repeats the value.</summary>
    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string ConstraintUnmet(string value, string member, string constraint) =>
        $"Value '{value}' at '{member}' failed to satisfy constraint: {constraint}";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string MemberNull(string member) => $"Value null at '{member}' failed to satisfy constraint: Member must not be null";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string MemberTooShort(string member) => ConstraintUnmet(member, LengthAtLeast(1));

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string MemberTooLong(string member, int max) => ConstraintUnmet(member, LengthAtMost(max));

    /// <summary>The form of the current layer, which does not name the member.</summary>
    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string NotInEnum(string values) => $"Failed to satisfy constraint: {InEnum(values)}";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string InEnum(string values) => $"Member must satisfy enum value set: [{values}]";

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string LengthAtLeast(int min) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have length greater than or equal to {min}");

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string LengthAtMost(int max) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have length less than or equal to {max}");

    /// <remarks>Source: measured, October 2026, request constraints.</remarks>
    public static string ValueAtLeast(long min) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have value greater than or equal to {min}");

    /// <remarks>Source: measured, October 2026, tables.</remarks>
    public static string ValueAtMost(long max) =>
        string.Create(CultureInfo.InvariantCulture, $"Member must have value less than or equal to {max}");

    private static string ConstraintUnmet(string member, string constraint) =>
        $"Value at '{member}' failed to satisfy constraint: {constraint}";
}
