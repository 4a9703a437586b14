using System.Diagnostics.CodeAnalysis;

namespace DynamoObjects.Mock.Values;

/// <summary>Converts times to the precision of responses: DynamoDB sends seconds with milliseconds as the fraction, and the SDK reads
/// them as a <see langword="double"/>.</summary>
internal static class SdkTimes
{
    [return: NotNullIfNotNull(nameof(time))]
    public static DateTime? From(DateTimeOffset? time) =>
        time is { } known ? DateTime.UnixEpoch.AddSeconds(Math.Round((known - DateTimeOffset.UnixEpoch).TotalMilliseconds) / 1000) : null;
}
