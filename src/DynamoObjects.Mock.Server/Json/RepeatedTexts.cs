using System.Text;
using System.Text.Json;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Gives short texts that come again as the string that was made for the one before: items of a table have the
/// same names and many of the same values.</summary>
/// <remarks>A thread keeps some hundred of the last ones; it saves the making and, for what is stored, the memory.</remarks>
internal static class RepeatedTexts
{
    private const int MostLength = 32;
    private const int Kept = 512;

    [ThreadStatic]
    private static string?[]? _ofThread;

    /// <summary>The text that a reader stands at.</summary>
    /// <exception cref="InvalidOperationException">It is no text, or no readable one.</exception>
    public static string Get(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > MostLength)
            return reader.GetString()!;
        var bytes = reader.ValueSpan;
        var texts = _ofThread ??= new string?[Kept];
        ref var kept = ref texts[SlotOf(bytes)];
        if (kept is not null && Ascii.Equals(bytes, kept))
            return kept;
        return kept = reader.GetString()!;
    }

    private static int SlotOf(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261;
        foreach (var each in bytes)
            hash = (hash ^ each) * 16777619;
        return (int)((hash ^ (hash >> 15)) % Kept);
    }
}
