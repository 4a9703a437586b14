using System.Text.Json;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Operations.Streams;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Testing.Delivery;

/// <summary>Reads a record of DynamoDB Local, and gives it the form of AWS's records.</summary>
internal static class LocalRecord
{
    public static StreamChange Read(JsonElement record)
    {
        var change = record.GetProperty("dynamodb");
        return new StreamChange(
            new StreamChangeView
            {
                // DynamoDB Local's IDs are UUIDs; those of AWS have the same digits without hyphens.
                EventId = record.GetProperty("eventID").GetString()!.Replace("-", "", StringComparison.Ordinal),
                EventName = record.GetProperty("eventName").GetString()!,
                SequenceNumber = change.GetProperty("SequenceNumber").GetString()!,
                Time = DateTime.UnixEpoch.AddSeconds(Math.Floor(change.GetProperty("ApproximateCreationDateTime").GetDouble())),
                ViewType = StreamViewType.FindValue(change.GetProperty("StreamViewType").GetString()),
                Keys = ReadItem(change, "Keys")!,
                Old = ReadItem(change, "OldImage"),
                New = ReadItem(change, "NewImage"),
                Size = change.GetProperty("SizeBytes").GetInt64(),
                IsByService = record.TryGetProperty("userIdentity", out var identity) && identity.ValueKind == JsonValueKind.Object,
            }
        );
    }

    private static Item? ReadItem(JsonElement change, string name)
    {
        if (!change.TryGetProperty(name, out var item) || item.ValueKind != JsonValueKind.Object)
            return null;
        var reader = new Utf8JsonReader(
            JsonSerializer.SerializeToUtf8Bytes(item),
            new JsonReaderOptions { MaxDepth = ItemJsonReader.MaxLevels }
        );
        reader.Read();
        return ItemJsonReader.Read(ref reader);
    }
}
