using System.Collections.Concurrent;

namespace DynamoObjects.Mock.Expressions;

/// <summary>Caches parsed texts, since programs send the same few expressions and statements repeatedly. Thread safe.</summary>
/// <remarks>
/// It holds about a thousand texts of common length, and fewer long ones, whose trees are large. When it is full, it is cleared;
/// texts that are still in use are parsed once more.
/// </remarks>
internal sealed class ExpressionCache<T>(Func<string, T> parse)
{
    private const int MaxTotalLength = 1024 * 320;
    private const int EntryOverhead = 256;

    private readonly ConcurrentDictionary<string, T> _parsed = new(StringComparer.Ordinal);
    private int _length;

    public T Parse(string text)
    {
        if (_parsed.TryGetValue(text, out var parsed))
            return parsed;
        parsed = parse(text);
        var length = EntryOverhead + text.Length;
        if (Interlocked.Add(ref _length, length) > MaxTotalLength)
        {
            _parsed.Clear();
            Interlocked.Exchange(ref _length, length);
        }

        _parsed[text] = parsed;
        return parsed;
    }
}
