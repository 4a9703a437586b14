using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>Where a response is lost and the SDK sends the request again, the error says that the write may have been one's own.</summary>
public sealed class LostResponseTests
{
    private const string OfSave = "The item is as this save would have made it: an earlier attempt may have written it, and its response was lost.";

    private static async Task<Account> SavedAsync(DynamoDatabase db)
    {
        var account = new Account { Id = "a1", Owner = "Ada", Balance = 1.50m };
        await db.Table<Account>().SaveAsync(account);
        return account;
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_new_record(DynamoTest test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Account>();
        test.Faults.On<PutItemRequest>().LoseAnswer();

        var exception = await Assert.ThrowsAsync<ItemExistsException>(() => db.Table<Account>().SaveAsync(new Account { Id = "a1", Balance = 1.50m }));

        Assert.EndsWith(OfSave, exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_loaded_record(DynamoTest test, DynamoDatabase db)
    {
        var account = await SavedAsync(db);
        account.Balance = 1e20m;
        test.Faults.On<UpdateItemRequest>().LoseAnswer();

        var exception = await Assert.ThrowsAsync<ItemChangedException>(() => db.Table<Account>().SaveAsync(account));

        Assert.EndsWith(OfSave, exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_save_with_a_condition(DynamoTest test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Account>();
        test.Faults.On<PutItemRequest>().LoseAnswer();

        var exception = await Assert.ThrowsAsync<ConditionFailedException>(
            () => db.Table<Account>().SaveAsync(new Account { Id = "a1", Owner = "Ada" }, when: a => a.Owner == null));

        Assert.EndsWith(OfSave, exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_update_with_a_condition(DynamoTest test, DynamoDatabase db)
    {
        await SavedAsync(db);
        test.Faults.On<UpdateItemRequest>().LoseAnswer();

        var exception = await Assert.ThrowsAsync<ConditionFailedException>(
            () => db.Table<Account>().UpdateAsync("a1", u => u.Set(a => a.Owner, "Eve"), when: a => a.Owner == "Ada"));

        Assert.EndsWith("Or an earlier attempt of this update has changed the item, and its response was lost.", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deletion(DynamoTest test, DynamoDatabase db)
    {
        var account = await SavedAsync(db);
        test.Faults.On<DeleteItemRequest>().LoseAnswer();
        var byKey = await Assert.ThrowsAsync<ItemNotFoundException>(() => db.Table<Account>().DeleteAsync("a1"));
        await SavedAsync(db);
        test.Faults.On<DeleteItemRequest>().LoseAnswer();
        var ofRecord = await Assert.ThrowsAsync<ItemNotFoundException>(() => db.Table<Account>().DeleteAsync(account));

        const string OfDeletion = "Or an earlier attempt of this deletion has deleted it, and its response was lost.";
        Assert.EndsWith(OfDeletion, byKey.Message, StringComparison.Ordinal);
        Assert.EndsWith(OfDeletion, ofRecord.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task What_somebody_else_has_written_is_not_taken_for_ones_own(DynamoDatabase db)
    {
        var account = await SavedAsync(db);
        var other = await db.Table<Account>().GetAsync("a1", consistent: true);
        (account.Owner, other.Owner) = ("Eve", "Bob");
        await db.Table<Account>().SaveAsync(other);

        var changed = await Assert.ThrowsAsync<ItemChangedException>(() => db.Table<Account>().SaveAsync(account));
        var exists = await Assert.ThrowsAsync<ItemExistsException>(() => db.Table<Account>().SaveAsync(new Account { Id = "a1" }));
        var failed = await Assert.ThrowsAsync<TransactionFailedException>(() => db.Transaction().Save(new Account { Id = "a1" }).CommitAsync());

        Assert.EndsWith("apply the change, and save.", changed.Message, StringComparison.Ordinal);
        Assert.EndsWith("or save with overwrite: true.", exists.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("was lost", failed.Message, StringComparison.Ordinal);
    }
}
