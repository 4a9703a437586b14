namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html and DescribeEndpoints.</summary>
public class AccountSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_account_has_the_default_quotas(IAmazonDynamoDB client)
    {
        var limits = await client.DescribeLimitsAsync(new DescribeLimitsRequest());

        Assert.Equal((80_000L, 80_000L), (limits.AccountMaxReadCapacityUnits, limits.AccountMaxWriteCapacityUnits));
        Assert.Equal((40_000L, 40_000L), (limits.TableMaxReadCapacityUnits, limits.TableMaxWriteCapacityUnits));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no DescribeEndpoints.", ExpectedMessage = "An unknown operation was requested")]
    public async Task The_endpoint_belongs_to_the_region(IAmazonDynamoDB client)
    {
        var endpoint = Assert.Single((await client.DescribeEndpointsAsync(new DescribeEndpointsRequest())).Endpoints);

        Assert.Equal(("dynamodb.us-east-1.amazonaws.com", 1440L), (endpoint.Address, endpoint.CachePeriodInMinutes));
    }
}
