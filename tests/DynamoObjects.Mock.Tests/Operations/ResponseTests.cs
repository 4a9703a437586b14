using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>A response belongs to its caller: it shares nothing with stored items or with the request.</summary>
public sealed class ResponseTests : IDisposable
{
    private readonly MockDynamoDb _engine = TestRequests.With();

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Changing_a_response_does_not_change_stored_items()
    {
        _engine.Put(
            TestRequests.Item(
                "a",
                1,
                ("list", new object[] { "x" }),
                ("map", TestRequests.Values(("deep", new object[] { 1 }))),
                ("set", (string[])["s", "t"]),
                ("bytes", new AttributeValue { B = new MemoryStream([1, 2]) }),
                ("all bytes", new AttributeValue { BS = [new MemoryStream([3])] })
            )
        );
        var item = _engine.Get("a", 1)!;

        item["list"].L[0].S = "other";
        item["list"].L.Add(new AttributeValue("more"));
        item["map"].M["deep"].L.Clear();
        item["map"].M["new"] = new AttributeValue("new");
        item["set"].SS[0] = "other";
        item["bytes"].B.Write([9, 9]);
        item["all bytes"].BS[0].WriteByte(9);
        item.Remove("sk");

        var again = _engine.Get("a", 1)!;
        Assert.Equal(["x"], again["list"].L.Select(element => element.S));
        Assert.Equal("1", Assert.Single(Assert.Single(again["map"].M).Value.L).N);
        Assert.Equal(["s", "t"], again["set"].SS);
        Assert.Equal([1, 2], again["bytes"].B.ToArray());
        Assert.Equal(0, again["bytes"].B.Position);
        Assert.Equal([3], Assert.Single(again["all bytes"].BS).ToArray());
        Assert.Equal("1", again["sk"].N);
    }

    [Fact]
    public void The_unprocessed_part_of_a_batch_is_not_the_callers_own_object()
    {
        var request = new BatchWriteItemRequest
        {
            RequestItems = new()
            {
                ["books"] = [new(new PutRequest(TestRequests.Item("a", 1))), new(new DeleteRequest(TestRequests.Item("a", 2)))],
            },
        };
        foreach (var sk in (int[])[1, 2])
        {
            var claim = ItemWrite.Put(
                _engine.Database.Find("books")!,
                SdkValues.FromSdk(TestRequests.Item("a", sk), ValueLayer.Current),
                null
            );
            Assert.NotNull(Transaction.Begin([claim], out _));
        }

        var unprocessed = _engine.Run<BatchWriteItemResponse>(request).UnprocessedItems["books"];
        unprocessed[0].PutRequest.Item.Clear();
        unprocessed[1].DeleteRequest.Key["sk"].N = "7";

        Assert.Equal("1", request.RequestItems["books"][0].PutRequest.Item["sk"].N);
        Assert.Equal("2", request.RequestItems["books"][1].DeleteRequest.Key["sk"].N);
    }
}
