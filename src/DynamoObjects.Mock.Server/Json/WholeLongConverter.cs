using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>As <see cref="WholeNumberConverter"/>, of 64 bits: of others AWS takes the whole part, and of those that are too large the largest.</summary>
internal sealed class WholeLongConverter : JsonConverter<long>
{
    public override long Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written))
            return written;
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException();
        return reader.TryGetInt64(out var number) ? number : (long)Math.Clamp(reader.GetDouble(), long.MinValue, long.MaxValue);
    }

    public override void Write(Utf8JsonWriter writer, long value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
