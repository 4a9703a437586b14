namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html and DescribeEndpoints.</summary>
public class AccountSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_quotas_of_an_account_are_those_of_its_tables_or_more(IAmazonDynamoDB client)
    {
        var limits = await client.DescribeLimitsAsync(new DescribeLimitsRequest());

        Assert.True(limits.TableMaxReadCapacityUnits > 0 && limits.TableMaxReadCapacityUnits <= limits.AccountMaxReadCapacityUnits);
        Assert.True(limits.TableMaxWriteCapacityUnits > 0 && limits.TableMaxWriteCapacityUnits <= limits.AccountMaxWriteCapacityUnits);
    }

    [DynamoFact(Backend.Mock)]
    public async Task The_endpoint_is_that_of_the_region(IAmazonDynamoDB client)
    {
        var endpoint = Assert.Single((await client.DescribeEndpointsAsync(new DescribeEndpointsRequest())).Endpoints);

        Assert.Equal(("dynamodb.us-east-1.amazonaws.com", 1440L), (endpoint.Address, endpoint.CachePeriodInMinutes));
    }
}
