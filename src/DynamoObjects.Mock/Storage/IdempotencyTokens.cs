namespace DynamoObjects.Mock.Storage;

/// <summary>The client request tokens of the transactions of the last ten minutes.</summary>
/// <remarks>Not thread-safe: whoever uses it locks it, so that two requests with one token follow each other.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-apis-txwriteitems-idempotency
/// </remarks>
internal sealed class IdempotencyTokens
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, object[]> _prints = new(StringComparer.Ordinal);
    private readonly Queue<(string Token, DateTimeOffset Until)> _ends = new();

    /// <summary>Whether a token came with the same request before (true), with another one (false), or not at all (null).</summary>
    public bool? Find(string token, object[] print, DateTimeOffset now)
    {
        while (_ends.TryPeek(out var end) && end.Until <= now)
            _prints.Remove(_ends.Dequeue().Token);
        return _prints.TryGetValue(token, out var known) ? known.AsSpan().SequenceEqual(print) : null;
    }

    public void Keep(string token, object[] print, DateTimeOffset now)
    {
        _prints[token] = print;
        _ends.Enqueue((token, now + Lifetime));
    }
}
