using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Items in a snapshot: DynamoDB JSON, each on one line.</summary>
internal sealed class SnapshotItemConverter : JsonConverter<Dictionary<string, AttributeValue>>
{
    // The writer's default, which .NET 8 cannot tell.
    private const int IndentSize = 2;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override Dictionary<string, AttributeValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DynamoJson.ReadItem(ref reader, new ValuePlace());

    public override void Write(Utf8JsonWriter writer, Dictionary<string, AttributeValue> value, JsonSerializerOptions options)
    {
        using var line = new MemoryStream();
        using (var inner = new Utf8JsonWriter(line, OneLine))
            DynamoJson.WriteItem(inner, value);

        // A raw value gets no line of its own, also where the writer indents.
        writer.WriteRawValue($"\n{new string(' ', writer.CurrentDepth * IndentSize)}{Encoding.UTF8.GetString(line.ToArray())}", skipInputValidation: true);
    }
}
