using System.Collections.Concurrent;

namespace DynamoObjects.Mock.Expressions.Syntax;

/// <summary>Keeps what was parsed, since programs send the same few expressions over and over. Thread safe.</summary>
/// <remarks>
/// It holds about a thousand common texts, and fewer long ones, whose trees are large. When it is full it starts anew: what is still used comes back at the price of
/// one parse.
/// </remarks>
internal sealed class ExpressionCache<T>(Func<TokenReader, T> parse)
{
    private const int MostLength = 1024 * 320;
    private const int LengthOfEntry = 256;

    private readonly ConcurrentDictionary<string, ParsedExpression<T>> _parsed = new(StringComparer.Ordinal);
    private int _length;

    public ParsedExpression<T> Parse(string text)
    {
        if (_parsed.TryGetValue(text, out var parsed))
            return parsed;
        var reader = new TokenReader(text);
        var root = parse(reader);
        parsed = new ParsedExpression<T>(root, reader.Names, reader.Values);
        var length = LengthOfEntry + text.Length;
        if (Interlocked.Add(ref _length, length) > MostLength)
        {
            _parsed.Clear();
            Interlocked.Exchange(ref _length, length);
        }
        _parsed[text] = parsed;
        return parsed;
    }
}
