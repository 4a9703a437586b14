using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Reads and writes the SDK's enumerations, which accept any text; the engine rejects unknown values.</summary>
/// <param name="create">Creates the constant for a text.</param>
internal sealed class ConstantConverter<T>(Func<string, T> create) : JsonConverter<T>
    where T : ConstantClass
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? create(reader.GetString()!) : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
