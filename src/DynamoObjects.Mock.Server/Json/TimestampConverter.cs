using System.Text.Json;
using System.Text.Json.Serialization;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Reads and writes a time as seconds since 1970, with milliseconds as the fraction.</summary>
internal sealed class TimestampConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException();
        var seconds = reader.GetDouble();
        return
            Math.Abs(seconds) < (DateTime.MaxValue - DateTime.UnixEpoch).TotalSeconds
            && seconds >= (DateTime.MinValue - DateTime.UnixEpoch).TotalSeconds
            ? DateTime.UnixEpoch.AddMilliseconds(Math.Round(seconds * 1000))
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Math.Round((decimal)(value.ToUniversalTime() - DateTime.UnixEpoch).TotalMilliseconds) / 1000);
}
