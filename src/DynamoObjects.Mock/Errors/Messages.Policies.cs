using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Resource policies.</content>
internal static partial class Messages
{
    /// <remarks>Source: measured, October 2026, T211.</remarks>
    public const string PolicyTooLarge = InvalidPrefix + "Maximum policy size of 20480 bytes exceeded";

    /// <remarks>Source: measured, October 2026, T211.</remarks>
    public const string PolicyPrincipalInvalid = InvalidPrefix + "Invalid principal in policy document.";

    /// <remarks>Source: measured, October 2026, T457.</remarks>
    public const string PolicyUnbounded =
        "Resource-based policy grants unbounded access in one or more elements. Please revise the policy to ensure least-privilege form "
        + "of access";

    /// <remarks>Source: measured, October 2026, T211.</remarks>
    public const string PolicyNotJson = "This policy contains invalid Json";

    /// <remarks>Source: measured, October 2026, T356.</remarks>
    public const string PolicyWithoutStatement = "Could not parse the policy: Statement is empty!";

    /// <remarks>Source: measured, October 2026, T442.</remarks>
    public const string PolicyStatementIdTwice = "The Statement Ids in the policy are not unique";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string PolicyVersionUnknown = "The policy must contain a valid version string";

    /// <remarks>Source: measured, October 2026, T210.</remarks>
    public const string PolicyDeniesItsChange = "The new resource policy will not allow you to update the resource policy in the future.";

    private const string PolicyNotFoundPrefix = "Resource-based policy not found for the provided ResourceArn: ";

    /// <remarks>Source: measured, October 2026, T071.</remarks>
    public static string PolicyArnOfOtherRegion(string arn) => $"{InvalidPrefix}Invalid resource Arn: {arn}";

    /// <remarks>Source: measured, October 2026, T447.</remarks>
    public static string TableStreamNotFound(string label, string table) =>
        $"{ResourceNotFound}: Stream: {label} not found for Table: {table}";

    /// <remarks>Source: measured, October 2026, T211.</remarks>
    public static string PolicyInvalid(string reason) => $"{InvalidPrefix}Invalid policy document: {reason}";

    /// <remarks>Source: measured, October 2026, T356.</remarks>
    public static string PolicySyntax(int line, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"Syntax error at position ({line},{column})");

    /// <remarks>Source: measured, October 2026, T211.</remarks>
    public static string PolicyFieldMissing(string field) => $"Missing required field {field}";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public static string PolicyElementUnknown(string element) => $"Syntax error at element {element}";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public static string PolicyEffectUnknown(string effect) => $"Invalid effect: {effect}";

    /// <remarks>Source: measured, October 2026, T205.</remarks>
    public static string PolicyNotFound(string resourceArn) => PolicyNotFoundPrefix + resourceArn;

    /// <remarks>Source: unverified, a part of the text was not recorded when it was measured in October 2026.</remarks>
    public static string PolicyRevisionDiffers(string revisionId, string table) =>
        $"{PolicyRevision(revisionId)}, but the policy associated to target table {table} did not match";

    /// <remarks>Source: measured, October 2026, T209.</remarks>
    public static string PolicyRevisionMissing(string revisionId, string table) =>
        $"{PolicyRevision(revisionId)}, but table {table} has no associated policy";

    /// <remarks>Source: measured, October 2026, T347.</remarks>
    public static string PolicyPending(string table) => $"{InUse}Table is pending previous resource-based policy update: {table}";

    /// <remarks>Source: measured, October 2026, T347.</remarks>
    public static string PolicyChangedRecently(string table, DateTimeOffset next) =>
        $"Resource-based policy for table {table} modified within the previous 15000 milliseconds. Please try again after {Time(next)}.";

    /// <remarks>Source: measured, October 2026, T348.</remarks>
    public static string TableWithPendingPolicy(string table) => $"{InUse}Table: {table} has a pending resource-based policy update.";

    private static string PolicyRevision(string revisionId) =>
        $"{PolicyNotFoundPrefix}Requested update for policy with revision id {revisionId}";
}
