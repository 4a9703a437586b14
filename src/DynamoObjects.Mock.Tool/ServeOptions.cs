using System.Net;

namespace DynamoObjects.Mock.Tool;

/// <summary>The options of the command line.</summary>
internal sealed record ServeOptions
{
    public required int Port { get; init; }

    public required IPAddress Host { get; init; }

    /// <summary>The regions, the home region first.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    public required string AccountId { get; init; }

    /// <summary>The file that stores the data; <see langword="null"/> to keep the data in memory only.</summary>
    public required string? Data { get; init; }

    /// <summary>The interval between saves; zero to save only on request and at the end.</summary>
    public required TimeSpan SaveEvery { get; init; }

    /// <summary>The folder whose subfolders are buckets; <see langword="null"/> for a store without buckets.</summary>
    public required string? ObjectStore { get; init; }

    public required TimeSpan Delay { get; init; }

    /// <summary>The maximum bytes of the bodies of all requests in progress.</summary>
    public required long MaxBodyMemory { get; init; }

    /// <summary>The secret access keys by access key ID; empty to accept every signature.</summary>
    public required IReadOnlyDictionary<string, string> Credentials { get; init; }

    /// <summary>The origins whose web pages may use the server.</summary>
    public required IReadOnlyCollection<string> Origins { get; init; }

    /// <summary>The additional host names that the header <c>Host</c> may contain.</summary>
    public required IReadOnlyCollection<string> Hosts { get; init; }

    /// <summary>Whether the tool prints no line for each request.</summary>
    public required bool IsQuiet { get; init; }
}
