using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>Checks the signature of a request and the values that it covers.</summary>
/// <remarks>See
/// <see href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html">Troubleshoot Signature
/// Version 4</see>.
/// </remarks>
/// <param name="signature">The signature.</param>
/// <param name="regions">The regions of the server.</param>
/// <param name="now">The current time.</param>
internal sealed class SignatureCheck(Signature signature, IReadOnlyList<string> regions, DateTimeOffset now)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string TimeFormat = "yyyyMMdd'T'HHmmss'Z'";

    /// <summary>The maximum number of seconds that a presigned request is valid: a week.</summary>
    private const int MaxExpires = 604_800;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>Checks the signature of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">The body as it was sent.</param>
    /// <param name="keys">The secret access keys, by access key ID.</param>
    /// <returns>The error, or <see langword="null"/> if the signature is valid.</returns>
    public ErrorResponse? Run(IHttpRequestFeature request, ReadOnlySequence<byte> body, IReadOnlyDictionary<string, string> keys)
    {
        var date = signature.Date;
        if (signature.Algorithm != Algorithm)
            return Incomplete($"Unsupported AWS 'algorithm': '{signature.Algorithm}'.");
        if (!DateTimeOffset.TryParseExact(date, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var signed))
            return Incomplete($"Date must be in ISO-8601 'basic format'. Got '{date}'. See http://en.wikipedia.org/wiki/ISO_8601");
        return CheckTime(signed)
            ?? CheckSignedHeaders(request.Headers)
            ?? CheckScope()
            ?? CheckSignature(request, CanonicalRequest.Hash(body.ToArray()), keys);
    }

    /// <summary>Checks that all headers are signed that must be: the host, and those with the time, the operation and the session
    /// token.</summary>
    private ErrorResponse? CheckSignedHeaders(IHeaderDictionary headers)
    {
        var names = signature.SignedHeaders;
        if (!names.Contains("host", StringComparer.OrdinalIgnoreCase))
            return Invalid("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
        // A header that is not sent need not be signed; a presigned request has the date and the token in its query.
        foreach (var name in (ReadOnlySpan<string>)["X-Amz-Date", "X-Amz-Target", "X-Amz-Security-Token"])
        {
            if (headers.ContainsKey(name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                return Invalid($"'{name}' must be a 'SignedHeader' in the AWS Authorization.");
        }

        return headers.ContainsKey("X-Amz-Date") || signature.IsPresigned || names.Contains("date", StringComparer.OrdinalIgnoreCase)
            ? null
            : Invalid("'Date' must be a 'SignedHeader' in the AWS Authorization.");
    }

    private ErrorResponse? CheckTime(DateTimeOffset signed)
    {
        var (valid, text) = (Skew, "5 min.");
        if (signature.Expires is { } expires)
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
            return Invalid($"Signature expired: {signature.Date} is now earlier than {Text(now - valid)} ({Text(now)} - {text})");
        return signed > now + Skew
            ? Invalid($"Signature not yet current: {signature.Date} is still later than {Text(now + Skew)} ({Text(now)} + 5 min.)")
            : null;
    }

    private ErrorResponse? CheckScope()
    {
        var scope = signature.Credential.Split('/');
        if (scope.Length != 5)
            return Incomplete(
                "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, "
                    + $"got '{signature.Credential}'"
            );
        List<string> problems = [];
        if (!regions.Contains(scope[2]))
            problems.Add($"Credential should be scoped to a valid region, not '{scope[2]}'. ");
        if (scope[3] != "dynamodb")
            problems.Add("Credential should be scoped to correct service: 'dynamodb'. ");
        if (scope[4] != "aws4_request")
            problems.Add($"Credential should be scoped with a valid terminator: 'aws4_request', not '{scope[4]}'. ");
        if (scope[1] != signature.Date[..8])
        {
            problems.Add(
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: "
                    + $"'{scope[1]}' != '{signature.Date[..8]}', from '{signature.Date}'. "
            );
        }

        return problems.Count == 0 ? null : Invalid(string.Concat(problems));
    }

    private ErrorResponse? CheckSignature(IHttpRequestFeature request, string payload, IReadOnlyDictionary<string, string> keys)
    {
        var credential = signature.Credential.Split('/');
        if (!keys.TryGetValue(credential[0], out var secret))
            return ErrorResponse.CreateServiceError(
                "UnrecognizedClientException",
                "The security token included in the request is invalid."
            );
        var scope = credential[1..];
        var hash = CanonicalRequest.Hash(Encoding.UTF8.GetBytes(CanonicalRequest.Text(signature, request, payload)));
        var toSign = $"{Algorithm}\n{signature.Date}\n{string.Join('/', scope)}\n{hash}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in scope)
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        var right = CanonicalRequest.Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        var isRight = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(signature.Value));
        var claimed = request.Headers["X-Amz-Content-Sha256"].ToString();
        return isRight && signature.HasCommas && (claimed.Length == 0 || claimed == payload)
            ? null
            : Invalid(
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key "
                    + "and signing method. "
                    + "Consult the service documentation for details."
            );
    }

    private static ErrorResponse Invalid(string message) => ErrorResponse.CreateServiceError("InvalidSignatureException", message);

    private static ErrorResponse Incomplete(string message) => ErrorResponse.CreateServiceError("IncompleteSignatureException", message);

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);
}
