using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Exports, imports and bulk operations.</content>
internal static partial class Messages
{
    private const string DuplicateRequest = "Duplicate request detected with conflicting parameters";

    /// <remarks>Source: measured, October 2026, E001.</remarks>
    public const string TableArnInvalid = InvalidPrefix + "tableArn is not a valid ARN";

    /// <summary>For the ARN of an index, or of anything else below a table.</summary>
    /// <remarks>Source: measured, October 2026, exports.</remarks>
    public const string TableArnOfOtherResource = InvalidRequestPrefix + "Table ARN is invalid.";

    /// <remarks>Source: measured, October 2026, E009.</remarks>
    public const string ExportTokenUsed = "Export conflict: " + DuplicateRequest;

    /// <remarks>Source: measured, October 2026, imports.</remarks>
    public const string ImportTokenUsed = "Import conflict: " + DuplicateRequest;

    /// <remarks>Source: unverified, modeled on the text for exports.</remarks>
    public const string BulkTokenUsed = "Bulk operation conflict: " + DuplicateRequest;

    /// <remarks>Source: measured, October 2026, E006.</remarks>
    public const string ExportArnInvalid = "Invalid Export ARN";

    /// <remarks>Source: measured, October 2026, I010.</remarks>
    public const string ImportArnInvalid = "Invalid Import ARN";

    /// <remarks>Source: unverified, modeled on the texts for exports and imports.</remarks>
    public const string BulkArnInvalid = "Invalid Bulk Operation ARN";

    /// <remarks>Source: measured, October 2026, E001.</remarks>
    public const string ExportTimeInvalid = "Export Time is invalid";

    /// <summary>For a period that begins before the recovery period.</summary>
    /// <remarks>Source: measured, October 2026, exports; its condition is unverified.</remarks>
    public const string ExportTimeWithoutHistory = "Point in Time Recovery is not available for specified export time";

    /// <remarks>Source: measured, October 2026, exports.</remarks>
    public const string ExportPeriodTooShort =
        "Difference between export period from time and export period to time is less than 15 minutes";

    /// <remarks>Source: unverified, modeled on the text for a period that is too short.</remarks>
    public const string ExportPeriodTooLong =
        "Difference between export period from time and export period to time is greater than 24 hours";

    /// <remarks>Source: measured, October 2026, exports.</remarks>
    public const string IncrementWithoutType =
        InvalidRequestPrefix + "Export Type expected to be Incremental Export when incremental export specification is provided";

    /// <summary>With a space before the comma, as AWS sends it.</summary>
    /// <remarks>Source: measured, October 2026, exports.</remarks>
    public const string IncrementOfFullExport =
        InvalidRequestPrefix + "When Export Type is Full Export , Incremental Export Specification should not be provided";

    /// <remarks>Source: measured, October 2026, exports.</remarks>
    public const string IncrementMissing =
        InvalidRequestPrefix + "Incremental Export Specification expected when export type is set as Incremental Export";

    /// <remarks>Source: measured, October 2026, exports.</remarks>
    public const string IncrementWithoutFrom = InvalidRequestPrefix + "ExportFromTime must be provided in IncrementalExportSpecification";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string IncrementWithExportTime = InvalidRequestPrefix + "ExportTime cannot be specified for an Incremental Export";

    /// <remarks>Source: measured, October 2026, exports.</remarks>
    public const string KeyWithoutKms = InvalidRequestPrefix + "KMS Key Id is not supported for this encryption type";

    /// <remarks>Source: unverified, Amazon S3's own text.</remarks>
    public const string BucketNotFound = "The specified bucket does not exist";

    /// <remarks>Source: measured, October 2026, I013.</remarks>
    public const string ImportedItemsInvalid =
        "Some of the items failed validation checks and were not imported. Please check CloudWatch error logs for more details.";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public const string TransferTokenInvalid = "Invalid NextToken";

