namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Collects unexpected exceptions: one of each kind, identified by the place of the throw.</summary>
internal sealed class UnexpectedExceptions
{
    private const int MaxShown = 2000;

    private readonly Dictionary<string, string> _found = new(StringComparer.Ordinal);

    public void Add(Exception exception, string change, string body) =>
        _found.TryAdd(
            $"{exception.GetType()} {exception.StackTrace?.Split('\n')[0]}",
            $"{change}\n{(body.Length > MaxShown ? body[..MaxShown] : body)}\n{exception}"
        );

    public void AssertNone() => Assert.True(_found.Count == 0, string.Join("\n\n", _found.Values));
}
