using DynamoObjects.Mock.Server;

namespace Shop.Packages.Server;

public class ServerTests
{
    [Fact]
    public async Task The_example_of_the_package_runs()
    {
        // begin-snippet: package-server
        await using var server = await MockDynamoDbServer.StartAsync();

        // The endpoint for any AWS SDK: http://127.0.0.1 and a free port.
        var endpoint = server.Endpoint;

        // The AWS SDK for .NET over HTTP.
        using var client = server.CreateClient();
        var tables = await client.ListTablesAsync();
        // end-snippet

        Assert.True(endpoint.IsLoopback);
        Assert.Empty(tables.TableNames);
    }

    [Fact]
    public async Task Pages_of_a_listed_origin_are_allowed()
    {
        // begin-snippet: package-server-origins
        var options = new MockDynamoDbServerOptions { AllowedOrigins = ["http://localhost:3000"] };
        await using var server = await MockDynamoDbServer.StartAsync(options: options);
        // end-snippet
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Options, server.Endpoint);
        request.Headers.Add("Origin", "http://localhost:3000");
        request.Headers.Add("Access-Control-Request-Method", "POST");

        using var response = await http.SendAsync(request);

        Assert.Equal(["http://localhost:3000"], response.Headers.GetValues("Access-Control-Allow-Origin"));
    }
}
