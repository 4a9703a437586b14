using System.Net;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Http;

namespace DynamoObjects.Mock.Server.Tests.Protocol;

/// <summary>No page of another origin, and no page whose host name resolves to this machine, reads, writes or saves.</summary>
public class CallerAccessTests
{
    private const string Body = """{"TableName":"store","Item":{"id":{"S":"written"}}}""";

    /// <summary>Requests that a page can send, without the headers of a program.</summary>
    private static readonly string[] Requests =
    [
        "POST / HTTP/1.1\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: DynamoDB_20120810.PutItem\r\n"
            + $"X-Amz-Date: 20261123T000000Z\r\nAuthorization: {RawRequest.Authorization}\r\n",
        "POST /_dynamock/save HTTP/1.1\r\nContent-Type: text/plain\r\n",
        "POST /_dynamock/other HTTP/1.1\r\nContent-Type: text/plain\r\n",
        "GET / HTTP/1.1\r\n",
        "OPTIONS / HTTP/1.1\r\nAccess-Control-Request-Method: POST\r\nAccess-Control-Request-Headers: x-amz-target\r\n",
    ];

    [Theory]
    [InlineData("Host: localhost\r\nOrigin: https://evil.example")]
    [InlineData("Host: localhost\r\nOrigin: http://localhost:3000")]
    [InlineData("Host: localhost\r\nOrigin: null")]
    [InlineData("Host: localhost\r\nOrigin: http://allowed.example.evil.example")]
    [InlineData("Host: localhost\r\nOrigin: http://allowed.example, https://evil.example")]
    [InlineData("Host: localhost\r\nOrigin: http://localhost\r\nSec-Fetch-Site: cross-site")]
    [InlineData("Host: localhost\r\nSec-Fetch-Site: cross-site")]
    [InlineData("Host: localhost\r\nSec-Fetch-Site: same-site")]
    [InlineData("Host: evil.example")]
    [InlineData("Host: evil.example:8000\r\nOrigin: http://evil.example:8000")]
    [InlineData("Host: evil.example:8000\r\nOrigin: http://evil.example:8000\r\nSec-Fetch-Site: same-origin")]
    [InlineData("Host: localhost.evil.example")]
    [InlineData("Host: 127.0.0.1.evil.example")]
    [InlineData("Host: dynamock:8000")]
    [InlineData("Host: 10.0.0.1")]
    public async Task A_foreign_page_is_rejected_on_every_path(string headers)
    {
        foreach (var request in Requests)
        {
            var (response, saves, items) = await SendAsync(request, headers, new() { AllowedOrigins = ["http://allowed.example"] });

            Assert.Equal([403], RawConnection.ReadStatuses(response));
            Assert.DoesNotContain("Access-Control-Allow", response, StringComparison.OrdinalIgnoreCase);
            Assert.Matches("dynamock --(cors|allow-host) ", response);
            Assert.Equal((0, 0), (saves, items));
        }
    }

    [Theory]
    [InlineData("Host: localhost")]
    [InlineData("Host: localhost.:8000")]
    [InlineData("Host: dynamo.localhost:8000")]
    [InlineData("Host: 127.1.2.3:8000")]
    [InlineData("Host: [::1]:8000")]
    [InlineData("Host: allowed.example")]
    [InlineData("Host: localhost:8000\r\nOrigin: http://localhost:8000")]
    [InlineData("Host: localhost:8000\r\nOrigin: http://localhost:8000\r\nSec-Fetch-Site: same-origin")]
    [InlineData("Host: localhost\r\nSec-Fetch-Site: none")]
    [InlineData("Host: localhost\r\nOrigin: http://allowed.example\r\nSec-Fetch-Site: cross-site")]
    public async Task Programs_and_allowed_pages_write_and_save(string headers)
    {
        var options = () =>
            new MockDynamoDbServerOptions { AllowedOrigins = ["http://allowed.example"], AllowedHosts = ["allowed.example"] };

        var (written, _, items) = await SendAsync(Requests[0], headers, options());
        var (saved, saves, _) = await SendAsync(Requests[1], headers, options());

        Assert.Equal([200, 200], [.. RawConnection.ReadStatuses(written), .. RawConnection.ReadStatuses(saved)]);
        Assert.Equal((1, 1), (items, saves));
    }

    [Theory]
    [InlineData("Host: dynamock:8000", 200)]
    [InlineData("Host: host.docker.internal:8000", 200)]
    [InlineData("Host: dynamock.shop.svc.cluster.local", 200)]
    [InlineData("Host: 192.168.1.5:8000", 200)]
    [InlineData("Host: evil.example:8000", 403)]
    [InlineData("Host: internal.evil.example", 403)]
    public async Task A_server_on_all_addresses_accepts_host_names_that_public_DNS_does_not_have(string headers, int status)
    {
        var (response, _, _) = await SendAsync(Requests[0], headers, new() { Address = IPAddress.Any });

        Assert.Equal([status], RawConnection.ReadStatuses(response));
    }

    [Theory]
    [InlineData("http://allowed.example", "http://allowed.example")]
    [InlineData("*", "*")]
    public async Task A_page_of_an_allowed_origin_can_read_the_response(string allowed, string expected)
    {
        foreach (var request in Requests.Where(request => !request.Contains("/other", StringComparison.Ordinal)))
        {
            var (response, _, _) = await SendAsync(
                request,
                "Host: localhost\r\nOrigin: http://allowed.example\r\nSec-Fetch-Site: cross-site",
                new() { AllowedOrigins = [allowed] }
            );

            Assert.Equal([200], RawConnection.ReadStatuses(response));
            Assert.Contains($"Access-Control-Allow-Origin: {expected}\r\n", response, StringComparison.Ordinal);
            if (request.StartsWith("OPTIONS", StringComparison.Ordinal))
                Assert.Contains("Access-Control-Allow-Headers: *, Authorization\r\n", response, StringComparison.Ordinal);
        }
    }

    private static async Task<(string Response, int Saves, int Items)> SendAsync(
        string request,
        string headers,
        MockDynamoDbServerOptions options
    )
    {
        var saves = 0;
        options.OnSave = _ =>
        {
            saves++;
            return Task.CompletedTask;
        };
        await using var fixture = await ServerFixture.StartAsync(options);
        var response = await RawConnection.SendAsync(
            fixture.Server.Endpoint,
            $"{request}{headers}\r\nConnection: close\r\nContent-Length: {Body.Length}\r\n\r\n{Body}"
        );
        return (response, saves, ((ScanResponse)fixture.Server.Mock.Execute(new ScanRequest("store"))).Items.Count);
    }
}
