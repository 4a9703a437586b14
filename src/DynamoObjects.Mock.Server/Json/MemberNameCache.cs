using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Limits the memory that the JSON serializer uses for the names of unknown members.</summary>
/// <remarks>
/// The serializer caches the first 64 member names that it reads for each type, whether the type has such members or not, however
/// long they are, for the lifetime of the process. A small body can contain short names only. Before the first larger body is read,
/// this class fills the caches of its types with their members and with short names that they do not have; the serializer then adds
/// nothing. Thread safe.
/// https://github.com/dotnet/runtime/blob/main/src/libraries/System.Text.Json/src/System/Text/Json/Serialization/Metadata/JsonTypeInfo.Cache.cs
/// </remarks>
internal static class MemberNameCache
{
    private const int SmallBodyBytes = 4096;
    private const int MaxCachedNames = 64;

    private static readonly HashSet<JsonTypeInfo> FilledTypes = [];

    /// <summary>Fills the name caches of a type before a large body is read as it.</summary>
    /// <param name="type">The type of the body's model.</param>
    /// <param name="bytes">The length of the body.</param>
    public static void LimitGrowth(JsonTypeInfo type, long bytes)
    {
        if (bytes <= SmallBodyBytes)
            return;
        lock (FilledTypes)
            Fill(type);
    }

    private static void Fill(JsonTypeInfo type)
    {
        if (!FilledTypes.Add(type))
            return;
        if (type.Kind is JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary)
            Fill(type.Options.GetTypeInfo(type.Type.GetGenericArguments()[^1]));
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        JsonSerializer.Deserialize(WriteNames(type), type);
        foreach (var property in type.Properties)
            Fill(type.Options.GetTypeInfo(property.PropertyType));
    }

    private static ReadOnlySpan<byte> WriteNames(JsonTypeInfo type)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes);
        writer.WriteStartObject();
        foreach (var property in type.Properties)
            writer.WriteNull(property.Name);
        for (var i = type.Properties.Count; i < MaxCachedNames; i++)
            writer.WriteNull($"-{i}");
        writer.WriteEndObject();
        writer.Flush();
        return bytes.WrittenSpan;
    }
}
