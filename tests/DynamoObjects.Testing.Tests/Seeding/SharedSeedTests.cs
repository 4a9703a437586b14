using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Tests.Seeding;

/// <summary>The tables and items of seeds, which are the same on both backends.</summary>
[DynamoSeed<AllTypesSeed>]
public class SharedSeedTests : IClassFixture<StoresSeed>
{
    [DynamoFact]
    public async Task The_tables_are_there_under_their_own_names(DynamoTestContext test)
    {
        var table = (await test.Client.DescribeTableAsync("store")).Table;

        Assert.Equal(["kinds", "store"], (await test.Client.ListTablesAsync()).TableNames);
        Assert.Equal("store", table.TableName);
        Assert.EndsWith(":table/store", table.TableArn, StringComparison.Ordinal);
        Assert.EndsWith(
            ":table/store/index/StoreCompanyIndex",
            Assert.Single(table.GlobalSecondaryIndexes).IndexArn,
            StringComparison.Ordinal
        );
        Assert.Equal(TableStatus.ACTIVE, table.TableStatus);
        Assert.Equal(StoresSeed.Stores, table.ItemCount);
        Assert.NotEmpty(test.TablePrefix);
    }

    [DynamoFact]
    public async Task Errors_name_the_table_as_the_test_does(DynamoTestContext test)
    {
        var second = await Assert.ThrowsAsync<ResourceInUseException>(() => SimpleTables.CreateAsync(test.Client, "store"));
        var missing = await Assert.ThrowsAsync<ResourceNotFoundException>(() => test.Client.DescribeTableAsync("nowhere"));

        Assert.DoesNotContain(test.TablePrefix, second.Message + missing.Message, StringComparison.Ordinal);
    }

    [DynamoFact]
    public async Task The_mapper_reads_what_records_were_seeded(DynamoDatabase database)
    {
        var found = await database.Table<Store>().Query(store => store.CompanyId == "acme", index: "StoreCompanyIndex").ToListAsync();

        Assert.Equal(StoresSeed.Stores / 2, found.Count);
        Assert.Equal(59, (await database.Table<Store>().GetAsync(new("s59"))).Floors);
    }

    [DynamoFact]
    public async Task Settings_and_items_of_all_types_are_as_they_were_seeded(DynamoTestContext test)
    {
        var captured = await DynamoSnapshot.CaptureAsync(test.Client, [AllTypesTable.Name]);

        Assert.Equal(await ExpectedAsync(withTags: test.Backend == Backend.Mock), captured.ToString());
    }

    [DynamoFact]
    public async Task The_local_index_and_the_global_one_hold_the_items(IAmazonDynamoDB client)
    {
        var item = AllTypesTable.Item("p0", 3);
        var local = await client.QueryAsync(Query("local", "pk", item["pk"]));
        var global = await client.QueryAsync(Query("by-other", "other", item["other"]));

        Assert.Equal(10, local.Count);
        Assert.Equal(15, global.Count);
        Assert.Equal(["other", "pk", "sk", "text"], global.Items[0].Keys.Order(StringComparer.Ordinal));
    }

    [DynamoFact]
    [KnownDifference(Backend.Local, "It has no tags.", ExpectedMessage = "Tagging is not currently supported")]
    public async Task Tags_are_as_they_were_seeded(IAmazonDynamoDB client)
    {
        var arn = (await client.DescribeTableAsync(AllTypesTable.Name)).Table.TableArn;

        Assert.Equal(
            "team",
            Assert.Single((await client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn })).Tags).Key
        );
    }

    [DynamoTheory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Changes_of_a_test_are_not_visible_to_others(int number, DynamoTestContext test)
    {
        Assert.Equal(StoresSeed.Stores, (await test.Client.ScanAsync(new ScanRequest("store"))).Count);

        await test.Client.PutItemAsync("store", new() { ["StoreId"] = new($"new{number}") });
        await test.Client.DeleteItemAsync("store", new() { ["StoreId"] = new("s0") });
        await test.Client.DeleteItemAsync("store", new() { ["StoreId"] = new("s1") });
        await test.Client.DeleteTableAsync(AllTypesTable.Name);

        Assert.Equal(StoresSeed.Stores - 1, (await test.Client.ScanAsync(new ScanRequest("store"))).Count);
        Assert.Equal(["store"], (await test.Client.ListTablesAsync()).TableNames);
    }

    private static QueryRequest Query(string index, string key, AttributeValue value) =>
        new()
        {
            TableName = AllTypesTable.Name,
            IndexName = index,
            KeyConditionExpression = "#key = :value",
            ExpressionAttributeNames = new() { ["#key"] = key },
            ExpressionAttributeValues = new() { [":value"] = value },
        };

    private static async Task<string> ExpectedAsync(bool withTags)
    {
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);
        await test.Seed.CreateTableAsync(AllTypesTable.Request());
        await test.Seed.AddItemsAsync(AllTypesTable.Name, Enumerable.Range(0, 30).Select(i => AllTypesTable.Item("p" + (i % 3), i)));
        await test.Client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest
            {
                TableName = AllTypesTable.Name,
                TimeToLiveSpecification = new() { AttributeName = "expires", Enabled = true },
            }
        );
        if (!withTags)
        {
            var arn = (await test.Client.DescribeTableAsync(AllTypesTable.Name)).Table.TableArn;
            await test.Client.UntagResourceAsync(new UntagResourceRequest { ResourceArn = arn, TagKeys = ["team"] });
        }

        return (await DynamoSnapshot.CaptureAsync(test.Client)).ToString();
    }
}
