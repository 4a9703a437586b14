using DynamoObjects.Http;

namespace DynamoObjects.Differential.Comparing;

/// <summary>Reads the records of a table's stream over HTTP, since the SDK's client of streams is in a separate package.</summary>
internal sealed class RecordReader : IDisposable
{
    private readonly HttpClient _http;
    private string _arn = "";
    private string _shard = "";

    /// <summary>The number of the last record that was read.</summary>
    private string? _last;

    private RecordReader(Uri endpoint) => _http = new HttpClient { BaseAddress = endpoint };

    /// <summary>Opens the stream of a new table.</summary>
    /// <param name="endpoint">The URL of the backend.</param>
    /// <param name="table">The name of the table there.</param>
    public static async Task<RecordReader> OpenAsync(Uri endpoint, string table)
    {
        var reader = new RecordReader(endpoint);
        var streams = await reader.SendAsync("ListStreams", new() { ["TableName"] = table });
        reader._arn = (string)streams["Streams"]![0]!["StreamArn"]!;
        var described = await reader.SendAsync("DescribeStream", new() { ["StreamArn"] = reader._arn });
        reader._shard = (string)described["StreamDescription"]!["Shards"]!.AsArray()[^1]!["ShardId"]!;
        return reader;
    }

    /// <summary>Reads the records since the last call: their events, keys, images, sizes and view types.</summary>
    public async Task<List<JsonNode>> ReadNewAsync()
    {
        List<JsonNode> records = [];
        while (true)
        {
            // DynamoDB Local rejects the next iterator of an empty page as too old.
            var page = await SendAsync("GetRecords", new() { ["ShardIterator"] = await GetIteratorAsync() });
            if (page["Records"]!.AsArray() is not { Count: > 0 } found)
                return records;
            _last = (string?)found[^1]!["dynamodb"]!["SequenceNumber"];
            records.AddRange(found.Select(record => Select(record!)));
        }
    }

    public void Dispose() => _http.Dispose();

    private static JsonObject Select(JsonNode record)
    {
        var change = record["dynamodb"]!;
        var selected = new JsonObject { ["eventName"] = record["eventName"]!.DeepClone() };
        foreach (var member in new[] { "Keys", "NewImage", "OldImage", "SizeBytes", "StreamViewType" })
            selected[member] = SdkJson.SortSets(change[member]);
        return selected;
    }

    private async Task<string> GetIteratorAsync()
    {
        var request = new JsonObject
        {
            ["StreamArn"] = _arn,
            ["ShardId"] = _shard,
            ["ShardIteratorType"] = _last is null ? "TRIM_HORIZON" : "AFTER_SEQUENCE_NUMBER",
        };
        if (_last is not null)
            request["SequenceNumber"] = _last;
        return (string)(await SendAsync("GetShardIterator", request))["ShardIterator"]!;
    }

    private async Task<JsonObject> SendAsync(string operation, JsonObject body)
    {
        using var request = RawRequest.Create("DynamoDBStreams_20120810." + operation, new StringContent(body.ToJsonString()));
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonNode.Parse(text)!.AsObject()
            : throw new HttpRequestException($"{operation} {body.ToJsonString()} returned {(int)response.StatusCode}: {text}");
    }
}