    /// <remarks>Source: unverified, the text of this engine: DynamoDB has vector indexes.</remarks>
    public const string ImportWithVectorIndexes =
        "DynamoObjects.Mock does not support vector indexes of imported tables: leave out VectorIndexes.";

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public const string RecordWithoutItem = "the record has no 'Item'";

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public const string RecordNotObject = "a record is an object such as {\"Item\": ...}";

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public const string IonBinary = "binary Ion is not supported: write text Ion";

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public const string CsvHeaderTwice = "two columns have the same name";

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public const string TextMalformed = "a text contains half of a surrogate pair";

    /// <remarks>Source: unverified, the pattern is that of the service model.</remarks>
    public static string BucketPattern => Pattern(@"[a-z0-9A-Z]+[\.\-\w]*[a-z0-9A-Z]+");

    /// <remarks>Source: unverified, the pattern is that of the service model.</remarks>
    public static string OwnerPattern => Pattern("[0-9]{12}");

    /// <remarks>Source: unverified, the pattern is that of the service model.</remarks>
    public static string TokenPattern => Pattern(@"^[^\$]+$");

    /// <remarks>Source: unverified, the pattern is that of the service model.</remarks>
    public static string DelimiterPattern => Pattern(@"[,;:|\t ]");

    /// <remarks>Source: unverified, the pattern is that of the service model.</remarks>
    public static string HeaderPattern => Pattern(@"[\x20-\x21\x23-\x2B\x2D-\x7E]*");

    /// <summary>With the words twice, as AWS sends it.</summary>
    /// <remarks>Source: measured, October 2026, E006.</remarks>
    public static string ExportNotFound(string arn) => $"Export not found: Export not found: {arn}";

    /// <remarks>Source: unverified, the exception was measured in October 2026, I010, its text was not.</remarks>
    public static string ImportNotFound(string arn) => $"Import not found: {arn}";

    /// <remarks>Source: unverified, modeled on the text for exports.</remarks>
    public static string BulkNotFound(string arn) => $"{ResourceNotFound}: BulkOperation: {arn} not found";

    /// <remarks>Source: unverified, the text of this engine.</remarks>
    public static string BulkNotRunning(string arn, string status) => $"The bulk operation is {status} and cannot be canceled: {arn}";

    /// <remarks>Source: measured, October 2026, exports.</remarks>
    public static string ExportBeforeTable(DateTimeOffset created) =>
        $"Incremental export period from time cannot be less than the table creation time : {Second(created)}";

    /// <remarks>Source: measured, October 2026, exports.</remarks>
    public static string ExportAfterNow(DateTimeOffset now) =>
        $"Incremental export period to time cannot be greater than the current time : {Second(now)}";

    /// <remarks>Source: measured, October 2026, imports.</remarks>
    public static string FormatOptionsUnsupported(string format) =>
        $"{InvalidRequestPrefix}Unsupported InputFormatOptions for the given input format: {format}.";

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public static string RecordPartInvalid(string name) => $"the record has an unknown or invalid '{name}'";

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public static string RecordTooLong(long line) => string.Create(CultureInfo.InvariantCulture, $"line {line}: the line is too long");

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public static string RecordUnreadable(long line, string problem) =>
        string.Create(CultureInfo.InvariantCulture, $"line {line}: this is not JSON: {problem}");

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public static string CsvInvalid(int line, int position, string problem) =>
        string.Create(CultureInfo.InvariantCulture, $"line {line}, position {position}: {problem}");

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public static string CsvColumns(int fields, int columns) =>
        string.Create(CultureInfo.InvariantCulture, $"the row has {fields} fields, but there are {columns} columns");

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public static string CsvValue(string column, string text) => $"'{text}' does not have the type of the key '{column}'";

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public static string ObjectUnreadable(string key, string problem) => $"{key}: the rest of the object was not read: {problem}";

    /// <remarks>Source: unverified, the text of this engine, for a log.</remarks>
    public static string RecordInvalid(string key, long line, string problem) =>
        string.Create(CultureInfo.InvariantCulture, $"{key}, line {line}: {problem}");

    private static string Pattern(string pattern) => $"Member must satisfy regular expression pattern: {pattern}";
}
