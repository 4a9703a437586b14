using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Testing.Observation;

namespace DynamoObjects.Testing.Tests.Observation;

public class ConsumedUnitsTests
{
    private static readonly AttributeValue Id = new("one");

    [DynamoFact]
    public async Task A_caller_that_does_not_request_the_capacity_does_not_get_it(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        Dictionary<string, AttributeValue> key = new() { ["id"] = Id };
        foreach (var wanted in new[] { null, ReturnConsumedCapacity.NONE })
        {
            var get = new GetItemRequest
            {
                TableName = "store",
                Key = key,
                ReturnConsumedCapacity = wanted,
            };

            Assert.Null((await test.Client.GetItemAsync(get)).ConsumedCapacity);
            Assert.Null(
                (
                    await test.Client.PutItemAsync(
                        new PutItemRequest
                        {
                            TableName = "store",
                            Item = key,
                            ReturnConsumedCapacity = wanted,
                        }
                    )
                ).ConsumedCapacity
            );
            Assert.Null(
                (
                    await test.Client.UpdateItemAsync(
                        new UpdateItemRequest
                        {
                            TableName = "store",
                            Key = key,
                            ReturnConsumedCapacity = wanted,
                        }
                    )
                ).ConsumedCapacity
            );
            Assert.Null(
                (
                    await test.Client.DeleteItemAsync(
                        new DeleteItemRequest
                        {
                            TableName = "store",
                            Key = key,
                            ReturnConsumedCapacity = wanted,
                        }
                    )
                ).ConsumedCapacity
            );
            Assert.Null(
                (await test.Client.ScanAsync(new ScanRequest { TableName = "store", ReturnConsumedCapacity = wanted })).ConsumedCapacity
            );
            Assert.Null(
                (
                    await test.Client.QueryAsync(
                        new QueryRequest
                        {
                            TableName = "store",
                            KeyConditionExpression = "id = :id",
                            ExpressionAttributeValues = new() { [":id"] = Id },
                            ReturnConsumedCapacity = wanted,
                        }
                    )
                ).ConsumedCapacity
            );
            Assert.Null(
                (
                    await test.Client.BatchGetItemAsync(
                        new BatchGetItemRequest
                        {
                            RequestItems = new() { ["store"] = new() { Keys = [key] } },
                            ReturnConsumedCapacity = wanted,
                        }
                    )
                ).ConsumedCapacity
            );
            Assert.Null(
                (
                    await test.Client.BatchWriteItemAsync(
                        new BatchWriteItemRequest
                        {
                            RequestItems = new() { ["store"] = [new(new PutRequest(key))] },
                            ReturnConsumedCapacity = wanted,
                        }
                    )
                ).ConsumedCapacity
            );
            Assert.Null(
                (
                    await test.Client.TransactGetItemsAsync(
                        new TransactGetItemsRequest
                        {
                            TransactItems =
                            [
                                new()
                                {
                                    Get = new() { TableName = "store", Key = key },
                                },
                            ],
                            ReturnConsumedCapacity = wanted,
                        }
                    )
                ).ConsumedCapacity
            );
            Assert.Null(
                (
                    await test.Client.TransactWriteItemsAsync(
                        new TransactWriteItemsRequest
                        {
                            TransactItems =
                            [
                                new()
                                {
                                    Put = new() { TableName = "store", Item = key },
                                },
                            ],
                            ReturnConsumedCapacity = wanted,
                        }
                    )
                ).ConsumedCapacity
            );
            Assert.Equal(wanted, get.ReturnConsumedCapacity);
            Assert.Equal(wanted, test.Requests.OfType<GetItemRequest>()[^1].ReturnConsumedCapacity);
        }

        Assert.All(
            test.Requests.Skip(1).Where(request => request.Operation is not ("GetItem" or "Query" or "Scan" or "BatchGetItem")),
            request => Assert.True(request.ReadUnits + request.WriteUnits > 0, request.ToString())
        );
    }

    [DynamoFact]
    public async Task A_caller_that_requests_the_capacity_gets_it(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");

        var total = await test.Client.PutItemAsync(
            new PutItemRequest
            {
                TableName = "store",
                Item = new() { ["id"] = Id },
                ReturnConsumedCapacity = ReturnConsumedCapacity.TOTAL,
            }
        );
        var indexes = await test.Client.PutItemAsync(
            new PutItemRequest
            {
                TableName = "store",
                Item = new() { ["id"] = Id },
                ReturnConsumedCapacity = ReturnConsumedCapacity.INDEXES,
            }
        );

        Assert.Equal(
            ("store", 1.0, false),
            (total.ConsumedCapacity.TableName, total.ConsumedCapacity.CapacityUnits!.Value, total.ConsumedCapacity.Table is not null)
        );
        Assert.NotNull(indexes.ConsumedCapacity.Table);
        Assert.Equal(2, test.Requests.WriteUnits);
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_invalid_value_is_still_rejected(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");

        await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            test.Client.GetItemAsync(
                new GetItemRequest
                {
                    TableName = "store",
                    Key = new() { ["id"] = Id },
                    ReturnConsumedCapacity = new ReturnConsumedCapacity("BOGUS"),
                }
            )
        );
    }

    [Fact]
    // The search of vectors consumes units of another kind.
    public void Consumed_units_are_requested_and_read_for_every_operation_that_reports_them()
    {
        var requests = typeof(AmazonDynamoDBRequest)
            .Assembly.GetTypes()
            .Where(type =>
                type.IsSubclassOf(typeof(AmazonDynamoDBRequest))
                && !type.IsAbstract
                && type.GetProperty("ReturnConsumedCapacity") is not null
            )
            .Except([typeof(SearchVectorsRequest)])
            .ToList();
        Assert.True(requests.Count >= 13);
        foreach (var type in requests)
        {
            var request = (AmazonDynamoDBRequest)Activator.CreateInstance(type)!;
            ConsumedUnits.RequestTotals(request);
            Assert.Equal(ReturnConsumedCapacity.TOTAL, type.GetProperty("ReturnConsumedCapacity")!.GetValue(request));

            var responseType = type.Assembly.GetType(type.FullName![..^"Request".Length] + "Response")!;
            var response = (AmazonWebServiceResponse)Activator.CreateInstance(responseType)!;
            var capacity = new ConsumedCapacity { TableName = "store", CapacityUnits = 3 };
            var property = responseType.GetProperty("ConsumedCapacity")!;
            property.SetValue(
                response,
                property.PropertyType == typeof(ConsumedCapacity) ? capacity : new List<ConsumedCapacity> { capacity }
            );
            var record = new RequestLog(TimeProvider.System).Begin((AmazonDynamoDBRequest)Activator.CreateInstance(type)!);
            ConsumedUnits.Collect((AmazonDynamoDBRequest)Activator.CreateInstance(type)!, response, record);
            Assert.Null(property.GetValue(response));
            Assert.Equal(3, record.ReadUnits + record.WriteUnits);
        }
    }
}
