using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Observation;

public class RequestAssertionTests
{
    [DynamoFact]
    public async Task A_scan_is_found_and_reported(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Requests.ShouldNotScan();
        await test.Client.ScanAsync(
            new ScanRequest
            {
                TableName = "store",
                FilterExpression = "#n = :n",
                ExpressionAttributeNames = new() { ["#n"] = "name" },
                ExpressionAttributeValues = new() { [":n"] = new("Ann") },
            }
        );

        var exception = Assert.Throws<RequestAssertionException>(test.Requests.ShouldNotScan);

        Assert.StartsWith("The requests must not contain a Scan. 2 requests:", exception.Message, StringComparison.Ordinal);
        Assert.Contains("""2. Scan store: FilterExpression: name = "Ann" -> ok""", exception.Message, StringComparison.Ordinal);
        test.Requests.On("other").ShouldNotScan();
    }

    [DynamoFact]
    public async Task Counts_are_asserted_on_all_and_on_some(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        await SimpleTables.CreateAsync(test.Client, "visit");
        test.Requests.Clear();
        test.Requests.ShouldBeEmpty();
        await test.Client.GetItemAsync("store", new() { ["id"] = new("one") });

        test.Requests.ShouldHaveCount(1);
        test.Requests.On("visit").ShouldBeEmpty();
        test.Requests.Where(request => request.Operation == "GetItem").ShouldHaveCount(1);
        var exception = Assert.Throws<RequestAssertionException>(() =>
            test.Requests.On("store").Where(request => request.Error is null).ShouldHaveCount(2)
        );
        Assert.StartsWith(
            "The test must send 2 requests on table 'store' where request => request.Error is null, but sent 1. 1 request:",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoFact]
    public async Task Units_are_known_even_if_the_test_does_not_request_them(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        await SimpleTables.CreateAsync(test.Client, "visit");
        var large = new AttributeValue(new string('x', 2500));
        await test.Client.PutItemAsync("store", new() { ["id"] = new("one"), ["text"] = large });
        await test.Client.BatchWriteItemAsync(
            new BatchWriteItemRequest
            {
                RequestItems = new()
                {
                    ["store"] = [new(new PutRequest(new() { ["id"] = new("two"), ["text"] = large }))],
                    ["visit"] = [new(new PutRequest(new() { ["id"] = new("one") }))],
                },
            }
        );
        await test.Client.GetItemAsync(
            new GetItemRequest
            {
                TableName = "store",
                Key = new() { ["id"] = new("one") },
                ConsistentRead = true,
            }
        );

        Assert.Equal((1.0, 7.0), (test.Requests.ReadUnits, test.Requests.WriteUnits));
        Assert.Equal((1.0, 6.0), (test.Requests.On("store").ReadUnits, test.Requests.On("store").WriteUnits));
        Assert.Equal((0.0, 1.0), (test.Requests.On("visit").ReadUnits, test.Requests.On("visit").WriteUnits));
        test.Requests.ShouldConsumeAtMost(readUnits: 1, writeUnits: 7);
        var exception = Assert.Throws<RequestAssertionException>(() => test.Requests.On("store").ShouldConsumeAtMost(writeUnits: 5.5));
        Assert.StartsWith(
            "The requests on table 'store' must consume at most 5.5 write units, but consumed 6. 4 requests:",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Contains(", 3 write units, ", exception.Message, StringComparison.Ordinal);
        Assert.Throws<RequestAssertionException>(() => test.Requests.ShouldConsumeAtMost(readUnits: 0.5));
    }

    [DynamoFact]
    public async Task Transactions_are_counted_as_reads_or_as_writes(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        // Of two sizes: DynamoDB Local 3.3.1 charges actions of one size once.
        await test.Client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    new()
                    {
                        Put = new()
                        {
                            TableName = "store",
                            Item = new() { ["id"] = new("one") },
                        },
                    },
                    new()
                    {
                        Put = new()
                        {
                            TableName = "store",
                            Item = new() { ["id"] = new("two"), ["text"] = new(new string('x', 1024)) },
                        },
                    },
                ],
            }
        );
        await test.Client.TransactGetItemsAsync(
            new TransactGetItemsRequest
            {
                TransactItems =
                [
                    new()
                    {
                        Get = new()
                        {
                            TableName = "store",
                            Key = new() { ["id"] = new("one") },
                        },
                    },
                ],
            }
        );

        var (write, read) = (test.Requests[1], test.Requests[2]);
        Assert.Equal((0.0, 6.0), (write.ReadUnits, write.WriteUnits));
        Assert.Equal((2.0, 0.0), (read.ReadUnits, read.WriteUnits));
    }
}
