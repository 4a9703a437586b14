// begin-snippet: guides-known-differences-first
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Shop.Differences.Tests;

public class KnownDifferenceTests
{
    [DynamoFact]
    [KnownDifference(Backend.Local, "Its message is another one.", ExpectedMessage = "Cannot do operations")]
    public async Task A_missing_table_is_reported_as_by_AWS(IAmazonDynamoDB client)
    {
        var exception = await Assert.ThrowsAsync<ResourceNotFoundException>(() =>
            client.GetItemAsync("nowhere", new() { ["id"] = new("1") })
        );

        Assert.Equal("Requested resource not found", exception.Message);
    }
}
// end-snippet
