using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Batches;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Memory;

public sealed class DynamoTableCacheTests
{
    private static async Task<DynamoTable<Store>> StoresAsync(DynamoDatabase db, int count)
    {
        var stores = db.Table<Store>();
        await stores.SaveManyAsync(
            Enumerable
                .Range(1, count)
                .Select(number => new Store
                {
                    StoreId = $"s{number}",
                    Name = "North",
                    City = "Oslo",
                })
        );
        return stores;
    }

    private static async Task<Dictionary<string, Store>> TableAsync(DynamoDatabase db) =>
        (await db.Table<Store>().Scan().Consistent().ToListAsync()).ToDictionary(store => store.StoreId);

    private static int Writes(DynamoTestContext test) =>
        test.Requests.OfType<PutItemRequest>().Count
        + test.Requests.OfType<UpdateItemRequest>().Count
        + test.Requests.OfType<DeleteItemRequest>().Count
        + test.Requests.OfType<BatchWriteItemRequest>().Count;

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Each_record_is_read_once_and_absence_is_remembered(DynamoTestContext test)
    {
        var memory = new DynamoTableCache<Store>(await StoresAsync(test.Database, 1));

        var store = await memory.GetAsync("s1");
        Assert.Same(store, await memory.FindAsync("s1"));
        Assert.Null(await memory.FindAsync("none"));
        Assert.Null(await memory.FindAsync("none"));
        await Assert.ThrowsAsync<ItemNotFoundException>(() => memory.GetAsync("none"));
        Assert.Null(await memory.FindAsync(""));

        Assert.Equal((2, 3), (memory.TableReads, memory.Hits));
        Assert.Equal(2, test.Requests.OfType<GetItemRequest>().Count);
        Assert.Equal([store], memory.Records);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_flush_writes_each_change_once(bool inBatches, DynamoTestContext test)
    {
        var memory = new DynamoTableCache<Store>(await StoresAsync(test.Database, 4));
        var before = Writes(test);
        (await memory.GetAsync("s1")).City = "Bergen";
        await memory.GetAsync("s2");
        memory.Delete("s3");
        var deleted = await memory.GetAsync("s4");
        Assert.Same(deleted, memory.Delete(deleted));
        (await memory.GetOrCreateAsync("new")).Name = "South";
        memory.Save(new Store { StoreId = "saved", Name = "West" });
        Assert.Equal(before, Writes(test));
        Assert.True(memory.HasChanges);
        Assert.Equal(["new", "s1", "saved"], memory.ChangedRecords.Select(store => store.StoreId).Order());

        Assert.Equal(5, await Flush(memory, inBatches));

        Assert.False(memory.HasChanges);
        var table = await TableAsync(test.Database);
        Assert.Equal(["new", "s1", "s2", "saved"], table.Keys.Order());
        Assert.Equal(("Bergen", "North", "South", "West"), (table["s1"].City, table["s1"].Name, table["new"].Name, table["saved"].Name));
        var written = Writes(test);
        Assert.Equal(0, await Flush(memory, inBatches));
        Assert.Equal(written, Writes(test));
        Assert.Null(await memory.FindAsync("s3"));
        Assert.Equal(table.Count, memory.Records.Count);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_flush_that_fails_in_part_leaves_the_rest_to_the_next(bool inBatches, DynamoTestContext test)
    {
        var memory = new DynamoTableCache<Store>(await StoresAsync(test.Database, 1));
        for (var number = 1; number <= 60; number++)
            memory.Save(new Store { StoreId = $"m{number}" });
        if (inBatches)
            test.Faults.On<BatchWriteItemRequest>().Fail(() => new InvalidOperationException("cut off"));
        else
            test.Faults.On<PutItemRequest>().Times(20).Fail(() => new InvalidOperationException("cut off"));

        var exception = await Assert.ThrowsAsync<BatchFailedException>(() => Flush(memory, inBatches));

        var failed = exception.Failures.Select(failure => (Store)failure.Record!).ToList();
        Assert.Equal(memory.ChangedRecords.Select(store => store.StoreId).Order(), failed.Select(store => store.StoreId).Order());
        Assert.Equal((inBatches ? failed.Count : 20, 60 - failed.Count), (failed.Count, exception.Succeeded));
        Assert.Equal(61 - failed.Count, (await TableAsync(test.Database)).Count);
        var (puts, batches) = (test.Requests.OfType<PutItemRequest>().Count, test.Requests.OfType<BatchWriteItemRequest>().Count);

        Assert.Equal(failed.Count, await Flush(memory, inBatches));

        Assert.Equal(61, (await TableAsync(test.Database)).Count);
        var sent = inBatches
            ? test.Requests.OfType<BatchWriteItemRequest>().Skip(batches).Sum(request => request.RequestItems.Single().Value.Count)
            : test.Requests.OfType<PutItemRequest>().Count - puts;
        Assert.Equal(failed.Count, sent);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_concurrent_writer_is_not_overwritten_and_the_others_are_saved(DynamoTestContext test)
    {
        var stores = await StoresAsync(test.Database, 3);
        var memory = new DynamoTableCache<Store>(stores);
        foreach (var id in new[] { "s1", "s2", "s3" })
            (await memory.GetAsync(id)).City = "Bergen";
        var other = await stores.GetAsync("s2");
        other.City = "Drammen";
        await stores.SaveAsync(other);

        var exception = await Assert.ThrowsAsync<BatchFailedException>(() => memory.FlushAsync());

        var failure = Assert.Single(exception.Failures);
        Assert.Equal((2, "s2"), (exception.Succeeded, ((Store)failure.Record!).StoreId));
        Assert.Equal(["city"], Assert.IsType<ItemChangedException>(failure.Cause).Attributes);
        var table = await TableAsync(test.Database);
        Assert.Equal(("Bergen", "Drammen", "Bergen"), (table["s1"].City, table["s2"].City, table["s3"].City));
        Assert.Equal(["s2"], memory.ChangedRecords.Select(store => store.StoreId));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Unprocessed_items_are_sent_again(DynamoTestContext test)
    {
        var memory = new DynamoTableCache<Store>(await StoresAsync(test.Database, 1));
        for (var number = 1; number <= 30; number++)
            memory.Save(new Store { StoreId = $"m{number}" });
        test.Faults.On<BatchWriteItemRequest>().Times(3).LeaveUnprocessed(10);
        var seen = new List<BatchProgress>();

        Assert.Equal(30, await memory.FlushAsync(FlushMode.Batch, new BatchOptions { Progress = new SynchronousProgress(seen.Add) }));

        Assert.Equal(31, (await TableAsync(test.Database)).Count);
        Assert.Equal(new BatchProgress(30, 0, 30), seen[^1]);
        test.Faults.ShouldAllHaveFired();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Records_that_were_written_before_a_cancellation_are_not_written_again(DynamoTestContext test)
    {
        var memory = new DynamoTableCache<Store>(await StoresAsync(test.Database, 1));
        for (var number = 1; number <= 30; number++)
            memory.Save(new Store { StoreId = $"m{number}" });
        using var source = new CancellationTokenSource();
        var progress = new SynchronousProgress(now =>
        {
            if (now.Succeeded == 10)
                source.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            memory.FlushAsync(options: new BatchOptions { Concurrency = 1, Progress = progress }, cancellationToken: source.Token)
        );

        Assert.Equal(20, memory.ChangedRecords.Count);
        Assert.Equal(20, await memory.FlushAsync());
        Assert.Equal(31, (await TableAsync(test.Database)).Count);
        Assert.Equal(30, test.Requests.OfType<PutItemRequest>().Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Without_ReadThrough_nothing_is_read_and_a_flush_replaces_items(DynamoTestContext test)
    {
        var stores = await StoresAsync(test.Database, 2);
        var memory = new DynamoTableCache<Store>(stores) { ReadThrough = false };

        Assert.Null(await memory.FindAsync("s1"));
        (await memory.GetOrCreateAsync("s1")).Name = "Replaced";
        memory.Delete("s2");
        Assert.Equal(2, await memory.FlushAsync());

        Assert.Equal((0, 0), (memory.TableReads, test.Requests.OfType<GetItemRequest>().Count));
        var store = Assert.Single(await TableAsync(test.Database)).Value;
        Assert.Equal(("s1", "Replaced", null), (store.StoreId, store.Name, store.City));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_new_record_replaces_a_deleted_one(DynamoTestContext test)
    {
        var memory = new DynamoTableCache<Store>(await StoresAsync(test.Database, 2));
        memory.Delete("s1");
        memory.Save(new Store { StoreId = "s1", Name = "Unseen" });
        await memory.GetAsync("s2");
        memory.Delete("s2");
        memory.Save(new Store { StoreId = "s2", Name = "Seen" });

        Assert.Equal(2, await memory.FlushAsync());

        var table = await TableAsync(test.Database);
        Assert.Equal(("Unseen", null, "Seen", null), (table["s1"].Name, table["s1"].City, table["s2"].Name, table["s2"].City));
        Assert.False(memory.HasChanges);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_record_that_was_saved_without_a_read_and_then_deleted_is_deleted_from_the_table(
        bool inBatches,
        DynamoTestContext test
    )
    {
        var memory = new DynamoTableCache<Store>(await StoresAsync(test.Database, 3));
        memory.Save(new Store { StoreId = "s1" });
        memory.Delete("s1");
        memory.Delete("s2");
        memory.Save(new Store { StoreId = "s2" });
        memory.Delete("s2");

        Assert.Equal(2, await Flush(memory, inBatches));

        Assert.Equal(["s3"], (await TableAsync(test.Database)).Keys);
        Assert.Null(await memory.FindAsync("s1"));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_record_that_replaced_an_item_without_a_read_respects_other_writers_afterward(bool inBatches, DynamoTestContext test)
    {
        var stores = await StoresAsync(test.Database, 1);
        var memory = new DynamoTableCache<Store>(stores);
        memory.Delete("s1");
        var store = new Store { StoreId = "s1", City = "Oslo" };
        memory.Save(store);
        await Flush(memory, inBatches);
        var other = await stores.GetAsync("s1");
        other.City = "Drammen";
        await stores.SaveAsync(other);
        store.City = "Bergen";

        var exception = await Assert.ThrowsAsync<BatchFailedException>(() => memory.FlushAsync());

        Assert.IsType<ItemChangedException>(Assert.Single(exception.Failures).Cause);
        Assert.Equal("Drammen", (await TableAsync(test.Database))["s1"].City);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_that_is_created_and_deleted_before_a_flush_is_never_sent(DynamoTestContext test)
    {
        var memory = new DynamoTableCache<Store>(await StoresAsync(test.Database, 1));
        await memory.GetOrCreateAsync("new");
        memory.Delete("new");

        Assert.Equal(0, await memory.FlushAsync());
        Assert.Empty(test.Requests.OfType<DeleteItemRequest>());
        Assert.Equal("new", (await memory.GetOrCreateAsync("new")).StoreId);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Many_records_are_loaded_by_keys_or_by_a_query(DynamoTestContext test)
    {
        var memory = new DynamoTableCache<Store>(await StoresAsync(test.Database, 130));
        var first = await memory.GetAsync("s1");

        await memory.LoadAsync(Enumerable.Range(1, 110).Select(number => new DynamoKey($"s{number}")).Append("none"));
        Assert.Equal(20, await memory.LoadAsync(test.Database.Table<Store>().Scan()));

        Assert.Equal(130, memory.Records.Count);
        Assert.Same(first, await memory.GetAsync("s1"));
        Assert.Null(await memory.FindAsync("none"));
        Assert.Single(test.Requests.OfType<GetItemRequest>());
        Assert.False(memory.HasChanges);
    }

    [DynamoFact(Backend.Mock)]
    public async Task Concurrent_first_reads_of_a_key_read_it_once(DynamoTestContext test)
    {
        var memory = new DynamoTableCache<Store>(await StoresAsync(test.Database, 20));

        var found = await Task.WhenAll(
            Enumerable.Range(0, 2000).Select(number => Task.Run(() => memory.GetAsync($"s{(number % 20) + 1}")))
        );

        Assert.Equal(20, found.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal((20, 20), (memory.TableReads, test.Requests.OfType<GetItemRequest>().Count));
        await Task.WhenAll(
            Enumerable
                .Range(0, 2000)
                .Select(number =>
                    Task.Run(() =>
                    {
                        memory.Save(new Store { StoreId = $"c{number % 50}", Thanks = number });
                        if (number % 3 == 0)
                            memory.Delete($"c{number % 50}");
                    })
                )
        );
        await memory.FlushAsync(FlushMode.Batch);
        Assert.Equal(memory.Records.Count, (await TableAsync(test.Database)).Count);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_failed_read_is_retried_by_the_next_caller(DynamoTestContext test)
    {
        var memory = new DynamoTableCache<Store>(await StoresAsync(test.Database, 1));
        test.Faults.On<GetItemRequest>().Fail(() => new InvalidOperationException("cut off"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => memory.GetAsync("s1"));

        Assert.Equal("s1", (await memory.GetAsync("s1")).StoreId);
    }

    [DynamoFact(Backend.Mock)]
    public async Task Keys_that_do_not_fit_are_rejected(DynamoDatabase db)
    {
        var memory = new DynamoTableCache<Store>(db.Table<Store>());

        Assert.Throws<InvalidKeyException>(() => memory.Save(new Store()));
        Assert.Throws<InvalidKeyException>(() => memory.Delete(""));
        await Assert.ThrowsAsync<InvalidKeyException>(() => memory.GetOrCreateAsync(""));
        await Assert.ThrowsAsync<InvalidKeyException>(() => memory.GetAsync(("s1", 1)));
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_unknown_mode_flushes_nothing(DynamoTestContext test)
    {
        var memory = new DynamoTableCache<Store>(test.Database.Table<Store>());
        memory.Save(new Store { StoreId = "s1" });

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>("mode", () => memory.FlushAsync((FlushMode)2));

        test.Requests.ShouldBeEmpty();
        Assert.True(memory.HasChanges);
    }

    private static Task<int> Flush(DynamoTableCache<Store> memory, bool inBatches) =>
        inBatches ? memory.FlushAsync(FlushMode.Batch) : memory.FlushAsync();
}
