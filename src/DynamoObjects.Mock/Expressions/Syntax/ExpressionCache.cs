using System.Collections.Concurrent;

namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>Keeps what was parsed, since programs send the same few expressions over and over. Thread safe.</summary>
/// <remarks>When it is full it starts anew: what is still used comes back at the price of one parse.</remarks>
internal sealed class ExpressionCache<T>(Func<TokenReader, T> parse)
{
    private const int Capacity = 1024;

    private readonly ConcurrentDictionary<string, ParsedExpression<T>> _parsed = new(StringComparer.Ordinal);
    private int _count;

    public ParsedExpression<T> Parse(string text)
    {
        if (_parsed.TryGetValue(text, out var parsed))
            return parsed;
        var reader = new TokenReader(text);
        var root = parse(reader);
        parsed = new ParsedExpression<T>(root, reader.Names, reader.Values);
        if (Interlocked.Increment(ref _count) > Capacity)
        {
            _parsed.Clear();
            Interlocked.Exchange(ref _count, 1);
        }
        _parsed[text] = parsed;
        return parsed;
    }
}
