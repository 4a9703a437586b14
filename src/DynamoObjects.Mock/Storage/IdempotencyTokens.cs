namespace DynamoObjects.Mock.Storage;

/// <summary>The client request tokens of the ongoing transactions and of those that succeeded in the last ten minutes.</summary>
/// <remarks>Thread safe; no one waits here for a transaction.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-apis-txwriteitems-idempotency
/// </remarks>
internal sealed class IdempotencyTokens
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (object[] Print, bool IsDone)> _tokens = new(StringComparer.Ordinal);
    private readonly Queue<(string Token, DateTimeOffset Until)> _ends = new();

    /// <summary>Begins a transaction; if its token is new, <see cref="Keep"/> or <see cref="Forget"/> ends it.</summary>
    /// <param name="token">The token.</param>
    /// <param name="print">What tells the request from others.</param>
    /// <param name="now">The time.</param>
    public TokenState Begin(string token, object[] print, DateTimeOffset now)
    {
        lock (_tokens)
        {
            while (_ends.TryPeek(out var end) && end.Until <= now)
                _tokens.Remove(_ends.Dequeue().Token);
            if (_tokens.TryAdd(token, (print, IsDone: false)))
                return TokenState.New;
            var known = _tokens[token];
            if (!known.IsDone)
                return TokenState.InProgress;
            return known.Print.AsSpan().SequenceEqual(print) ? TokenState.Done : TokenState.Other;
        }
    }

    /// <summary>Ends a transaction that succeeded.</summary>
    public void Keep(string token, DateTimeOffset now)
    {
        lock (_tokens)
        {
            _tokens[token] = (_tokens[token].Print, IsDone: true);
            _ends.Enqueue((token, now + Lifetime));
        }
    }

    /// <summary>Ends a transaction that failed: its token may be used again.</summary>
    public void Forget(string token)
    {
        lock (_tokens)
            _tokens.Remove(token);
    }
}
