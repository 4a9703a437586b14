using System.Buffers;
using System.Net;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Checks the values of <see cref="MockDynamoDbServerOptions.AllowedOrigins"/> and
/// <see cref="MockDynamoDbServerOptions.AllowedHosts"/>.</summary>
internal static class AccessNames
{
    private const string Any = "*";

    /// <summary>The maximum length of a DNS name.</summary>
    private const int MaxNameLength = 253;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"
    );

    /// <summary>Returns what is wrong with an origin; <see langword="null"/> for a valid one.</summary>
    public static string? FindOriginProblem(string? text) =>
        text == Any || IsOrigin(text)
            ? null
            : $"must be an origin as browsers send it, such as http://localhost:3000, or '*' for every web page, but is '{text}'.";

    /// <summary>Returns what is wrong with a host name; <see langword="null"/> for a valid one.</summary>
    public static string? FindHostProblem(string? text) =>
        text == Any || IsHost(text)
            ? null
            : $"must be a host name or IP address without a port, such as dynamock.example.com, or '*' for every name, but is '{text}'.";

    private static bool IsHost(string? text) =>
        IPAddress.TryParse(text, out _)
        || (text is { Length: > 0 and <= MaxNameLength } && !text.AsSpan().ContainsAnyExcept(NameCharacters));

    /// <summary>Checks that a text is a scheme, a host and, unless it is the scheme's default, a port.</summary>
    private static bool IsOrigin(string? text) =>
        text is { Length: <= 2 * MaxNameLength }
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.IdnHost.Length > 0
        && string.Equals(
            text,
            $"{uri.Scheme}://{(uri.HostNameType == UriHostNameType.IPv6 ? $"[{uri.IdnHost}]" : uri.IdnHost)}"
                + (uri.IsDefaultPort ? "" : FormattableString.Invariant($":{uri.Port}")),
            StringComparison.OrdinalIgnoreCase
        );
}
