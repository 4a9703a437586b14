using System.Text.Json;
using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>Writes a key as its attributes, those of the hash and those of the range.</summary>
internal sealed class KeySchemaConverter : JsonConverter<KeySchema>
{
    public override KeySchema Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, SnapshotContext.Default.KeyAttributeArrayArray) is [{ Length: > 0 } hash, { } range]
            ? new KeySchema(hash, range)
            : throw new JsonException("a key has its hash attributes and its range attributes");

    public override void Write(Utf8JsonWriter writer, KeySchema value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [value.Hash, value.Range], SnapshotContext.Default.KeyAttributeArrayArray);
}
