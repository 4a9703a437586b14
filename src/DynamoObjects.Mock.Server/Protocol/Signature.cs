using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The signature of a request: the four parts of AWS's version 4, from the header or from the query.</summary>
/// <remarks>See
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a
/// signed AWS API request</see>.</remarks>
internal sealed class Signature
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The most seconds that a presigned request counts: a week.</summary>
    private const int MaxExpires = 604_800;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private static readonly List<KeyValuePair<string, string>> NoQuery = [];

    private readonly string? _header;
    private readonly List<KeyValuePair<string, string>> _query;
    private readonly string _date;

    /// <param name="header">The header that the parts are in; <see langword="null"/> if they are in the query.</param>
    /// <param name="query">The query, which is signed as well; a name may be there more than once.</param>
    /// <param name="date">When it was signed.</param>
    private Signature(string? header, List<KeyValuePair<string, string>> query, string date) =>
        (_header, _query, _date) = (header, query, date);

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
        var isQuery = Find(query, "X-Amz-Algorithm") is not null;
        if (header.Length > 0 && isQuery)
        {
            return Refusal.OfService(
                "InvalidSignatureException",
                "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header."
            );
        }

        if (isQuery)
            return ReadQuery(query, out signature);
        return header.Length == 0
            ? Refusal.OfService("MissingAuthenticationTokenException", "Request is missing Authentication Token")
            : ReadHeader(request.Headers, header, query, out signature);
    }

    /// <summary>Checks the signature and all that it must be about.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body, as it was sent.</param>
    /// <param name="region">The region of the server.</param>
    /// <param name="keys">The secret access keys, by access key id.</param>
    /// <param name="now">The time.</param>
    /// <returns>Why it is refused; <see langword="null"/> if it is right.</returns>
    public Refusal? Check(
        IHttpRequestFeature request,
        ReadOnlySequence<byte> body,
        string region,
        IReadOnlyDictionary<string, string> keys,
        DateTimeOffset now
    )
    {
        var algorithm = _header is null ? Find(_query, "X-Amz-Algorithm") : _header.Split(' ', 2)[0];
        if (algorithm != Algorithm)
            return Incomplete($"Unsupported AWS 'algorithm': '{algorithm}'.");
        if (!DateTimeOffset.TryParseExact(_date, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed))
            return Incomplete($"Date must be in ISO-8601 'basic format'. Got '{_date}'. See http://en.wikipedia.org/wiki/ISO_8601");
        return OutOfTime(signed, now) ?? Unsigned(request.Headers) ?? OutOfScope(region) ?? Forged(request, Hash(body.ToArray()), keys);
    }

    /// <summary>Whether a header is not signed that must be: the host, and what says when, for what and with which token it
    /// was signed.</summary>
    private Refusal? Unsigned(IHeaderDictionary headers)
    {
        var names = SignedHeaders.Split(';');
        if (!names.Contains("host", StringComparer.OrdinalIgnoreCase))
            return Invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        // One that is not sent need not be signed; a presigned request has the date and the token in its query.
        foreach (var name in (ReadOnlySpan<string>)["X-Amz-Date", "X-Amz-Target", "X-Amz-Security-Token"])
        {
            if (headers.ContainsKey(name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                return Invalid($"'{name}' must be a 'SignedHeader' in the AWS Authorization.");
        }

        return headers.ContainsKey("X-Amz-Date") || _header is null || names.Contains("date", StringComparer.OrdinalIgnoreCase)
            ? null
            : Invalid("'Date' must be a 'SignedHeader' in the AWS Authorization.");
    }

    private Refusal? OutOfTime(DateTimeOffset signed, DateTimeOffset now)
    {
        var (valid, text) = (Skew, "5 min.");
        if (_header is null && Find(_query, "X-Amz-Expires") is { } expires)
        {
            if (!int.TryParse(expires, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
                return Invalid("X-Amz-Expires should be a number");
            if (seconds < 0)
                return Invalid("X-Amz-Expires must be non-negative");
            if (seconds > MaxExpires)
                return Invalid(
                    $"X-Amz-Expires must be less than a week (in seconds) that is, the given X-Amz-Expires must be less than "
                        + $"{MaxExpires} seconds"
                );
            (valid, text) = (TimeSpan.FromSeconds(seconds), $"{expires} sec.");
        }

        if (now - valid > signed)
            return Invalid($"Signature expired: {_date} is now earlier than {Text(now - valid)} ({Text(now)} - {text})");
        return signed > now + Skew
            ? Invalid($"Signature not yet current: {_date} is still later than {Text(now + Skew)} ({Text(now)} + 5 min.)")
            : null;
    }

    private Refusal? OutOfScope(string region)
    {
        var scope = Credential.Split('/');
        if (scope.Length != 5)
            return Incomplete(
                $"Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '{Credential}'"
            );
        List<string> wrong = [];
        if (scope[2] != region)
            wrong.Add($"Credential should be scoped to a valid region, not '{scope[2]}'. ");
        if (scope[3] != "dynamodb")
            wrong.Add("Credential should be scoped to correct service: 'dynamodb'. ");
        if (scope[4] != "aws4_request")
            wrong.Add($"Credential should be scoped with a valid terminator: 'aws4_request', not '{scope[4]}'. ");
        if (scope[1] != _date[..8])
        {
            wrong.Add(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: "
                    + $"'{scope[1]}' != '{_date[..8]}', from '{_date}'. "
            );
        }

        return wrong.Count == 0 ? null : Invalid(string.Concat(wrong));
    }

    private Refusal? Forged(IHttpRequestFeature request, string payload, IReadOnlyDictionary<string, string> keys)
    {
        if (!keys.TryGetValue(AccessKey, out var secret))
            return Refusal.OfService("UnrecognizedClientException", "The security token included in the request is invalid.");
        var scope = Credential.Split('/')[1..];
        var toSign = $"{Algorithm}\n{_date}\n{string.Join('/', scope)}\n{Hash(Encoding.UTF8.GetBytes(Canonical(request, payload)))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in scope)
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        var right = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(Value));
        var hash = request.Headers["X-Amz-Content-Sha256"].ToString();
        return isRight && HasCommas && (hash.Length == 0 || hash == payload)
            ? null
            : Invalid(
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key "
                    + "and signing method. "
                    + "Consult the service documentation for details."
            );
    }

    /// <summary>Whether commas stand between the parts of the header, as they must.</summary>
    private bool HasCommas => _header is null || _header.AsSpan().Count(',') >= 2;

    private static Refusal Invalid(string message) => Refusal.OfService("InvalidSignatureException", message);

    private static Refusal Incomplete(string message) => Refusal.OfService("IncompleteSignatureException", message);

    private static Refusal? ReadHeader(
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
        return signature is null ? Refusal.OfService("IncompleteSignatureException", $"{missing}Authorization={header}") : null;
    }

    private static Refusal? ReadQuery(List<KeyValuePair<string, string>> query, out Signature? signature)
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
            ? Refusal.OfService("IncompleteSignatureException", $"{missing}Re-examine the query-string parameters.")
            : null;
    }

    private static List<KeyValuePair<string, string>> Query(string text)
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
            return Find(_query, "X-Amz-" + name) ?? "";
        return TryFind(_header, name, out var value) ? value.ToString() : "";
    }

    private string Canonical(IHttpRequestFeature request, string payload)
    {
        var query = string.Join(
            '&',
            _query
                .Where(pair => pair.Key != "X-Amz-Signature")
                .Select(pair => (Name: Uri.EscapeDataString(pair.Key), Value: Uri.EscapeDataString(pair.Value)))
                .OrderBy(pair => pair.Name, StringComparer.Ordinal)
                .ThenBy(pair => pair.Value, StringComparer.Ordinal)
                .Select(pair => $"{pair.Name}={pair.Value}")
        );
        string[] names = [.. SignedHeaders.Split(';').Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal)];
        var headers = new StringBuilder();
        foreach (var name in names)
        {
            var values = request
                .Headers[name]
                .Select(value => string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)));
            headers.Append(name).Append(':').AppendJoin(',', values).Append('\n');
        }

        // Each segment is encoded twice: as the path that is sent has it, and once more.
        var path = string.Join('/', request.Path.Split('/').Select(part => Uri.EscapeDataString(Uri.EscapeDataString(part))));
        return $"{request.Method}\n{path}\n{query}\n{headers}\n{string.Join(';', names)}\n{payload}";
    }

    private static string Hash(byte[] bytes) => Hex(SHA256.HashData(bytes));

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
