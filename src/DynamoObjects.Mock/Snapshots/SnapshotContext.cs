using System.Text.Json.Serialization;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>How all but items is written: a table's definition member by member.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(JsonStringEnumConverter<AttributeType>)]
)]
[JsonSerializable(typeof(SnapshotHeader))]
[JsonSerializable(typeof(SavedTable))]
[JsonSerializable(typeof(SnapshotEnd))]
internal sealed partial class SnapshotContext : JsonSerializerContext;
