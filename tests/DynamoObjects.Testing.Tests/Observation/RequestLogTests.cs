using Amazon.DynamoDBv2.DataModel;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Tests.Observation;

public class RequestLogTests
{
    [DynamoFact]
    public async Task Requests_are_there_in_order_under_their_own_names(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        await test.Client.PutItemAsync("store", Item("one"));
        await test.Client.ScanAsync(new ScanRequest("store"));

        Assert.Equal(
            ["CreateTable store", "PutItem store", "Scan store"],
            test.Requests.Select(request => $"{request.Operation} {Assert.Single(request.Tables)}")
        );
        Assert.Equal("store", Assert.Single(test.Requests.OfType<PutItemRequest>()).TableName);
        Assert.All(test.Requests, request =>
            Assert.True(request is { IsCompleted: true, Error: null, Attempts: 1 } && request.Duration >= TimeSpan.Zero)
        );
        Assert.True(test.Requests[0].StartedAt <= test.Requests[2].StartedAt);
    }

    [DynamoFact]
    public async Task A_request_shows_as_it_was_sent_whatever_is_done_to_it_later(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        var raw = new byte[] { 1 };
        var put = new PutItemRequest
        {
            TableName = "store",
            Item = new()
            {
                ["id"] = new("one"),
                ["tags"] = new() { L = [new("a")] },
                ["raw"] = new() { B = new MemoryStream(raw) },
            },
        };
        await test.Client.PutItemAsync(put);
        put.Item["id"].S = "two";
        put.Item["tags"].L[0].S = "b";
        raw[0] = 2;
        put.Item["raw"].B.Position = 0;
        await test.Client.PutItemAsync(put);
        put.Item.Clear();
        put.TableName = "other";

        var (first, second) = (test.Requests.OfType<PutItemRequest>()[0], test.Requests.OfType<PutItemRequest>()[1]);
        Assert.Equal(
            ("store", "one", "a", (byte)1),
            (first.TableName, first.Item["id"].S, first.Item["tags"].L[0].S, first.Item["raw"].B.ToArray()[0])
        );
        Assert.Equal(
            ("store", "two", "b", (byte)2),
            (second.TableName, second.Item["id"].S, second.Item["tags"].L[0].S, second.Item["raw"].B.ToArray()[0])
        );
    }

    [DynamoFact]
    public async Task A_batch_shows_as_it_was_sent(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        var batch = new BatchWriteItemRequest { RequestItems = new() { ["store"] = [new(new PutRequest(Item("one")))] } };
        await test.Client.BatchWriteItemAsync(batch);
        batch.RequestItems["store"][0].PutRequest.Item["id"].S = "two";
        batch.RequestItems.Add("other", []);

        var sent = Assert.Single(test.Requests.OfType<BatchWriteItemRequest>()).RequestItems;
        Assert.Equal("one", Assert.Single(Assert.Single(sent).Value).PutRequest.Item["id"].S);
        Assert.Equal(["store"], test.Requests[^1].Tables);
    }

    [DynamoFact]
    public async Task An_error_is_the_outcome_with_the_tests_own_names(DynamoTestContext test)
    {
        var thrown = await Assert.ThrowsAsync<ResourceNotFoundException>(() => test.Client.DescribeTableAsync("missing"));

        var request = Assert.Single(test.Requests);
        Assert.Same(thrown, request.Error);
        Assert.True(request.IsCompleted);
        Assert.DoesNotContain(test.TablePrefix, request.ToString(), StringComparison.Ordinal);
        Assert.Contains("DescribeTable missing -> ResourceNotFoundException: ", request.ToString(), StringComparison.Ordinal);
    }

    [DynamoFact]
    public async Task Set_up_does_not_count_after_clear(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Requests.Clear();
        Assert.Empty(test.Requests);

        await test.Client.GetItemAsync("store", Item("one"));

        Assert.Equal("GetItem", Assert.Single(test.Requests).Operation);
    }

    [DynamoFact]
    public async Task What_the_context_the_mapper_and_paginators_send_is_there(DynamoTestContext test)
    {
        var context = new DynamoDBContextBuilder().WithDynamoDBClient(() => test.Client).Build();
        await SimpleTables.CreateAsync(test.Client, "notes");
        await context.SaveAsync(new Note { Id = "one" });
        await context.SaveAsync(new Note { Id = "two" });
        var pages = 0;
        await foreach (var page in test.Client.Paginators.Scan(new ScanRequest { TableName = "notes", Limit = 1 }).Responses)
            pages++;
        await test.Database.Table<Remark>().SaveAsync(new Remark { Id = "three" });

        Assert.Equal(2, test.Requests.OfType<UpdateItemRequest>().Count(update => update.TableName == "notes"));
        var scans = test.Requests.On("notes").OfType<ScanRequest>();
        Assert.Equal(pages, scans.Count);
        Assert.Equal(pages - 1, scans.Count(scan => scan.ExclusiveStartKey is { Count: > 0 }));
        Assert.Contains(test.Requests.On("remarks"), request => request.Operation is "PutItem" or "UpdateItem");
    }

    [DynamoFact]
    public async Task Threads_that_send_read_and_clear_at_once_lose_nothing(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        test.Requests.Clear();
        var threads = test.Backend == Backend.Mock ? 2_000 : 100;

        await Parallel.ForAsync(0, threads, async (number, cancellationToken) =>
        {
            await test.Client.PutItemAsync("store", Item($"{number}"), cancellationToken);
            Assert.NotEmpty(test.Requests);
            Assert.True(test.Requests.WriteUnits > 0);
        });

        Assert.Equal(threads, test.Requests.Count);
        Assert.Equal(threads, test.Requests.OfType<PutItemRequest>().Select(put => put.Item["id"].S).Distinct().Count());
        Assert.Equal(threads, test.Requests.WriteUnits);
        await Task.WhenAll(Task.Run(test.Requests.Clear), Task.Run(() => test.Requests.Count));
        Assert.Empty(test.Requests);
    }

    [DynamoFact(Backend.Mock)]
    public async Task The_content_of_later_requests_is_not_kept(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "store");
        for (var i = 0; i < RequestLog.MaxFullRequests; i++)
            await test.Client.PutItemAsync("store", Item("one"));

        var last = test.Requests[^1];
        Assert.Equal(
            (RequestLog.MaxFullRequests + 1, "PutItem", "store", 1),
            (test.Requests.Count, last.Operation, last.Tables[0], last.WriteUnits)
        );
        Assert.Contains("Requests.Clear()", Assert.Throws<InvalidOperationException>(() => last.Request).Message, StringComparison.Ordinal);
        Assert.Contains("PutItem store -> ok", last.ToString(), StringComparison.Ordinal);
    }

    private static Dictionary<string, AttributeValue> Item(string id) => new() { ["id"] = new(id) };
}
