using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The signature of a request, from the header or from the query: the four parts of AWS Signature Version 4.</summary>
/// <remarks>See
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a signed AWS API
/// request</see>.</remarks>
internal sealed class Signature
{
    private static readonly List<KeyValuePair<string, string>> NoQuery = [];

    private readonly string? _header;

    /// <param name="header">The header that contains the parts; <see langword="null"/> if the query contains them.</param>
    /// <param name="query">The query, which is signed as well; a name may occur more than once.</param>
    /// <param name="date">The time of the signature.</param>
    private Signature(string? header, List<KeyValuePair<string, string>> query, string date) =>
        (_header, Query, Date) = (header, query, date);

    /// <summary>Whether the query contains the parts, so that everybody who knows the URL can send the request.</summary>
    public bool IsPresigned => _header is null;

    /// <summary>The query, which is signed as well; a name may occur more than once.</summary>
    public List<KeyValuePair<string, string>> Query { get; }

    /// <summary>The time of the signature, as it was sent.</summary>
    public string Date { get; }

    public string? Algorithm => _header is null ? Find(Query, "X-Amz-Algorithm") : _header.Split(' ', 2)[0];

    /// <summary>For how many seconds a presigned request is valid, as it was sent.</summary>
    public string? Expires => _header is null ? Find(Query, "X-Amz-Expires") : null;

    public string Credential => Part("Credential");

    /// <summary>The region in the scope of the credential; <see langword="null"/> if it has none.</summary>
    public string? Region => Credential.Split('/') is [_, _, var region, ..] ? region : null;

    public string[] SignedHeaders => Part("SignedHeaders").Split(';');

    public string Value => Part("Signature");

    /// <summary>Whether commas separate the parts of the header, as they must.</summary>
    public bool HasCommas => _header is null || _header.AsSpan().Count(',') >= 2;

    /// <summary>Reads the signature of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="signature">The signature.</param>
    /// <returns>AWS's error for missing parts, or <see langword="null"/>.</returns>
    public static ErrorResponse? Read(IHttpRequestFeature request, out Signature? signature)
    {
        signature = null;
        var header = request.Headers.Authorization.ToString();
        var query = request.QueryString.Length > 1 ? ReadPairs(request.QueryString) : NoQuery;
        var isQuery = Find(query, "X-Amz-Algorithm") is not null;
        if (header.Length > 0 && isQuery)
        {
            return ErrorResponse.CreateServiceError(
                "InvalidSignatureException",
                "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."
            );
        }

        if (isQuery)
            return ReadQuery(query, out signature);
        // AWS ignores a header of another scheme.
        return !header.AsSpan().TrimStart().StartsWith("AWS4-", StringComparison.Ordinal)
            ? ErrorResponse.CreateServiceError("MissingAuthenticationTokenException", "Request is missing Authentication Token")
            : ReadHeader(request.Headers, header, query, out signature);
    }

    private static ErrorResponse? ReadHeader(
        IHeaderDictionary headers,
        string header,
        List<KeyValuePair<string, string>> query,
        out Signature? signature
    )
    {
        var date = headers["X-Amz-Date"].ToString();
        if (date.Length == 0)
            date = headers.Date.ToString();
        var missing = "";
        foreach (var name in (ReadOnlySpan<string>)["Credential", "Signature", "SignedHeaders"])
        {
            if (!TryFind(header, name, out _))
                missing += $"Authorization header requires '{name}' parameter. ";
        }

        if (date.Length == 0)
            missing += "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. ";
        signature = missing.Length > 0 ? null : new Signature(header, query, date);
        return signature is null
            ? ErrorResponse.CreateServiceError("IncompleteSignatureException", $"{missing}Authorization={header}")
            : null;
    }

    private static ErrorResponse? ReadQuery(List<KeyValuePair<string, string>> query, out Signature? signature)
    {
        var missing = "";
        foreach (
            var name in (ReadOnlySpan<string>)
                ["X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date"]
        )
        {
            if (string.IsNullOrEmpty(Find(query, name)))
                missing += $"AWS query-string parameters must include '{name}'. ";
        }

        signature = missing.Length > 0 ? null : new Signature(null, query, Find(query, "X-Amz-Date")!);
        return signature is null
            ? ErrorResponse.CreateServiceError("IncompleteSignatureException", $"{missing}Re-examine the query-string parameters.")
            : null;
    }

    private static List<KeyValuePair<string, string>> ReadPairs(string text)
    {
        var query = new List<KeyValuePair<string, string>>();
        foreach (var pair in text[1..].Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            query.Add(
                new(
                    Uri.UnescapeDataString(equals < 0 ? pair : pair[..equals]),
                    equals < 0 ? "" : Uri.UnescapeDataString(pair[(equals + 1)..])
                )
            );
        }

        return query;
    }

    private static string? Find(List<KeyValuePair<string, string>> query, string name)
    {
        foreach (var (key, value) in query)
        {
            if (key == name)
                return value;
        }

        return null;
    }

    private static bool TryFind(string header, string name, out ReadOnlySpan<char> value)
    {
        var rest = header.AsSpan(header.IndexOf(' ', StringComparison.Ordinal) + 1);
        while (!rest.IsEmpty)
        {
            var comma = rest.IndexOfAny(',', ' ');
            var part = (comma < 0 ? rest : rest[..comma]).Trim();
            if (part.StartsWith(name, StringComparison.Ordinal) && part[name.Length..].StartsWith("=", StringComparison.Ordinal))
            {
                value = part[(name.Length + 1)..];
                return true;
            }

            rest = comma < 0 ? default : rest[(comma + 1)..];
        }

        value = default;
        return false;
    }

    private string Part(string name)
    {
        if (_header is null)
            return Find(Query, "X-Amz-" + name) ?? "";
        return TryFind(_header, name, out var value) ? value.ToString() : "";
    }
}
