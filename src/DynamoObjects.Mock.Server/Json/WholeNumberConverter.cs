using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Whole numbers: of others AWS takes the whole part, and of those that are too large the largest.</summary>
/// <remarks>Digits in a text are taken, too, as DynamoDB Local takes them: dynamodb-admin makes tables so.</remarks>
internal sealed class WholeNumberConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && int.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written))
            return written;
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException();
        return reader.TryGetInt32(out var number) ? number : (int)Math.Clamp(reader.GetDouble(), int.MinValue, int.MaxValue);
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
