using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The signature of a request: the four parts of AWS's version 4, from the header or from the query.</summary>
/// <remarks>See <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a signed AWS API request</see>.</remarks>
internal sealed class Signature
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string> NoQuery = [];

    private readonly string? _header;
    private readonly Dictionary<string, string> _query;
    private readonly string _date;

    /// <param name="header">The header that the parts are in; <see langword="null"/> if they are in the query.</param>
    /// <param name="query">The query, which is signed as well.</param>
    /// <param name="date">When it was signed.</param>
    private Signature(string? header, Dictionary<string, string> query, string date) => (_header, _query, _date) = (header, query, date);

    private string Credential => Part("Credential");

    private string SignedHeaders => Part("SignedHeaders");

    private string Value => Part("Signature");

    private string AccessKey => Credential.Split('/')[0];

    /// <summary>Reads the signature of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="signature">What was read.</param>
    /// <returns>What is missing, in AWS's words; <see langword="null"/> if nothing is.</returns>
    public static Refusal? Read(IHttpRequestFeature request, out Signature? signature)
    {
        signature = null;
        var header = request.Headers.Authorization.ToString();
        var query = request.QueryString.Length > 1 ? Query(request.QueryString) : NoQuery;
        var isQuery = query.ContainsKey("X-Amz-Algorithm");
        if (header.Length > 0 && isQuery)
        {
            return Refusal.OfService(
                "InvalidSignatureException", "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.");
        }
        if (isQuery)
            return ReadQuery(query, out signature);
        return header.Length == 0
            ? Refusal.OfService("MissingAuthenticationTokenException", "Request is missing Authentication Token")
            : ReadHeader(request.Headers, header, query, out signature);
    }

    /// <summary>Checks the signature.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body, as it was sent.</param>
    /// <param name="keys">The secret access keys, by access key id.</param>
    /// <param name="now">The time.</param>
    /// <returns>Why it is refused; <see langword="null"/> if it is right.</returns>
    public Refusal? Check(IHttpRequestFeature request, ReadOnlySequence<byte> body, IReadOnlyDictionary<string, string> keys, DateTimeOffset now)
    {
        if (!keys.TryGetValue(AccessKey, out var secret))
            return Refusal.OfService("UnrecognizedClientException", "The security token included in the request is invalid.");
        var scope = Credential.Split('/');
        if (scope.Length != 5 || !DateTimeOffset.TryParseExact(_date, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed))
            return Wrong();
        if (now - Skew > signed)
            return Refusal.OfService("InvalidSignatureException", $"Signature expired: {_date} is now earlier than {Text(now - Skew)} ({Text(now)} - 5 min.)");
        if (signed > now + Skew)
            return Refusal.OfService("InvalidSignatureException", $"Signature not yet current: {_date} is still later than {Text(now + Skew)} ({Text(now)} + 5 min.)");

        var toSign = $"{Algorithm}\n{_date}\n{string.Join('/', scope[1..])}\n{Hash(Encoding.UTF8.GetBytes(Canonical(request, body)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in scope[1..])
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        var right = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(Value)) ? null : Wrong();

        static Refusal Wrong() => Refusal.OfService(
            "InvalidSignatureException",
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
    }

    private static Refusal? ReadHeader(IHeaderDictionary headers, string header, Dictionary<string, string> query, out Signature? signature)
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
        return signature is null ? Refusal.OfService("IncompleteSignatureException", $"{missing}Authorization={header}") : null;
    }

    private static Refusal? ReadQuery(Dictionary<string, string> query, out Signature? signature)
    {
        var missing = "";
        foreach (var name in (ReadOnlySpan<string>)["X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature", "X-Amz-SignedHeaders", "X-Amz-Date"])
        {
            if (query.GetValueOrDefault(name, "").Length == 0)
                missing += $"AWS query-string parameters must include '{name}'. ";
        }
        signature = missing.Length > 0 ? null : new Signature(null, query, query["X-Amz-Date"]);
        return signature is null ? Refusal.OfService("IncompleteSignatureException", $"{missing}Re-examine the query-string parameters.") : null;
    }

    private static Dictionary<string, string> Query(string text)
    {
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in text[1..].Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            query[Uri.UnescapeDataString(equals < 0 ? pair : pair[..equals])] = equals < 0 ? "" : Uri.UnescapeDataString(pair[(equals + 1)..]);
        }
        return query;
    }

    private static bool TryFind(string header, string name, out ReadOnlySpan<char> value)
    {
        var rest = header.AsSpan(header.IndexOf(' ', StringComparison.Ordinal) + 1);
        while (!rest.IsEmpty)
        {
            var comma = rest.IndexOf(',');
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
            return _query["X-Amz-" + name];
        return TryFind(_header, name, out var value) ? value.ToString() : "";
    }

    private string Canonical(IHttpRequestFeature request, ReadOnlySequence<byte> body)
    {
        var query = string.Join('&', _query
            .Where(pair => pair.Key != "X-Amz-Signature")
            .Select(pair => $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}")
            .Order(StringComparer.Ordinal));
        var headers = new StringBuilder();
        foreach (var name in SignedHeaders.Split(';'))
        {
            var values = request.Headers[name].Select(value => string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            headers.Append(name).Append(':').AppendJoin(',', values).Append('\n');
        }
        return $"{request.Method}\n{request.Path}\n{query}\n{headers}\n{SignedHeaders}\n{Hash(body.ToArray())}";
    }

    private static string Hash(byte[] bytes) => Hex(SHA256.HashData(bytes));

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
