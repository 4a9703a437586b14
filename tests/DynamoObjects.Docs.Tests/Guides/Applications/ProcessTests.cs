using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing;

namespace Shop.Applications.Tests;

public class ProcessTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_process_gets_the_endpoint_of_the_test(DynamoTestContext test)
    {
        // begin-snippet: guides-applications-process
        Uri endpoint = await test.GetEndpointAsync();

        var start = new ProcessStartInfo("python3", "import_orders.py")
        {
            Environment =
            {
                ["AWS_ENDPOINT_URL_DYNAMODB"] = endpoint.ToString(),
                ["AWS_DEFAULT_REGION"] = "us-east-1",
                ["AWS_ACCESS_KEY_ID"] = "any",
                ["AWS_SECRET_ACCESS_KEY"] = "any",
            },
        };
        // end-snippet

        Assert.Equal(endpoint.ToString(), start.Environment["AWS_ENDPOINT_URL_DYNAMODB"]);
    }

    // begin-snippet: guides-applications-endpoint
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_throttled_import_is_retried(DynamoTestContext test)
    {
        await test.Seed.CreateTableAsync(
            new()
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("id", ScalarAttributeType.S)],
                KeySchema = [new("id", KeyType.HASH)],
            }
        );
        test.Faults.On<PutItemRequest>().Throttle();

        await ImportAsync(await test.GetEndpointAsync());

        test.Requests.Where(request => request.Operation == "PutItem").ShouldHaveCount(2);
        Assert.Single((await test.Client.ScanAsync(new() { TableName = "orders" })).Items);
    }

    // Stands for another process.
    private static async Task ImportAsync(Uri endpoint)
    {
        using var client = new AmazonDynamoDBClient(
            new BasicAWSCredentials("any", "any"),
            new AmazonDynamoDBConfig { ServiceURL = endpoint.ToString(), AuthenticationRegion = "us-east-1" }
        );
        await client.PutItemAsync("orders", new() { ["id"] = new("1") });
    }

    // end-snippet
}
