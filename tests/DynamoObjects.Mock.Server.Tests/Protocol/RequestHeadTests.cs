using System.Globalization;
using DynamoObjects.Http;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

/// <summary>The start line and the headers of requests and responses.</summary>
public class RequestHeadTests
{
    private const int Limit = 16 * 1024;

    [Theory]
    [InlineData(Limit - 1000, 200)]
    [InlineData(Limit + 1, 400)]
    [InlineData(100_000, 400)]
    public async Task The_headers_have_at_most_16_KB(int bytes, int status)
    {
        var response = await SendAsync("/", $"X-Long: {new string('x', bytes)}\r\n");

        Assert.Equal([status], RawConnection.ReadStatuses(response));
    }

    [Fact]
    public async Task Many_headers_have_at_most_16_KB_together()
    {
        var headers = string.Concat(
            Enumerable
                .Range(0, 20)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"X-Long-{i}: {new string('x', Limit / 20)}\r\n"))
        );

        Assert.Equal([400], RawConnection.ReadStatuses(await SendAsync("/", headers)));
    }

    [Theory]
    [InlineData(Limit - 10, 200)]
    [InlineData(Limit + 1, 400)]
    [InlineData(100_000, 400)]
    public async Task The_URL_has_at_most_16_KB(int bytes, int status)
    {
        var response = await SendAsync($"/?a={new string('x', bytes - 4)}", "");

        Assert.Equal([status], RawConnection.ReadStatuses(response));
    }

    [Theory]
    [InlineData("/", "")]
    [InlineData("/", "Content-Encoding: garbage\r\n")]
    [InlineData("/?a=b", "X-Amz-Target: none\r\n")]
    public async Task Each_response_names_the_server(string url, string headers) =>
        Assert.Contains("\r\nServer: Server\r\n", await SendAsync(url, headers), StringComparison.Ordinal);

    [Theory]
    [InlineData("GET / HTTP/1.1", "3128867991")]
    [InlineData("PUT / HTTP/1.1", "3552371480")]
    public async Task A_response_that_is_not_JSON_has_a_checksum(string start, string checksum)
    {
        await using var fixture = await ServerFixture.StartAsync();

        var response = await RawConnection.SendAsync(
            fixture.Server.Endpoint,
            $"{start}\r\nHost: {fixture.Server.Endpoint.Authority}\r\nConnection: close\r\n\r\n"
        );

        Assert.Contains($"\r\nx-amz-crc32: {checksum}\r\n", response, StringComparison.Ordinal);
        Assert.Contains("\r\nServer: Server\r\n", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preflight_request_without_an_origin_gets_no_headers_for_browsers()
    {
        await using var fixture = await ServerFixture.StartAsync(new() { AllowedOrigins = ["*"] });

        var response = await RawConnection.SendAsync(
            fixture.Server.Endpoint,
            $"OPTIONS / HTTP/1.1\r\nHost: {fixture.Server.Endpoint.Authority}\r\nConnection: close\r\n"
                + "Access-Control-Request-Method: POST\r\n\r\n"
        );

        Assert.Equal([200], RawConnection.ReadStatuses(response));
        Assert.DoesNotContain("Access-Control-", response, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> SendAsync(string url, string headers)
    {
        await using var fixture = await ServerFixture.StartAsync();
        return await RawConnection.SendAsync(
            fixture.Server.Endpoint,
            $"POST {url} HTTP/1.1\r\nHost: {fixture.Server.Endpoint.Authority}\r\nConnection: close\r\n"
                + "Content-Type: application/x-amz-json-1.0\r\nX-Amz-Date: 20261123T000000Z\r\n"
                + $"Authorization: {RawRequest.Authorization}\r\n"
                + (headers.Contains("X-Amz-Target", StringComparison.Ordinal) ? "" : "X-Amz-Target: DynamoDB_20120810.ListTables\r\n")
                + $"{headers}Content-Length: 2\r\n\r\n{{}}"
        );
    }
}
