using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DynamoObjects.Mock;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Testing.Delivery;

/// <summary>Writes the event that a function receives, as AWS Lambda does.</summary>
/// <remarks>
/// <para>https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html</para>
/// <para>https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-windows.html</para>
/// </remarks>
internal static class EventJson
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string FormatTime(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static byte[] Write(StreamBatch batch, IReadOnlyList<PendingRecord> records) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("Records");
            foreach (var record in records)
                json.WriteRawValue(record.Json, skipInputValidation: true);
            json.WriteEndArray();
            if (batch.Window is { } window)
                Write(json, batch, window);
            json.WriteEndObject();
        });

    public static byte[] Write(StreamChange change, string eventSourceArn, string region) =>
        Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("eventID", change.EventId);
            json.WriteString("eventName", change.EventName);
            json.WriteString("eventVersion", "1.1");
            json.WriteString("eventSource", "aws:dynamodb");
            json.WriteString("awsRegion", region);
            json.WriteStartObject("dynamodb");
            json.WriteNumber("ApproximateCreationDateTime", new DateTimeOffset(change.ApproximateCreationDateTime).ToUnixTimeSeconds());
            WriteItem(json, "Keys", change.View.Keys);
            WriteItem(json, "NewImage", change.View.New);
            WriteItem(json, "OldImage", change.View.Old);
            json.WriteString("SequenceNumber", change.SequenceNumber);
            json.WriteNumber("SizeBytes", change.SizeBytes);
            json.WriteString("StreamViewType", change.StreamViewType.Value);
            json.WriteEndObject();
            json.WriteString("eventSourceARN", eventSourceArn);
            if (change.IsTimeToLiveDeletion)
            {
                json.WritePropertyName("userIdentity");
                ServiceIdentityJson.Write(json);
            }

            json.WriteEndObject();
        });

    private static void Write(Utf8JsonWriter json, StreamBatch batch, StreamWindow window)
    {
        json.WriteStartObject("window");
        json.WriteString("start", FormatTime(window.Start));
        json.WriteString("end", FormatTime(window.End));
        json.WriteEndObject();
        json.WritePropertyName("state");
        window.State.WriteTo(json);
        json.WriteString("shardId", batch.ShardId);
        json.WriteString("eventSourceARN", batch.EventSourceArn);
        json.WriteBoolean("isFinalInvokeForWindow", window.IsFinalInvokeForWindow);
        json.WriteBoolean("isWindowTerminatedEarly", window.IsWindowTerminatedEarly);
    }

    private static void WriteItem(Utf8JsonWriter json, string name, Item? item)
    {
        if (item is null)
            return;
        json.WritePropertyName(name);
        ItemJsonWriter.Write(json, item);
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        return bytes.WrittenSpan.ToArray();
    }
}
