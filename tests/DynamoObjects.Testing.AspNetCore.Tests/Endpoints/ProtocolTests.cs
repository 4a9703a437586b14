using DynamoObjects.Mock.Server;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>Requests that no SDK sends.</summary>
public class ProtocolTests
{
    private const Backend Both = Backend.Mock | Backend.Local;

    [DynamoTheory(Both)]
    [InlineData("DynamoDB_20120810.ListTables", "{}", false, "MissingAuthenticationTokenException")]
    [InlineData("DynamoDB_20120810.ListTables", "{", true, "SerializationException")]
    [InlineData("DynamoDB_20120810.ListTables", "{", false, "SerializationException")]
    [InlineData("DynamoDB_20120810.ListTables", """{"Limit":"a"}""", true, "SerializationException")]
    [InlineData("DynamoDB_20120810.Nothing", "{}", true, "UnknownOperationException")]
    [InlineData("DynamoDB_20120810.ListTables", """{"Limit":0}""", true, "ValidationException")]
    public async Task Protocol_errors_are_those_of_the_mocks_server(
        string target,
        string body,
        bool isSigned,
        string code,
        DynamoTestContext test
    )
    {
        using var http = new HttpClient();
        using var mock = new Mock.MockDynamoDb();
        await using var server = await MockDynamoDbServer.StartAsync(mock);

        var (status, error) = await RemoteClient.SendAsync(http, await test.GetEndpointAsync(), target, body, isSigned);
        var (_, expected) = await RemoteClient.SendAsync(http, server.Endpoint, target, body, isSigned);

        Assert.Equal(400, status);
        Assert.EndsWith("#" + code, (string?)error["__type"], StringComparison.Ordinal);
        Assert.Equal((string?)expected["__type"], (string?)error["__type"]);
        if (code != "ValidationException")
            Assert.Equal(expected.ToJsonString(), error.ToJsonString());
    }

    [DynamoFact(Backend.Mock)]
    public async Task The_path_of_the_endpoint_may_end_with_a_slash(DynamoTestContext test)
    {
        using var http = new HttpClient();
        var endpoint = await test.GetEndpointAsync();

        var health = await http.GetStringAsync(new Uri(endpoint + "/"));
        var (status, _) = await RemoteClient.SendAsync(http, new Uri(endpoint + "/"), "DynamoDB_20120810.ListTables", "{}");

        Assert.StartsWith("healthy: dynamodb.us-east-1", health, StringComparison.Ordinal);
        Assert.Equal(200, status);
    }
}
