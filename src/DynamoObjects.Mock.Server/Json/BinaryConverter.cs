using System.Text.Json;
using System.Text.Json.Serialization;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Binary data, as base64.</summary>
internal sealed class BinaryConverter : JsonConverter<MemoryStream>
{
    public override MemoryStream Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, MemoryStream value, JsonSerializerOptions options) => Write(writer, value);

    public static MemoryStream Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var bytes)
            ? new MemoryStream(bytes)
            : throw new JsonException();

    public static void Write(Utf8JsonWriter writer, MemoryStream value)
    {
        if (value.TryGetBuffer(out var buffer))
            writer.WriteBase64StringValue(buffer);
        else
            writer.WriteBase64StringValue(value.ToArray());
    }
}
