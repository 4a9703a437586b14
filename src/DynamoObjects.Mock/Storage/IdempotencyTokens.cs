namespace DynamoObjects.Mock.Storage;

/// <summary>The client request tokens of the ongoing transactions and of those that succeeded in the last ten minutes.</summary>
/// <remarks>Thread safe; no call waits for a transaction.
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-apis-txwriteitems-idempotency
/// </remarks>
internal sealed class IdempotencyTokens
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (object[] Print, int[]? Written)> _tokens = new(StringComparer.Ordinal);
    private readonly Queue<(string Token, DateTimeOffset Until)> _expirations = new();

    /// <summary>Begins a transaction; if its token is new, <see cref="Complete"/> or <see cref="Remove"/> must follow.</summary>
    /// <param name="token">The token.</param>
    /// <param name="fingerprint">A sequence that identifies the request.</param>
    /// <param name="now">The time.</param>
    /// <param name="written">The value passed to <see cref="Complete"/>, if the same request succeeded; otherwise empty.</param>
    public TokenState Begin(string token, object[] fingerprint, DateTimeOffset now, out int[] written)
    {
        written = [];
        lock (_tokens)
        {
            while (_expirations.TryPeek(out var end) && end.Until <= now)
                _tokens.Remove(_expirations.Dequeue().Token);
            if (_tokens.TryAdd(token, (fingerprint, null)))
                return TokenState.New;
            var known = _tokens[token];
            if (known.Written is null)
                return TokenState.InProgress;
            if (!known.Print.AsSpan().SequenceEqual(fingerprint))
                return TokenState.Mismatched;
            written = known.Written;
            return TokenState.Completed;
        }
    }

    /// <summary>Ends a transaction that succeeded.</summary>
    /// <param name="token">The token.</param>
    /// <param name="written">The bytes for which each of its writes was charged.</param>
    /// <param name="now">The time.</param>
    public void Complete(string token, int[] written, DateTimeOffset now)
    {
        lock (_tokens)
        {
            _tokens[token] = (_tokens[token].Print, written);
            _expirations.Enqueue((token, now + Lifetime));
        }
    }

    /// <summary>Ends a transaction that failed: its token can be used again.</summary>
    public void Remove(string token)
    {
        lock (_tokens)
            _tokens.Remove(token);
    }
}
