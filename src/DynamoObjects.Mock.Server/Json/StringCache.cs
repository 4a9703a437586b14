using System.Text;
using System.Text.Json;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Gives short texts that come again as the string that was made for the one before: items of a table have the
/// same names and many of the same values.</summary>
/// <remarks>A thread keeps some hundred of the last ones; it saves the making and, for what is stored, the memory.</remarks>
internal static class StringCache
{
    private const int MaxLength = 32;
    private const int SlotCount = 512;

    [ThreadStatic]
    private static string?[]? _threadCache;

    /// <summary>The text that a reader stands at.</summary>
    /// <exception cref="InvalidOperationException">It is no text, or no readable one.</exception>
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
