using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

/// <summary>A request with a valid signature is accepted, and each small change of it is rejected.</summary>
public class ForgedSignatureTests
{
    private const string Mismatch =
        "The request signature we calculated does not match the signature you provided. "
        + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The change and its error; a change of the scope or of the signed headers is signed again.</summary>
    public static TheoryData<string, string, string, string> Changes =>
        new()
        {
            { "region", "eu-west-1", "InvalidSignatureException", "Credential should be scoped to a valid region, not 'eu-west-1'. " },
            { "service", "s3", "InvalidSignatureException", "Credential should be scoped to correct service: 'dynamodb'. " },
            {
                "term",
                "aws4",
                "InvalidSignatureException",
                "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws4'. "
            },
            {
                "day",
                "20261122",
                "InvalidSignatureException",
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261122' != "
                    + "'20261123', from '20261123T000000Z'. "
            },
            {
                "term",
                "aws4_request/more",
                "IncompleteSignatureException",
                "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, "
                    + "got 'key/20261123/us-east-1/dynamodb/aws4_request/more'"
            },
            {
                "signed",
                "x-amz-date;x-amz-target",
                "InvalidSignatureException",
                "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization."
            },
            {
                "signed",
                "host;x-amz-target",
                "InvalidSignatureException",
                "'X-Amz-Date' must be a 'SignedHeader' in the AWS Authorization."
            },
            {
                "signed",
                "host;x-amz-date",
                "InvalidSignatureException",
                "'X-Amz-Target' must be a 'SignedHeader' in the AWS Authorization."
            },
            { "token", "token", "InvalidSignatureException", "'X-Amz-Security-Token' must be a 'SignedHeader' in the AWS Authorization." },
            { "key", "other", "UnrecognizedClientException", "The security token included in the request is invalid." },
            { "secret", "guess", "InvalidSignatureException", Mismatch },
            { "algorithm", "AWS4-HMAC-SHA1", "IncompleteSignatureException", "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA1'." },
            {
                "date",
                "2026-11-23",
                "IncompleteSignatureException",
                "Date must be in ISO-8601 'basic format'. Got '2026-11-23'. See http://en.wikipedia.org/wiki/ISO_8601"
            },
            {
                "date",
                "20261122T235459Z",
                "InvalidSignatureException",
                "Signature expired: 20261122T235459Z is now earlier than 20261122T235500Z (20261123T000000Z - 5 min.)"
            },
            { "sent target", "DynamoDB_20120810.DescribeLimits", "InvalidSignatureException", Mismatch },
            { "sent body", """{"Limit":1}""", "InvalidSignatureException", Mismatch },
            { "sent query", "?a=1&b=2&a=3", "InvalidSignatureException", Mismatch },
            { "sent hash", "UNSIGNED-PAYLOAD", "InvalidSignatureException", Mismatch },
            { "separator", " ", "InvalidSignatureException", Mismatch },
            { "presigned expires", "-1", "InvalidSignatureException", "X-Amz-Expires must be non-negative" },
            { "presigned expires", "soon", "InvalidSignatureException", "X-Amz-Expires should be a number" },
            {
                "presigned expires",
                "604801",
                "InvalidSignatureException",
                "X-Amz-Expires must be less than a week (in seconds) that is, the given X-Amz-Expires must be less than 604800 seconds"
            },
            {
                "presigned late",
                "60",
                "InvalidSignatureException",
                "Signature expired: 20261122T235800Z is now earlier than 20261122T235900Z (20261123T000000Z - 60 sec.)"
            },
            {
                "presigned signed",
                "host",
                "InvalidSignatureException",
                "'X-Amz-Target' must be a 'SignedHeader' in the AWS Authorization."
            },
        };

