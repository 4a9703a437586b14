using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DynamoObjects.Mock;

namespace DynamoObjects.Testing.Delivery;

/// <summary>Reads the streams of DynamoDB Local over HTTP: the SDK's client for streams is in another package.</summary>
/// <param name="endpoint">The endpoint of DynamoDB Local.</param>
/// <param name="accessKey">The access key of the test's client: DynamoDB Local can have a database for each key.</param>
/// <param name="region">The region of the test's client, for the same reason.</param>
internal sealed class LocalStreamSource(Uri endpoint, string accessKey, string region) : StreamSource
{
    private const string Api = "DynamoDBStreams_20120810";
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);
    private static readonly HttpClient Http = new();

    /// <summary>That of the client: DynamoDB Local's records have the region <c>ddblocal</c>.</summary>
    public override string Region => region;

    /// <summary>DynamoDB Local rounds the time of a record down to the minute.</summary>
    public override TimeSpan TimePrecision => TimeSpan.FromMinutes(1);

    public override async Task<StreamShards> ListShardsAsync(string streamArn, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        var request = new JsonObject { ["StreamArn"] = streamArn };
        while (true)
        {
            using var response = await SendAsync("DescribeStream", request, cancellationToken).ConfigureAwait(false);
            var stream = response.RootElement.GetProperty("StreamDescription");
            ids.AddRange(stream.GetProperty("Shards").EnumerateArray().Select(shard => shard.GetProperty("ShardId").GetString()!));
            if (GetText(stream, "LastEvaluatedShardId") is not { } last)
            {
                // The ID begins with the time at which the shard was opened.
                return new StreamShards([.. ids.Order(StringComparer.Ordinal)], GetText(stream, "StreamStatus") == "ENABLED");
            }

            request = new JsonObject { ["StreamArn"] = streamArn, ["ExclusiveStartShardId"] = last };
        }
    }

    public override async Task<IReadOnlyList<StreamChange>> ReadAsync(
        string streamArn,
        string shardId,
        string? after,
        CancellationToken cancellationToken
    )
    {
        var changes = new List<StreamChange>();
        var iterator = await GetIteratorAsync(streamArn, shardId, after, cancellationToken).ConfigureAwait(false);
        while (iterator is not null)
        {
            using var page = await SendAsync("GetRecords", new JsonObject { ["ShardIterator"] = iterator }, cancellationToken)
                .ConfigureAwait(false);
            var count = changes.Count;
            changes.AddRange(page.RootElement.GetProperty("Records").EnumerateArray().Select(LocalRecord.Read));
            iterator = changes.Count == count ? null : GetText(page.RootElement, "NextShardIterator");
        }

        return changes;
    }

    public override async IAsyncEnumerable<StreamChange> FollowAsync(
        string streamArn,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var positions = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            var shards = await ListShardsAsync(streamArn, cancellationToken).ConfigureAwait(false);
            var hasChanges = false;
            foreach (var shard in shards.Ids)
            {
                var after = positions.GetValueOrDefault(shard);
                foreach (var change in await ReadAsync(streamArn, shard, after, cancellationToken).ConfigureAwait(false))
                {
                    hasChanges = true;
                    positions[shard] = change.SequenceNumber;
                    yield return change;
                }
            }

            if (!shards.IsOpen && !hasChanges)
                yield break;
            if (!hasChanges)
                await Task.Delay(PollInterval, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string?> GetIteratorAsync(string streamArn, string shardId, string? after, CancellationToken cancellationToken)
    {
        var request = new JsonObject
        {
            ["StreamArn"] = streamArn,
            ["ShardId"] = shardId,
            ["ShardIteratorType"] = after is null ? "TRIM_HORIZON" : "AFTER_SEQUENCE_NUMBER",
        };
        if (after is not null)
            request["SequenceNumber"] = after;
        using var response = await SendAsync("GetShardIterator", request, cancellationToken).ConfigureAwait(false);
        return GetText(response.RootElement, "ShardIterator");
    }

    private async Task<JsonDocument> SendAsync(string operation, JsonObject body, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/x-amz-json-1.0"));
        request.Headers.Add("X-Amz-Target", $"{Api}.{operation}");
        request.Headers.Add("X-Amz-Date", now);
        // DynamoDB Local reads the key and the region, and does not verify the signature.
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential={accessKey}/{now[..8]}/{region}/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=0"
        );
        using var response = await Http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var text = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(text)
            : throw new InvalidOperationException($"DynamoDB Local rejected {operation} with status {(int)response.StatusCode}: {text}");
    }

    private static string? GetText(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
