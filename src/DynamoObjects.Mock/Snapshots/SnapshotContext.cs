using System.Text.Json.Serialization;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>The source-generated JSON metadata of everything but items.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(JsonStringEnumConverter<AttributeType>), typeof(JsonStringEnumConverter<RunningChangeKind>)]
)]
[JsonSerializable(typeof(SnapshotHeader))]
[JsonSerializable(typeof(SavedTable))]
[JsonSerializable(typeof(SavedBackup))]
[JsonSerializable(typeof(SavedGlobalTable))]
[JsonSerializable(typeof(SnapshotEnd))]
internal sealed partial class SnapshotContext : JsonSerializerContext;
