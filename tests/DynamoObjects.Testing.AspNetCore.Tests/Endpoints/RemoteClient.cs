using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Http;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>Clients of an endpoint as another process has them.</summary>
internal static class RemoteClient
{
    /// <summary>Creates the SDK's client.</summary>
    public static async Task<AmazonDynamoDBClient> CreateAsync(DynamoTestContext test, int retries = 0, string region = "us-east-1") =>
        new(
            new BasicAWSCredentials("any", "any"),
            new AmazonDynamoDBConfig
            {
                ServiceURL = (await test.GetEndpointAsync()).ToString(),
                AuthenticationRegion = region,
                MaxErrorRetry = retries,
            }
        );

    /// <summary>Creates a table with the key <c>id</c>.</summary>
    public static Task CreateTableAsync(IAmazonDynamoDB client, string name) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = name,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = StreamViewType.NEW_IMAGE },
            }
        );

    /// <summary>Sends a request whose path is that of the endpoint.</summary>
    public static async Task<(int Status, JsonObject Body)> SendAsync(
        HttpClient http,
        Uri endpoint,
        string target,
        string body,
        bool isSigned = true
    )
    {
        using var request = RawRequest.Create(target, new StringContent(body));
        request.RequestUri = endpoint;
        if (!isSigned)
            request.Headers.Remove("Authorization");
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }
}
