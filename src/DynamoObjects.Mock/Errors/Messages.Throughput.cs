using System.Globalization;

namespace DynamoObjects.Mock.Errors;

/// <content>Billing modes and throughput of tables and indexes.</content>
internal static partial class Messages
{
    private const string LimitsRefer = "Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.";

    /// <remarks>Source: measured, October 2026, T056.</remarks>
    public const string UnitsMissingForMode = InvalidPrefix + "ProvisionedThroughput must be specified when BillingMode is PROVISIONED";

    /// <remarks>Source: measured, October 2026, T056.</remarks>
    public const string UnitsWithSwitchToPayPerRequest =
        InvalidPrefix + "ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST";

    /// <remarks>Source: measured, October 2026, T152.</remarks>
    public static string UnitsMissingForIndex(string index) => $"{InvalidPrefix}ProvisionedThroughput must be specified for index: {index}";

    /// <remarks>Source: measured, October 2026, T152.</remarks>
    public static string UnitsMissingForNewIndex(string index) =>
        $"{InvalidPrefix}Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: {index}";

    /// <summary>The text for provisioned billing is unverified.</summary>
    /// <remarks>Source: measured, October 2026, T152.</remarks>
    public static string IndexUpdateUnfit(string index, bool isOnDemand) =>
        $"{InvalidPrefix}The only Updates for index: {index} when TableThroughputMode is "
        + (isOnDemand ? "PAY_PER_REQUEST can be to OnDemandThroughput" : "PROVISIONED can be to ProvisionedThroughput")
        + ", WarmThroughput";

    /// <remarks>Source: measured, October 2026, T164.</remarks>
    public static string IndexUnitsUnchanged(string index, long read, long write) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The provisioned throughput for the index {index} will not change. The requested value equals the current value. "
                + $"Current ReadCapacityUnits provisioned for index {index}: {read}. Requested ReadCapacityUnits: {read}. "
                + $"Current WriteCapacityUnits provisioned for index {index}: {write}. Requested WriteCapacityUnits: {write}. {LimitsRefer}"
        );

    /// <summary>The text of CreateTable.</summary>
    /// <remarks>Source: measured, October 2026, T038.</remarks>
    public static string LimitsWithProvisionedTable(string member, string? index) =>
        $"{InvalidPrefix}{member} for OnDemandThroughput{ForIndex(index)} cannot be specified when table BillingMode is PROVISIONED.";

    /// <summary>The text of UpdateTable.</summary>
    /// <remarks>Source: measured, October 2026, T059.</remarks>
    public static string LimitsOnProvisionedTable(string member, string? index) =>
        $"{InvalidPrefix}{member} for OnDemandThroughput{(index is null ? "" : $" for index : {index}")} cannot be specified "
        + "when the table BillingMode is PROVISIONED";

    /// <remarks>Source: measured, October 2026, T039.</remarks>
    public static string LimitsOutOfRange(string member, string? index) =>
        $"{InvalidPrefix}Requested {member} for OnDemandThroughput for {TableOrIndex(index)} is outside of valid range";

    /// <remarks>Source: measured, October 2026, T154.</remarks>
    public static string LimitsTooHigh(string access, string? index, string region) =>
        $"{LimitPrefix}Requested Max{access}RequestUnits for OnDemandThroughput for {TableOrIndex(index)} exceeds "
        + $"TableMax{access}CapacityUnits of the account in region {region}";

    /// <remarks>Source: measured, October 2026, T039.</remarks>
    public static string WarmTooLowForOnDemand(string access, string? index) =>
        $"{WarmTooLow(access, index)}initial throughput for OnDemand"
        + (
            index is null
                ? ". See: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html"
                    + "#on-demand-capacity-mode-initial"
                : ""
        );

    /// <remarks>Source: measured, October 2026, T039.</remarks>
    public static string WarmTooLowForUnits(string access, string? index) =>
        $"{WarmTooLow(access, index)}{access}CapacityUnits of ProvisionedThroughput";

    /// <remarks>Source: measured, October 2026, T059.</remarks>
    public static string WarmLower(string access, string? index) =>
        $"{WarmTooLow(access, index)}current WarmThroughput, decreasing WarmThroughput is not supported";

    /// <remarks>Source: measured, October 2026, T456.</remarks>
    public static string IndexWarmEmpty(string index) =>
        $"{InvalidPrefix}WarmThroughput must have at least one of ReadUnitsPerSecond or WriteUnitsPerSecond specified for index: {index}";

    /// <remarks>Source: measured, October 2026, T170.</remarks>
    public static string UnitsAboveTableMax(string member, string? index, long units, string region, long max) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The requested {member}{(index is null ? "" : $" for index {index}")}, {units}, is above the per "
                + $"{(index is null ? "table" : "index")} maximum for the account in {region}. Per table maximum: {max}. {LimitsRefer}"
        );

    /// <remarks>Source: measured, October 2026, T170.</remarks>
    public static string UnitsAboveAccountMax(string member, long current, long requested, string region, long max) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"This request would have caused the {member} limit to be exceeded for the account in {region}. "
                + $"Current {member} reserved by the account: {current}. Limit: {max}. Requested: {requested}"
        );

    /// <remarks>Source: measured, October 2026, T184.</remarks>
    public static string TooManyDecreases(int today, DateTimeOffset last, DateTimeOffset next) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{LimitPrefix}Provisioned throughput decreases are limited within a given UTC day. After the first 4 decreases, each "
                + $"subsequent decrease in the same UTC day can be performed at most once every 3600 seconds. "
                + $"Number of decreases today: {today}. Last decrease at {Written(last)}. Next decrease can be made at {Written(next)}."
        );

    /// <summary>Most messages about on-demand throughput have a space before the colon.</summary>
    private static string TableOrIndex(string? index) => index is null ? "table" : $"index : {index}";

    private static string ForIndex(string? index) => index is null ? "" : $" for index: {index}";

    private static string WarmTooLow(string access, string? index) =>
        $"{InvalidPrefix}Requested {access}UnitsPerSecond for WarmThroughput for {(index is null ? "table" : $"index {index}")} is lower "
        + "than ";

    private static string Written(DateTimeOffset time) =>
        time.ToString("dddd, MMMM d, yyyy 'at' h:mm:ss tt", CultureInfo.InvariantCulture) + " Coordinated Universal Time";
}
