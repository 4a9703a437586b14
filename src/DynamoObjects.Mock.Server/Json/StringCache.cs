using System.Text;
using System.Text.Json;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Returns the same string object for short texts that occur repeatedly: items of a table share their names and many of
/// their values.</summary>
/// <remarks>Each thread keeps 512 texts. The cache saves the allocation and, for stored items, the memory.</remarks>
internal static class StringCache
{
    private const int MaxLength = 32;
    private const int SlotCount = 512;

    [ThreadStatic]
    private static string?[]? _threadCache;

    /// <summary>Reads the text at the reader's position.</summary>
    /// <exception cref="InvalidOperationException">The value is not a string, or not valid UTF-8.</exception>
    public static string Get(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > MaxLength)
            return reader.GetString()!;
        var bytes = reader.ValueSpan;
        var texts = _threadCache ??= new string?[SlotCount];
        ref var cached = ref texts[GetSlot(bytes)];
        if (cached is not null && Ascii.Equals(bytes, cached))
            return cached;
        return cached = reader.GetString()!;
    }

    private static int GetSlot(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261;
        foreach (var each in bytes)
            hash = (hash ^ each) * 16777619;
        return (int)((hash ^ (hash >> 15)) % SlotCount);
    }
}
