using System.Globalization;
using System.Text;
using DynamoObjects.Mock.Errors;

namespace DynamoObjects.Mock.Operations.Streams;

/// <summary>A position in a shard, as the text that callers pass from one request to the next.</summary>
/// <param name="StreamArn">The stream.</param>
/// <param name="ShardId">The shard.</param>
/// <param name="From">The number of the next change to read.</param>
/// <param name="Issued">When the iterator was issued, in seconds since 1970.</param>
/// <param name="IsOldest">Whether it starts at the oldest change that is still kept.</param>
internal sealed record ShardIterator(string StreamArn, string ShardId, long From, long Issued, bool IsOldest)
{
    private const long LifetimeSeconds = 15 * 60;

    public string ToText() =>
        $"{StreamArn}|1|{Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{ShardId}|{From}|{Issued}|{(IsOldest ? 1 : 0)}")))}";

    public static ShardIterator Parse(string text, DateTimeOffset now)
    {
        if (
            text.Split("|1|") is not [var arn, var encoded]
            || !TryDecode(encoded, out var parts)
            || parts is not [var shard, var from, var issued, var isOldest]
            || !long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !long.TryParse(issued, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        )
        {
            throw Failures.Validation(Messages.ShardIteratorInvalid);
        }

        return now.ToUnixTimeSeconds() > seconds + LifetimeSeconds
            ? throw Failures.Create("ExpiredIteratorException", Messages.ShardIteratorExpired)
            : new ShardIterator(arn, shard, number, seconds, isOldest == "1");
    }

    private static bool TryDecode(string text, out string[] parts)
    {
        var bytes = new byte[text.Length];
        var isRead = Convert.TryFromBase64String(text, bytes, out var length);
        parts = isRead ? Encoding.UTF8.GetString(bytes, 0, length).Split('|') : [];
        return isRead;
    }
}
