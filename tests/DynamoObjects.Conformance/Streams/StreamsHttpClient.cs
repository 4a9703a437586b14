using System.Text.Json.Nodes;
using DynamoObjects.Http;
using DynamoObjects.Mock.Server;

namespace DynamoObjects.Conformance.Streams;

/// <summary>A client of a test backend's DynamoDB Streams over HTTP, since the SDK's client is in a separate package.</summary>
internal sealed class StreamsHttpClient : IAsyncDisposable
{
    private readonly MockDynamoDbServer? _server;
    private readonly HttpClient _http;
    private readonly DynamoTestContext _test;

    private StreamsHttpClient(DynamoTestContext test, MockDynamoDbServer? server)
    {
        (_test, _server) = (test, server);
        _http = new HttpClient { BaseAddress = server?.Endpoint ?? new Uri(test.Client.Config.ServiceURL) };
    }

    public static async Task<StreamsHttpClient> OpenAsync(DynamoTestContext test) =>
        new(test, test.Backend == Backend.Mock ? await MockDynamoDbServer.StartAsync(test.Mock) : null);

    /// <summary>Creates the table <c>items</c> with a stream, and a client of its backend.</summary>
    public static async Task<StreamsHttpClient> WithTableAsync(DynamoTestContext test, string viewType = "NEW_AND_OLD_IMAGES")
    {
        var table = Tables.HashRange();
        table.StreamSpecification = new() { StreamEnabled = true, StreamViewType = viewType };
        await test.Client.CreateTableAsync(table);
        await Tables.WaitUntilActiveAsync(test.Client);
        return await OpenAsync(test);
    }

    /// <summary>The name of the table <c>items</c> in DynamoDB.</summary>
    public string ItemsTable => _test.TablePrefix + "items";

    /// <summary>Sends a request that must succeed.</summary>
    public async Task<JsonObject> SendValidAsync(string operation, JsonObject request)
    {
        var (status, body) = await SendAsync(operation, request);
        Assert.True(status == 200, $"{operation} {request.ToJsonString()} returned status {status}: {body.ToJsonString()}");
        return body;
    }

    /// <summary>Sends a request that must fail with status 400, and returns the type of the error and its message.</summary>
    public async Task<string> SendInvalidAsync(string operation, JsonObject request)
    {
        var (status, error) = await TrySendAsync(operation, request);
        Assert.Equal(400, status);
        return error;
    }

    /// <summary>Sends a request, and returns its status with the type of the error and its message.</summary>
    public async Task<(int Status, string Error)> TrySendAsync(string operation, JsonObject request)
    {
        var (status, body) = await SendAsync(operation, request);
        var type = (string?)body["__type"] ?? "";
        return (status, $"{type[(type.IndexOf('#', StringComparison.Ordinal) + 1)..]}: {(string?)(body["message"] ?? body["Message"])}");
    }

    /// <summary>Gets the latest stream of the table <c>items</c>.</summary>
    public async Task<string> ArnAsync()
    {
        var streams = (await SendValidAsync("ListStreams", new() { ["TableName"] = ItemsTable }))["Streams"]!.AsArray();
        return (string)streams[^1]!["StreamArn"]!;
    }

    public async Task<JsonObject> DescribeAsync(string arn) =>
        (await SendValidAsync("DescribeStream", new() { ["StreamArn"] = arn }))["StreamDescription"]!.AsObject();

    /// <summary>Gets the latest shard of a stream.</summary>
    public async Task<string> ShardAsync(string arn) => (string)(await DescribeAsync(arn))["Shards"]!.AsArray()[^1]!["ShardId"]!;

    public async Task<string> IteratorAsync(string arn, string type, string? sequenceNumber = null)
    {
        var request = new JsonObject
        {
            ["StreamArn"] = arn,
            ["ShardId"] = await ShardAsync(arn),
            ["ShardIteratorType"] = type,
        };
        if (sequenceNumber is not null)
            request["SequenceNumber"] = sequenceNumber;
        return (string)(await SendValidAsync("GetShardIterator", request))["ShardIterator"]!;
    }

    public Task<JsonObject> ReadAsync(string iterator, int? limit = null)
    {
        var request = new JsonObject { ["ShardIterator"] = iterator };
        if (limit is { } max)
            request["Limit"] = max;
        return SendValidAsync("GetRecords", request);
    }

    /// <summary>Gets all records of the table <c>items</c>, from the oldest.</summary>
    public async Task<List<JsonObject>> RecordsAsync()
    {
        var arn = await ArnAsync();
        return [.. (await ReadAsync(await IteratorAsync(arn, "TRIM_HORIZON")))["Records"]!.AsArray().Select(record => record!.AsObject())];
    }

    /// <summary>Formats the records in order: <c>MODIFY a/1 {old} -> {new}</c>.</summary>
    public async Task<string> ChangesAsync() => string.Join('\n', (await RecordsAsync()).Select(Text));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static string Text(JsonObject record)
    {
        var change = record["dynamodb"]!;
        return $"{record["eventName"]} {change["Keys"]!["pk"]!["S"]}/{change["Keys"]!["sk"]!["N"]} {Image(change["OldImage"])} -> "
            + $"{Image(change["NewImage"])}";
    }

    private static string Image(JsonNode? image) =>
        image is null
            ? "none"
            : string.Join(
                ' ',
                image
                    .AsObject()
                    .Where(attribute => attribute.Key is not ("pk" or "sk"))
                    .OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
                    .Select(attribute => $"{attribute.Key}={attribute.Value!.AsObject().Single().Value}")
                    .DefaultIfEmpty("keys")
            );

    private async Task<(int Status, JsonObject Body)> SendAsync(string operation, JsonObject body)
    {
        using var request = RawRequest.Create("DynamoDBStreams_20120810." + operation, new StringContent(body.ToJsonString()));
        using var response = await _http.SendAsync(request);
        return ((int)response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }
}
