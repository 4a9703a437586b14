using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Memory;

/// <summary>Changes while a flush waits for its responses belong to the next flush.</summary>
public sealed class ChangesDuringFlushTests
{
    private const Backend BothBackends = Backend.Mock | Backend.Local;

    private static Store Stored(string city) =>
        new()
        {
            StoreId = "s1",
            Name = "Stored",
            City = city,
        };

    private static Task<Store?> FindAsync(DynamoTestContext test) => test.Database.Table<Store>().FindAsync("s1", consistent: true);

    [DynamoTheory(BothBackends)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task A_new_record_that_is_deleted_is_deleted_by_the_next_flush(bool inBatches, bool loads, DynamoTestContext test)
    {
        var memory = await HeldTableCache<Store>.OpenAsync(test, loads);
        var created = await memory.Table.GetOrCreateAsync("s1");
        var (flush, request) = await memory.StartFlushAsync(inBatches);

        Assert.Same(created, memory.Table.Delete("s1"));
        Assert.True(memory.Table.HasChanges);
        Assert.Empty(memory.Table.Records);
        await request.RespondAsync();
        Assert.Equal(1, await flush);

        Assert.True(memory.Table.HasChanges);
        Assert.Equal(1, await memory.FlushAllAsync(inBatches));
        Assert.Null(await FindAsync(test));
    }

    [DynamoTheory(BothBackends)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task Another_record_with_the_key_is_saved_by_the_next_flush(bool inBatches, bool loads, DynamoTestContext test)
    {
        var memory = await HeldTableCache<Store>.OpenAsync(test, loads);
        memory.Table.Save(Stored("Oslo"));
        var (flush, request) = await memory.StartFlushAsync(inBatches);

        memory.Table.Save(Stored("Bergen"));
        await request.RespondAsync();
        await flush;

        Assert.Equal(1, await memory.FlushAllAsync(inBatches));
        Assert.Equal("Bergen", (await FindAsync(test))!.City);
    }

    [DynamoTheory(BothBackends)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_loaded_record_that_is_deleted_and_saved_again_exists_after_the_next_flush(
        bool inBatches,
        bool isSame,
        DynamoTestContext test
    )
    {
        var memory = await HeldTableCache<Store>.OpenAsync(test, stored: Stored("Oslo"));
        var loaded = await memory.Table.GetAsync("s1");
        memory.Table.Delete(loaded);
        var (flush, request) = await memory.StartFlushAsync(inBatches);

        loaded.City = "Bergen";
        memory.Table.Save(isSame ? loaded : Stored("Bergen"));
        await request.RespondAsync();
        await flush;

        Assert.Equal(1, await memory.FlushAllAsync(inBatches));
        Assert.Equal("Bergen", (await FindAsync(test))!.City);
    }

    [DynamoTheory(BothBackends)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_changed_record_that_is_deleted_and_created_again_exists_after_the_next_flush(bool inBatches, DynamoTestContext test)
    {
        var memory = await HeldTableCache<Store>.OpenAsync(test, stored: Stored("Oslo"));
        (await memory.Table.GetAsync("s1")).City = "Bergen";
        var (flush, request) = await memory.StartFlushAsync(inBatches);

        memory.Table.Delete("s1");
        (await memory.Table.GetOrCreateAsync("s1")).City = "Drammen";
        await request.RespondAsync();
        await flush;

        Assert.Equal(1, await memory.FlushAllAsync(inBatches));
        Assert.Equal("Drammen", (await FindAsync(test))!.City);
    }

    [DynamoTheory(BothBackends)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_reverted_change_is_written_by_the_next_flush(bool inBatches, DynamoTestContext test)
    {
        var memory = await HeldTableCache<Store>.OpenAsync(test, stored: Stored("Oslo"));
        var store = await memory.Table.GetAsync("s1");
        store.City = "Bergen";
        var (flush, request) = await memory.StartFlushAsync(inBatches);

        store.City = "Oslo";
        await request.RespondAsync();
        await flush;

        Assert.Equal("Bergen", (await FindAsync(test))!.City);
        Assert.Equal(1, await memory.FlushAllAsync(inBatches));
        Assert.Equal("Oslo", (await FindAsync(test))!.City);
    }

    [DynamoTheory(BothBackends)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_record_that_was_loaded_from_the_table_before_the_write_is_not_a_conflict(bool inBatches, DynamoTestContext test)
    {
        var memory = await HeldTableCache<Store>.OpenAsync(test, stored: Stored("Oslo"));
        (await memory.Table.GetAsync("s1")).City = "Bergen";
        var other = (await FindAsync(test))!;
        var (flush, request) = await memory.StartFlushAsync(inBatches);

        other.City = "Drammen";
        memory.Table.Save(other);
        await request.RespondAsync();
        await flush;

        Assert.Equal(1, await memory.FlushAllAsync(inBatches));
        Assert.Equal("Drammen", (await FindAsync(test))!.City);
    }

    [DynamoFact(BothBackends)]
    public async Task Versions_and_times_continue_during_a_flush(DynamoTestContext test)
    {
        var memory = await HeldTableCache<Account>.OpenAsync(test);
        var account = await memory.Table.GetOrCreateAsync("a1");
        var (flush, request) = await memory.StartFlushAsync(inBatches: false);
        memory.Table.Save(new Account { Id = "a1", Owner = "Eve" });
        await request.RespondAsync();
        await flush;

        Assert.Equal(1, await memory.FlushAllAsync(inBatches: false));
        var saved = await test.Database.Table<Account>().GetAsync("a1", consistent: true);
        Assert.Equal(("Eve", account.Version + 1), (saved.Owner, saved.Version));
        memory.Table.Delete("a1");
        Assert.Equal(1, await memory.FlushAllAsync(inBatches: false));
        Assert.Null(await test.Database.Table<Account>().FindAsync("a1", consistent: true));
    }

    [DynamoTheory(BothBackends)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_write_with_an_unknown_outcome_is_resolved_by_the_next_flush(bool inBatches, bool isDone, DynamoTestContext test)
    {
        var memory = await HeldTableCache<Store>.OpenAsync(test, stored: Stored("Oslo"));
        var store = await memory.Table.GetAsync("s1");
        store.City = "Bergen";
        using var canceling = new CancellationTokenSource();
        var (flush, request) = await memory.StartFlushAsync(inBatches, canceling.Token);
        if (isDone)
            await request.ExecuteAsync();
        await canceling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flush);
        store.City = "Oslo";
        Assert.True(memory.Table.HasChanges);

        Assert.Equal(isDone ? 1 : 0, await memory.FlushAllAsync(inBatches: false));
        Assert.Equal("Oslo", (await FindAsync(test))!.City);
    }

    [DynamoTheory(BothBackends)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task A_put_with_an_unknown_outcome_can_be_flushed_and_deleted(bool inBatches, bool deletes, DynamoTestContext test)
    {
        var memory = await HeldTableCache<Store>.OpenAsync(test);
        Assert.Null(await memory.Table.FindAsync("s1"));
        memory.Table.Save(Stored("Oslo"));
        var (flush, request) = await memory.StartFlushAsync(inBatches);
        await request.ExecuteAsync();
        request.Fail(new TimeoutException("The response is lost."));
        await Assert.ThrowsAsync<BatchFailedException>(() => flush);

        if (deletes)
            memory.Table.Delete("s1");
        await memory.FlushAllAsync(inBatches: false);

        Assert.Equal(deletes ? null : "Oslo", (await FindAsync(test))?.City);
        Assert.Equal(deletes ? 0 : 1, memory.Table.Records.Count);
    }

    [DynamoFact(BothBackends)]
    public async Task A_key_of_another_writers_item_stays_an_error_until_it_is_deleted(DynamoTestContext test)
    {
        var memory = await HeldTableCache<Store>.OpenAsync(test);
        (await memory.Table.GetOrCreateAsync("s1")).City = "Oslo";
        var (flush, request) = await memory.StartFlushAsync(inBatches: false);
        await test.Database.Table<Store>().SaveAsync(Stored("Drammen"));
        await request.RespondAsync();

        var exception = await Assert.ThrowsAsync<BatchFailedException>(() => flush);
        Assert.IsType<ItemExistsException>(Assert.Single(exception.Failures).Cause);
        memory.Client.ShouldHold = _ => false;
        await Assert.ThrowsAsync<BatchFailedException>(() => memory.FlushAsync(inBatches: false));
        Assert.Equal("Drammen", (await FindAsync(test))!.City);
        memory.Table.Delete("s1");
        memory.Table.Save(Stored("Bergen"));
        Assert.Equal(1, await memory.FlushAllAsync(inBatches: false));
        Assert.Equal("Bergen", (await FindAsync(test))!.City);
    }

    [DynamoTheory(BothBackends)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_read_that_ends_after_a_deletion_restores_nothing(bool many, DynamoTestContext test)
    {
        var memory = await HeldTableCache<Store>.OpenAsync(test, stored: Stored("Oslo"));
        memory.Client.ShouldHold = request => request is GetItemRequest or BatchGetItemRequest;
        var reading = many ? memory.Table.LoadAsync(["s1"]) : memory.Table.FindAsync("s1");
        var request = (await memory.Client.NextAsync(reading))!;
        await request.ExecuteAsync();

        memory.Table.Delete("s1");
        Assert.Equal(1, await memory.FlushAsync(inBatches: false));
        await request.RespondAsync();
        await reading;

        Assert.Empty(memory.Table.Records);
        Assert.Null(await memory.Table.FindAsync("s1"));
        await memory.Table.LoadAsync(["s1"]);
        Assert.Equal(0, await memory.FlushAllAsync(inBatches: false));
        Assert.Null(await FindAsync(test));
    }
}
