using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;
using static DynamoObjects.Tests.Copying.CopiedTables;

namespace DynamoObjects.Tests.Copying;

public sealed class CopyTableTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task All_items_are_copied_unchanged(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 30);

        var result = await db.CopyTableDataAsync("from", "copy");

        Assert.Equal(new CopyResult(30, 30, 0, 0, 0), result);
        Assert.Equal(Items(30, "new"), await ReadAsync(test.Client, "copy"));
        var copy = (await test.Client.GetItemAsync("copy", Key(3))).Item;
        Assert.Equal(["bytes", "customer", "list", "number", "text"], copy.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("1", true, "010203"), (copy["list"].L[0].N, copy["list"].L[1].BOOL, Convert.ToHexString(copy["bytes"].B.ToArray())));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Existing_items_of_the_target_are_kept_unless_Overwrite_is_set(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 12);
        foreach (var number in (int[])[2, 5, 90])
            await test.Client.PutItemAsync("copy", Item(number, "old"));

        Assert.Equal(new CopyResult(12, 10, 2, 0, 0), await db.CopyTableDataAsync("from", "copy"));
        Assert.Equal([2, 5, 90], (await ReadAsync(test.Client, "copy")).Where(item => item.Text == "old").Select(item => item.Number));
        Assert.Empty(test.Requests.OfType<BatchWriteItemRequest>());

        Assert.Equal(
            new CopyResult(12, 12, 0, 0, 0),
            await db.CopyTableDataAsync("from", "copy", options: new CopyOptions { Overwrite = true })
        );
        Assert.Equal([.. Items(12, "new"), (90, "old")], await ReadAsync(test.Client, "copy"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Items_that_replace_others_are_sent_25_in_a_request(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 60);

        await db.CopyTableDataAsync("from", "copy", options: new CopyOptions { Overwrite = true });

        Assert.Equal(
            [10, 25, 25],
            test.Requests.OfType<BatchWriteItemRequest>().Select(request => request.RequestItems["copy"].Count).Order()
        );
        Assert.Equal(Items(60, "new"), await ReadAsync(test.Client, "copy"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Items_are_transformed_and_skipped(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 10);
        foreach (var overwrite in (bool[])[false, true])
        {
            var options = new CopyOptions
            {
                Overwrite = overwrite,
                Transform = item =>
                {
                    item["text"] = new($"changed {overwrite}");
                    return GetNumber(item) % 2 == 0 ? item : null;
                },
            };

            Assert.Equal(new CopyResult(10, 5, 0, 5, 0), await db.CopyTableDataAsync("from", "copy", options: options));
            Assert.Equal(Enumerable.Range(0, 5).Select(i => (i * 2, $"changed {overwrite}")), await ReadAsync(test.Client, "copy"));
            await EmptyAsync(test);
        }

        Assert.Equal(Items(10, "new"), await ReadAsync(test.Client, "from"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Segments_are_read_in_parallel_and_every_item_is_copied_once(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 60);

        var result = await db.CopyTableDataAsync(
            "from",
            "copy",
            options: new CopyOptions
            {
                Segments = 4,
                PageSize = 5,
                Overwrite = true,
            }
        );

        Assert.Equal(new CopyResult(60, 60, 0, 0, 0), result);
        Assert.Equal(Items(60, "new"), await ReadAsync(test.Client, "copy"));
        Assert.Equal(
            [0, 1, 2, 3],
            test.Requests.OfType<ScanRequest>()
                .Where(request => request.TotalSegments == 4)
                .Select(request => request.Segment!.Value)
                .Distinct()
                .Order()
        );
        Assert.All(test.Requests.OfType<BatchWriteItemRequest>(), request => Assert.InRange(request.RequestItems["copy"].Count, 1, 5));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_copy_to_another_database_creates_the_table_of_the_record_class(DynamoTestContext test, DynamoDatabase db)
    {
        var dev = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TablePrefix = "dev-" });
        for (var i = 0; i < 5; i++)
            await db.Table<Store>()
                .SaveAsync(
                    new Store
                    {
                        StoreId = $"s{i}",
                        CompanyId = "acme",
                        Name = "n",
                        Thanks = i,
                    }
                );

        Assert.Equal(5, (await db.CopyTableDataAsync<Store>(dev)).Copied);

        Assert.Equal(3, (await dev.Table<Store>().GetAsync("s3")).Thanks);
        Assert.Equal(5, (await test.Client.ScanAsync(new ScanRequest("dev-store"))).Count);
        await db.CopyTableDataAsync("store", "store2", await WithTableAsync(test));
        Assert.Equal(5, (await test.Client.ScanAsync(new ScanRequest("copy-store2"))).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Reads_are_consistent_by_default(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 1);

        await db.CopyTableDataAsync("from", "copy");
        await db.CopyTableDataAsync("from", "copy", options: new CopyOptions { Consistent = false });

        Assert.Equal([true, false], test.Requests.OfType<ScanRequest>().Select(request => request.ConsistentRead));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_is_copied_kept_replaced_or_skipped(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 3);
        await test.Client.PutItemAsync("copy", Item(1, "old"));

        Assert.True(await db.CopyItemAsync("from", Key(0), "copy"));
        Assert.False(await db.CopyItemAsync("from", Key(1), "copy"));
        Assert.False(await db.CopyItemAsync("from", Key(2), "copy", options: new CopyOptions { Transform = _ => null }));
        Assert.Equal([(0, "new"), (1, "old")], await ReadAsync(test.Client, "copy"));

        Assert.True(await db.CopyItemAsync("from", Key(1), "copy", options: new CopyOptions { Overwrite = true }));
        Assert.Equal(Items(2, "new"), await ReadAsync(test.Client, "copy"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_item_of_a_record_class_is_copied_by_its_key(DynamoTestContext test, DynamoDatabase db)
    {
        var dev = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TablePrefix = "dev-" });
        await db.Table<Store>()
            .SaveAsync(
                new Store
                {
                    StoreId = "s1",
                    CompanyId = "acme",
                    Name = "n",
                    Thanks = 4,
                }
            );

        Assert.True(await db.CopyItemAsync<Store>("s1", dev));

        Assert.Equal(4, (await dev.Table<Store>().GetAsync("s1")).Thanks);
        var absent = await Assert.ThrowsAsync<ItemNotFoundException>(() => db.CopyItemAsync<Store>("s2", dev));
        Assert.Equal(("store", new DynamoKey("s2")), (absent.TableName, absent.Key));
        await Assert.ThrowsAsync<InvalidKeyException>(() => db.CopyItemAsync<Store>("", dev));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Invalid_arguments_are_rejected(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 1);

        Assert.Contains(
            "to itself",
            (await Assert.ThrowsAsync<ArgumentException>(() => db.CopyTableDataAsync("from", "from"))).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "none",
            (await Assert.ThrowsAsync<DynamoTableNotFoundException>(() => db.CopyTableDataAsync("from", "none"))).TableName
        );
        Assert.Equal(
            "none",
            (await Assert.ThrowsAsync<DynamoTableNotFoundException>(() => db.CopyTableDataAsync("none", "copy"))).TableName
        );
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            db.CopyTableDataAsync("from", "copy", options: new CopyOptions { Segments = 0 })
        );
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            db.CopyTableDataAsync("from", "copy", options: new CopyOptions { Concurrency = 0 })
        );
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            db.CopyTableDataAsync("from", "copy", options: new CopyOptions { PageSize = 0 })
        );
        Assert.Empty(test.Requests.OfType<ScanRequest>());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_is_transformed_in_place(DynamoTestContext test, DynamoDatabase db)
    {
        await FillAsync(test, 30);
        var options = new CopyOptions
        {
            Overwrite = true,
            PageSize = 10,
            Transform = item => new(item) { ["text"] = new("changed") },
        };

        Assert.Equal(30, (await db.CopyTableDataAsync("from", "from", options: options)).Copied);

        Assert.Equal(Items(30, "changed"), await ReadAsync(test.Client, "from"));
    }

    private static async Task<DynamoDatabase> WithTableAsync(DynamoTestContext test)
    {
        await test.Client.CreateTableAsync(
            "copy-store2",
            [new("StoreId", Amazon.DynamoDBv2.KeyType.HASH)],
            [new("StoreId", Amazon.DynamoDBv2.ScalarAttributeType.S)],
            new ProvisionedThroughput(10, 10)
        );
        return new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TablePrefix = "copy-" });
    }

    private static async Task EmptyAsync(DynamoTestContext test)
    {
        foreach (var (number, _) in await ReadAsync(test.Client, "copy"))
            await test.Client.DeleteItemAsync("copy", Key(number));
    }
}
