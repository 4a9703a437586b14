using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Integrations;

/// <summary>Writes the data of a record as DynamoDB sends it to Kinesis.</summary>
/// <remarks>
/// <para>The members and their order are those of public samples; AWS documents them in part. Binary values are base64 of base64. A
/// deletion by time to live has the <c>userIdentity</c> of DynamoDB, as in a stream.</para>
/// <para>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds_using-shards-and-metrics.html</para>
/// </remarks>
internal static class KinesisJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(KinesisView record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
            Write(json, record);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, KinesisView record)
    {
        json.WriteStartObject();
        json.WriteString("awsRegion", record.Region);
        json.WriteString("eventID", record.EventId);
        json.WriteString("eventName", record.EventName);
        json.WritePropertyName("userIdentity");
        if (record.IsByService)
            ServiceIdentityJson.Write(json);
        else
            json.WriteNullValue();
        json.WriteString("recordFormat", "application/json");
        json.WriteString("tableName", record.TableName);
        json.WriteStartObject("dynamodb");
        json.WriteNumber("ApproximateCreationDateTime", record.UnixTime);
        if (record.IsMicroseconds)
            json.WriteString("ApproximateCreationDateTimePrecision", record.Precision);
        WriteItem(json, "Keys", record.Keys);
        WriteItem(json, "NewImage", record.New);
        WriteItem(json, "OldImage", record.Old);
        json.WriteNumber("SizeBytes", record.Size);
        json.WriteEndObject();
        json.WriteString("eventSource", "aws:dynamodb");
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, string name, Item? item)
    {
        if (item is null)
            return;
        json.WritePropertyName(name);
        ItemJsonWriter.Write(json, Encode(item));
    }

    /// <summary>Replaces each binary value by its base64, of which the writer writes the base64.</summary>
    private static Item Encode(Item item)
    {
        var builder = new ItemBuilder(item.Count);
        foreach (var (name, value) in item)
            builder.Add(name, Encode(value));
        return builder.Build();
    }

    private static Value Encode(in Value value) =>
        value.Type switch
        {
            AttributeType.B => Value.Binary(Encode(value.AsBinary)),
            AttributeType.BS => new Value(AttributeType.BS, Array.ConvertAll(value.AsBinaries, Encode)),
            AttributeType.L => Value.List(Array.ConvertAll(value.AsList, element => Encode(element))),
            AttributeType.M => Value.Map(Encode(value.AsMap)),
            _ => value,
        };

    private static byte[] Encode(byte[] bytes) => Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes));
}
