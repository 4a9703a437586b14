using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Streams;

/// <summary>The records that changes of items add to a stream:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html</summary>
public class RecordSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Each_change_of_an_item_is_a_record_in_its_order(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        await PutAsync(test, """{"pk":"a","sk":1,"c":"red"}""");
        await test.Client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "items",
                Key = Parse("""{"pk":"a","sk":1}"""),
                UpdateExpression = "SET c = :c",
                ExpressionAttributeValues = new() { [":c"] = S("blue") },
            }
        );
        await PutAsync(test, """{"pk":"a","sk":2}""");
        await test.Client.DeleteItemAsync("items", Parse("""{"pk":"a","sk":1}"""));

        Assert.Equal(
            """
            INSERT a/1 none -> c=red
            MODIFY a/1 c=red -> c=blue
            INSERT a/2 none -> keys
            REMOVE a/1 c=blue -> none
            """,
            await streams.ChangesAsync()
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("KEYS_ONLY", "MODIFY a/1 none -> none")]
    [InlineData("NEW_IMAGE", "MODIFY a/1 none -> c=blue")]
    [InlineData("OLD_IMAGE", "MODIFY a/1 c=red -> none")]
    [InlineData("NEW_AND_OLD_IMAGES", "MODIFY a/1 c=red -> c=blue")]
    public async Task The_view_type_determines_the_images(string viewType, string change, DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test, viewType);
        await PutAsync(test, """{"pk":"a","sk":1,"c":"red"}""");
        await PutAsync(test, """{"pk":"a","sk":1,"c":"blue"}""");

        Assert.Equal(change, (await streams.ChangesAsync()).Split('\n')[1]);
        Assert.All(await streams.RecordsAsync(), record => Assert.Equal(viewType, (string?)record["dynamodb"]!["StreamViewType"]));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_has_the_metadata_of_the_change(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        await PutAsync(test, """{"pk":"a","sk":1}""");
        await PutAsync(test, """{"pk":"b","sk":1}""");

        var records = await streams.RecordsAsync();
        var numbers = records.ConvertAll(record => (string)record["dynamodb"]!["SequenceNumber"]!);

        Assert.Equal(2, records.Select(record => (string)record["eventID"]!).Distinct().Count());
        Assert.All(records, record => Assert.Equal("aws:dynamodb", (string?)record["eventSource"]));
        Assert.All(records, record => Assert.Equal("1.1", (string?)record["eventVersion"]));
        Assert.All(records, record => Assert.Null(record["userIdentity"]));
        Assert.All(numbers, number => Assert.Matches("^[0-9]{21,40}$", number));
        Assert.Equal(numbers.Order(StringComparer.Ordinal), numbers);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_write_that_changes_nothing_adds_no_record(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        await PutAsync(test, """{"pk":"a","sk":1,"c":"red"}""");

        await PutAsync(test, """{"pk":"a","sk":1,"c":"red"}""");
        await test.Client.UpdateItemAsync(new UpdateItemRequest { TableName = "items", Key = Parse("""{"pk":"a","sk":1}""") });
        await test.Client.DeleteItemAsync("items", Parse("""{"pk":"nobody","sk":1}"""));

        Assert.Equal("INSERT a/1 none -> c=red", await streams.ChangesAsync());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_rejected_write_adds_no_record(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        await PutAsync(test, """{"pk":"a","sk":1}""");

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() =>
            test.Client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = "items",
                    Item = Parse("""{"pk":"a","sk":1,"c":"red"}"""),
                    ConditionExpression = "attribute_not_exists(pk)",
                }
            )
        );
        await Assert.ThrowsAsync<TransactionCanceledException>(() =>
            test.Client.TransactWriteItemsAsync(
                new TransactWriteItemsRequest
                {
                    TransactItems =
                    [
                        new()
                        {
                            Put = new() { TableName = "items", Item = Parse("""{"pk":"b","sk":1}""") },
                        },
                        new()
                        {
                            ConditionCheck = new()
                            {
                                TableName = "items",
                                Key = Parse("""{"pk":"a","sk":1}"""),
                                ConditionExpression = "attribute_not_exists(pk)",
                            },
                        },
                    ],
                }
            )
        );

        Assert.Equal("INSERT a/1 none -> keys", await streams.ChangesAsync());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Batches_are_recorded(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        await PutAsync(test, """{"pk":"a","sk":1}""");

        await test.Client.BatchWriteItemAsync(
            new BatchWriteItemRequest
            {
                RequestItems = new()
                {
                    ["items"] =
                    [
                        new(new PutRequest(Parse("""{"pk":"a","sk":2}"""))),
                        new(new DeleteRequest(Parse("""{"pk":"a","sk":1}"""))),
                    ],
                },
            }
        );

        Assert.Equal(
            ["INSERT a/1 none -> keys", "INSERT a/2 none -> keys", "REMOVE a/1 keys -> none"],
            (await streams.ChangesAsync()).Split('\n').Order()
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Transactions_are_recorded(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        await PutAsync(test, """{"pk":"a","sk":1}""");

        await test.Client.TransactWriteItemsAsync(
            new TransactWriteItemsRequest
            {
                TransactItems =
                [
                    new()
                    {
                        Put = new() { TableName = "items", Item = Parse("""{"pk":"a","sk":2}""") },
                    },
                    new()
                    {
                        Delete = new() { TableName = "items", Key = Parse("""{"pk":"a","sk":1}""") },
                    },
                ],
            }
        );

        Assert.Equal(
            ["INSERT a/1 none -> keys", "INSERT a/2 none -> keys", "REMOVE a/1 keys -> none"],
            (await streams.ChangesAsync()).Split('\n').Order()
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Statements_are_recorded(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        await RunAsync(test, """INSERT INTO "items" VALUE {'pk':'a','sk':1,'c':'red'}""");
        await RunAsync(test, """UPDATE "items" SET c='blue' WHERE pk='a' AND sk=1""");
        await RunAsync(test, """DELETE FROM "items" WHERE pk='a' AND sk=1""");

        Assert.Equal(
            """
            INSERT a/1 none -> c=red
            MODIFY a/1 c=red -> c=blue
            REMOVE a/1 c=blue -> none
            """,
            await streams.ChangesAsync()
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Transactions_and_batches_of_statements_are_recorded(DynamoTestContext test)
    {
        await using var streams = await StreamsHttpClient.WithTableAsync(test);
        await test.Client.ExecuteTransactionAsync(
            new ExecuteTransactionRequest
            {
                TransactStatements =
                [
                    new() { Statement = """INSERT INTO "items" VALUE {'pk':'a','sk':1}""" },
                    new() { Statement = """INSERT INTO "items" VALUE {'pk':'a','sk':2}""" },
                ],
            }
        );
        await test.Client.BatchExecuteStatementAsync(
            new BatchExecuteStatementRequest
            {
                Statements =
                [
                    new() { Statement = """UPDATE "items" SET c='red' WHERE pk='a' AND sk=1""" },
                    new() { Statement = """DELETE FROM "items" WHERE pk='a' AND sk=2""" },
                ],
            }
        );

        Assert.Equal(
            ["INSERT a/1 none -> keys", "INSERT a/2 none -> keys", "MODIFY a/1 keys -> c=red", "REMOVE a/2 keys -> none"],
            (await streams.ChangesAsync()).Split('\n').Order()
        );
    }

    private static async Task PutAsync(DynamoTestContext test, string item) => await test.Client.PutItemAsync("items", Parse(item));

    private static async Task RunAsync(DynamoTestContext test, string statement) =>
        await test.Client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = statement });
}
