using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>How all but items is written: a table's definition member by member.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(KeySchemaConverter), typeof(JsonStringEnumConverter<AttributeType>)])]
[JsonSerializable(typeof(SnapshotHeader))]
[JsonSerializable(typeof(SnapshotTable))]
[JsonSerializable(typeof(SnapshotEnd))]
[JsonSerializable(typeof(KeyAttribute[][]))]
internal sealed partial class SnapshotContext : JsonSerializerContext;
