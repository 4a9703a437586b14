using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Tests.Operations;

namespace DynamoObjects.Mock.Tests.Snapshots;

/// <summary>Saves, loads and describes databases.</summary>
internal static class SnapshotText
{
    private static readonly JsonSerializerOptions Options = new() { MaxDepth = 128, Converters = { new Binary() } };

    public static async Task<byte[]> SaveAsync(this MockDynamoDb engine)
    {
        using var destination = new MemoryStream();
        await engine.SaveAsync(destination);
        return destination.ToArray();
    }

    public static async Task<MockDynamoDb> LoadAsync(byte[] text, MockDynamoDbOptions? options = null)
    {
        using var source = new MemoryStream(text);
        return await MockDynamoDb.LoadAsync(source, options);
    }

    /// <summary>Describes everything that requests return about a database: its tables with their settings, and their items and index
    /// entries, in order.</summary>
    public static string Describe(MockDynamoDb engine)
    {
        var tables = engine.Run<ListTablesResponse>(new ListTablesRequest()).TableNames;
        return string.Join(
            '\n',
            tables.Select(name =>
            {
                var table = engine.Run<DescribeTableResponse>(new DescribeTableRequest(name)).Table;
                var timeToLive = engine
                    .Run<DescribeTimeToLiveResponse>(new DescribeTimeToLiveRequest { TableName = name })
                    .TimeToLiveDescription;
                var tags = engine.Run<ListTagsOfResourceResponse>(new ListTagsOfResourceRequest { ResourceArn = table.TableArn }).Tags;
                string?[] indexes =
                [
                    null,
                    .. (table.GlobalSecondaryIndexes ?? [])
                        .Where(i => i.IndexStatus == IndexStatus.ACTIVE || i.IndexStatus == IndexStatus.UPDATING)
                        .Select(i => i.IndexName),
                    .. (table.LocalSecondaryIndexes ?? []).Select(i => i.IndexName),
                ];
                var items = indexes.Select(index =>
                    engine.Run<ScanResponse>(new ScanRequest { TableName = name, IndexName = index }).Items
                );
                return JsonSerializer.Serialize(
                    new
                    {
                        table,
                        timeToLive,
                        tags,
                        items,
                    },
                    Options
                );
            })
        );
    }

    private sealed class Binary : JsonConverter<MemoryStream>
    {
        public override MemoryStream Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetBytesFromBase64());

        public override void Write(Utf8JsonWriter writer, MemoryStream value, JsonSerializerOptions options) =>
            writer.WriteBase64StringValue(value.ToArray());
    }
}
