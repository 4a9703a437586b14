using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Streams;

/// <summary>The changes of a stream, as its callers see them.</summary>
internal static class Records
{
    private const int NumberDigits = 20;

    /// <summary>A number as AWS writes it: 21 digits, so that texts are ordered as numbers are.</summary>
    public static string Text(long number) => string.Create(CultureInfo.InvariantCulture, $"1{number.ToString("D20", CultureInfo.InvariantCulture)}");

    public static bool TryParse(string text, out long number)
    {
        number = 0;
        return text.Length == NumberDigits + 1 && text[0] == '1' && long.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    public static Record Of(StreamLog stream, StreamEntry entry, string region)
    {
        var view = stream.Definition.ViewType;
        var keys = (entry.New ?? entry.Old!).Only(stream.Table.Key.Attributes.Select(attribute => attribute.Name));
        var shown = (Old: view is "OLD_IMAGE" or "NEW_AND_OLD_IMAGES" ? entry.Old : null, New: view is "NEW_IMAGE" or "NEW_AND_OLD_IMAGES" ? entry.New : null);
        return new Record
        {
            EventID = entry.Number.ToString("x32", CultureInfo.InvariantCulture),
            EventName = entry.Old is null ? "INSERT" : entry.New is null ? "REMOVE" : "MODIFY",
            EventVersion = "1.1",
            EventSource = "aws:dynamodb",
            AwsRegion = region,
            Dynamodb = new StreamRecord
            {
                ApproximateCreationDateTime = DateTimeOffset.FromUnixTimeSeconds(entry.Time.ToUnixTimeSeconds()).UtcDateTime,
                Keys = SdkValues.ToSdk(keys),
                NewImage = Image(shown.New),
                OldImage = Image(shown.Old),
                SequenceNumber = Text(entry.Number),
                SizeBytes = ItemSize.Of(keys) + ItemSize.Of(shown.Old) + ItemSize.Of(shown.New),
                StreamViewType = view,
            },
            UserIdentity = entry.IsByService ? new Identity { PrincipalId = "dynamodb.amazonaws.com", Type = "Service" } : null,
        };
    }

    private static Dictionary<string, AttributeValue>? Image(Item? item) => item is null ? null : SdkValues.ToSdk(item);
}