    [Theory]
    [InlineData("none", "")]
    [InlineData("query", "?b=2&a=x%20y&a=1&a=%2B&c")]
    [InlineData("presigned expires", "60")]
    [InlineData("presigned late", "121")]
    [InlineData("presigned query", "a=2&a=1")]
    public async Task A_request_with_a_valid_signature_is_accepted(string change, string value)
    {
        var reply = await SendAsync(change, value);

        Assert.Equal((200, """{"TableNames":["store"]}"""), (reply.Status, reply.Body));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_small_change_is_rejected_with_the_message_of_AWS(string change, string value, string type, string message)
    {
        var reply = await SendAsync(change, value);

        Assert.Equal((400, $$"""{"__type":"com.amazon.coral.service#{{type}}","message":"{{message}}"}"""), (reply.Status, reply.Body));
    }

    private static async Task<ServerFixture.RawResponse> SendAsync(string change, string value)
    {
        string Or(string name, string usual) => change == name ? value : usual;
        await using var fixture = await ServerFixture.StartAsync(
            new()
            {
                Credentials = new Dictionary<string, string> { ["key"] = "secret" },
                TimeProvider = new FakeTimeProvider(Now),
            }
        );
        var isPresigned = change.StartsWith("presigned", StringComparison.Ordinal);
        var date = Or("date", change == "presigned late" ? "20261122T235800Z" : "20261123T000000Z");
        var target = "DynamoDB_20120810.ListTables";
        string[] scope = [Or("day", "20261123"), Or("region", "us-east-1"), Or("service", "dynamodb"), Or("term", "aws4_request")];
        if (change is "date" && date.Length == 16)
            scope[0] = date[..8];
        if (change == "presigned late")
            scope[0] = "20261122";
        var names = isPresigned ? Or("presigned signed", "host;x-amz-target") : Or("signed", "host;x-amz-date;x-amz-target");
        var headers = new Dictionary<string, string>
        {
            ["host"] = fixture.Server.Endpoint.Authority,
            ["x-amz-date"] = date,
            ["x-amz-target"] = target,
        };
        var credential = $"{Or("key", "key")}/{string.Join('/', scope)}";
        var query = isPresigned
            ? $"?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={Uri.EscapeDataString(credential)}&X-Amz-Date={date}"
                + $"&X-Amz-Expires={(change is "presigned expires" or "presigned late" ? value : "60")}"
                + $"&X-Amz-SignedHeaders={Uri.EscapeDataString(names)}"
                + (change == "presigned query" ? "&" + value : "")
            : Or("query", "");
        var pairs = query
            .TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Contains('=', StringComparison.Ordinal) ? pair : pair + "=")
            .Order(StringComparer.Ordinal);
        var canonical =
            $"POST\n/\n{string.Join('&', pairs)}\n"
            + string.Concat(names.Split(';').Select(name => $"{name}:{headers[name]}\n"))
            + $"\n{names}\n{Hex(SHA256.HashData("{}"u8))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + Or("secret", "secret"));
        foreach (var part in scope)
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        var signature = Hex(
            HMACSHA256.HashData(
                key,
                Encoding.UTF8.GetBytes(
                    $"AWS4-HMAC-SHA256\n{date}\n{string.Join('/', scope)}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}"
                )
            )
        );

        using var request = ServerFixture.Request("ListTables", Or("sent body", "{}"));
        request.RequestUri = new(
            fixture.Server.Endpoint,
            change == "sent query" ? value
                : isPresigned ? $"{query}&X-Amz-Signature={signature}"
                : query
        );
        request.Headers.Remove("X-Amz-Date");
        request.Headers.Remove("Authorization");
        request.Headers.Remove("X-Amz-Target");
        request.Headers.Add("X-Amz-Target", Or("sent target", target));
        if (!isPresigned)
        {
            request.Headers.Add("X-Amz-Date", date);
            var separator = Or("separator", ", ");
            request.Headers.TryAddWithoutValidation(
                "Authorization",
                $"{Or("algorithm", "AWS4-HMAC-SHA256")} "
                    + $"Credential={credential}{separator}SignedHeaders={names}{separator}Signature={signature}"
            );
        }

        if (change == "token")
            request.Headers.Add("X-Amz-Security-Token", value);
        if (change == "sent hash")
            request.Headers.Add("X-Amz-Content-Sha256", value);
        return await fixture.SendAsync(request);
    }

    private static string Hex(byte[] bytes) => Convert.ToHexString(bytes).ToLowerInvariant();
}
