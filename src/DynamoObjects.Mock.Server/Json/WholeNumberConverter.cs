using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Reads whole numbers as AWS does: it cuts fractions off, and replaces numbers that are too large with the largest
/// one.</summary>
/// <remarks>It also reads digits in a string in place of a long integer, as DynamoDB Local does: dynamodb-admin sends them as the
/// throughput of new tables.</remarks>
internal sealed class WholeNumberConverter<T> : JsonConverter<T>
    where T : struct, IBinaryInteger<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (
            typeof(T) == typeof(long)
            && reader.TokenType == JsonTokenType.String
            && T.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written)
        )
            return written;
        if (reader.TokenType != JsonTokenType.Number)
            throw new JsonException();
        return reader.TryGetInt64(out var number) ? T.CreateSaturating(number) : T.CreateSaturating(reader.GetDouble());
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(long.CreateChecked(value));
}
