using DynamoObjects.Testing;

namespace Shop.Packages.TestingAspNetCore;

public class TestingAspNetCoreTests
{
    // begin-snippet: package-testing-aspnetcore
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_order_is_stored(DynamoTestContext test)
    {
        Uri endpoint = await test.GetEndpointAsync();

        // Set AWS_ENDPOINT_URL_DYNAMODB of the process under test to the endpoint, and start the process.
        Assert.True(endpoint.IsLoopback);
    }
    // end-snippet
}
