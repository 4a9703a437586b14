using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html</summary>
public class ScanSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_scan_reads_every_item_once_over_its_pages(IAmazonDynamoDB client)
    {
        await SeedAsync(client, 30);
        var found = new List<string>();
        Dictionary<string, AttributeValue>? start = null;
        do
        {
            var page = await client.ScanAsync(
                new ScanRequest
                {
                    TableName = "items",
                    Limit = 7,
                    ExclusiveStartKey = start,
                }
            );
            Assert.InRange(page.Items.Count, 0, 7);
            found.AddRange(page.Items.Select(i => i["pk"].S));
            start = page.LastEvaluatedKey is { Count: > 0 } last ? last : null;
        } while (start is not null);

        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"k{i:D2}"), found.Order());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_segments_of_a_parallel_scan_divide_the_items(IAmazonDynamoDB client)
    {
        await SeedAsync(client, 30);

        var segments = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(segment =>
                    client.ScanAsync(
                        new ScanRequest
                        {
                            TableName = "items",
                            Segment = segment,
                            TotalSegments = 4,
                        }
                    )
                )
        );

        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"k{i:D2}"), segments.SelectMany(s => s.Items).Select(i => i["pk"].S).Order());
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("n < :three", "k00 k01 k02")]
    [InlineData("n IN (:three, :zero)", "k00 k03")]
    [InlineData("NOT n > :zero", "k00")]
    [InlineData("begins_with(pk, :k2) AND n <> :zero", "k20 k21 k22 k23 k24")]
    [InlineData("attribute_type(n, :typeN) AND n BETWEEN :zero AND :three", "k00 k01 k02 k03")]
    public async Task A_filter_selects_items(string filter, string found, IAmazonDynamoDB client)
    {
        await SeedAsync(client, 25);
        var values = new Dictionary<string, AttributeValue>
        {
            [":three"] = N("3"),
            [":zero"] = N("0"),
            [":k2"] = S("k2"),
            [":typeN"] = S("N"),
        };

        var response = await client.ScanAsync(
            new ScanRequest
            {
                TableName = "items",
                FilterExpression = filter,
                ExpressionAttributeValues = values.Where(v => filter.Contains(v.Key, StringComparison.Ordinal)).ToDictionary(),
            }
        );

        Assert.Equal(found, string.Join(' ', response.Items.Select(i => i["pk"].S).Order()));
        Assert.Equal(25, response.ScannedCount);
    }

    private static async Task SeedAsync(IAmazonDynamoDB client, int count)
    {
        await Tables.HashAsync(client);
        for (var i = 0; i < count; i++)
        {
            await client.PutItemAsync("items", Parse($$"""{"pk":"k{{i:D2}}","n":{{i}}}"""));
        }
    }
}
