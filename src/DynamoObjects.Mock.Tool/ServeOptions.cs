using System.Net;

namespace DynamoObjects.Mock.Tool;

/// <summary>What the command line asks for.</summary>
internal sealed record ServeOptions
{
    public required int Port { get; init; }

    public required IPAddress Host { get; init; }

    public required string Region { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The file that keeps the data; <see langword="null"/> to keep it in memory only.</summary>
    public required string? Data { get; init; }

    /// <summary>How often the data is saved; zero for only when it is asked for, and at the end.</summary>
    public required TimeSpan SaveEvery { get; init; }

    public required TimeSpan Delay { get; init; }

    /// <summary>The bytes that the bodies of all requests may take together.</summary>
    public required long MaxBodyMemory { get; init; }

    /// <summary>The secret access keys by access key id; empty to take every signature.</summary>
    public required IReadOnlyDictionary<string, string> Credentials { get; init; }

    /// <summary>The origins whose web pages may use the server.</summary>
    public required IReadOnlyCollection<string> Origins { get; init; }

    /// <summary>The names that <c>Host</c> may have beside the server's own.</summary>
    public required IReadOnlyCollection<string> Hosts { get; init; }

    /// <summary>Whether requests are not told.</summary>
    public required bool IsQuiet { get; init; }
}
