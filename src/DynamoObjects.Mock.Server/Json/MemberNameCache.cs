using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>
/// Keeps names that no request has out of the memory of the JSON serializer: of each type it remembers the first 64
/// names that were sent, whether the type has them or not, however long they are, as long as the process runs.
/// </summary>
/// <remarks>
/// A small body can leave small names only. Before the first larger one is read, the memory of its types is filled with
/// the members they have and short names that they have not, after which nothing is added to it. Thread safe.
/// https://github.com/dotnet/runtime/blob/main/src/libraries/System.Text.Json/src/System/Text/Json/Serialization/Metadata/JsonTypeInfo.Cache.cs
/// </remarks>
internal static class MemberNameCache
{
    private const int SmallBodyBytes = 4096;
    private const int MaxCachedNames = 64;

    private static readonly HashSet<JsonTypeInfo> FilledTypes = [];

    /// <summary>Prepares the reading of a body.</summary>
    /// <param name="type">What it is read as.</param>
    /// <param name="bytes">Its length.</param>
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
