using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>Updates and transactions with a token.</summary>
public sealed class TokenTests
{
    // Unique tokens, because DynamoDB remembers tokens per account, across tests and runs.
    private readonly string _one = Guid.NewGuid().ToString();
    private readonly string _two = Guid.NewGuid().ToString();
    private readonly string _three = Guid.NewGuid().ToString();

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_counter_is_changed_once_with_a_token_and_twice_without(DynamoTestContext test, DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        await accounts.SaveAsync(new Account { Id = "a1", Balance = 1 });
        test.Faults.On<TransactWriteItemsRequest>().LoseResponse();

        Assert.Equal(2, await accounts.UpdateCounterAsync("a1", a => a.Balance, 1, new() { Token = _one }));
        Assert.Equal(2, await accounts.UpdateCounterAsync("a1", a => a.Balance, 1, new() { Token = _one }));
        Assert.Equal(3, await accounts.UpdateCounterAsync("a1", a => a.Balance, 1, new() { Token = _two }));
        test.Faults.On<UpdateItemRequest>().LoseResponse();
        Assert.Equal(5, await accounts.UpdateCounterAsync("a1", a => a.Balance, 1));

        Assert.Equal(5, (await accounts.GetAsync("a1", consistent: true)).Version);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_update_with_a_token_throws_the_same_exceptions_as_without(DynamoDatabase db)
    {
        var accounts = db.Table<Account>();
        await accounts.SaveAsync(new Account { Id = "a1", Balance = 1 });

        var failed = await Assert.ThrowsAsync<ConditionFailedException>(() =>
            accounts.UpdateAsync("a1", u => u.Increment(a => a.Balance, 1), a => a.Balance > 1, new() { Token = _one })
        );
        await Assert.ThrowsAsync<ItemNotFoundException>(() =>
            accounts.UpdateAsync("a2", u => u.Increment(a => a.Balance, 1), options: new() { Token = _two, MustExist = true })
        );

        Assert.Equal("1", failed.Item!["Balance"].N);
        var options = new UpdateOptions { Token = _three };
        Assert.Equal(2, (await accounts.UpdateAsync("a1", u => u.Increment(a => a.Balance, 1), a => a.Balance == 1, options)).Balance);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_counter_of_an_item_that_must_exist_creates_no_item(DynamoDatabase db)
    {
        var accounts = db.Table<Account>();

        await Assert.ThrowsAsync<ItemNotFoundException>(() =>
            accounts.UpdateCounterAsync("a1", a => a.Balance, 1, new() { MustExist = true })
        );
        await Assert.ThrowsAsync<ItemNotFoundException>(() =>
            accounts.UpdateCounterAsync("a1", a => a.Balance, 1, new() { MustExist = true, Token = _one })
        );

        Assert.Null(await accounts.FindAsync("a1", consistent: true));
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_empty_token_sends_nothing(DynamoTestContext test, DynamoDatabase db)
    {
        var accounts = db.Table<Account>();

        await Assert.ThrowsAsync<ArgumentException>(() => accounts.UpdateCounterAsync("a1", a => a.Balance, 1, new() { Token = "" }));

        test.Requests.ShouldBeEmpty();
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_token_of_another_transaction_is_reported(DynamoDatabase db)
    {
        await db.Transaction(_one).Save(new Account { Id = "a1" }).CommitAsync();

        var exception = await Assert.ThrowsAsync<TransactionFailedException>(() =>
            db.Transaction(_one).Save(new Account { Id = "a2" }).CommitAsync()
        );

        Assert.Contains($"the token '{_one}' was used for a transaction with other contents", exception.Message, StringComparison.Ordinal);
        Assert.Null(await db.Table<Account>().FindAsync("a2", consistent: true));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_of_a_commit_without_a_response_can_be_saved_alone_and_in_another_transaction(
        DynamoTestContext test,
        DynamoDatabase db
    )
    {
        await db.CreateTableAsync<Account>();
        var (alone, again) = (new Account { Id = "a1", Owner = "Ada" }, new Account { Id = "a2", Owner = "Ada" });
        test.Faults.On<TransactWriteItemsRequest>().LoseResponse();
        var timeouts = test.Faults.On<TransactWriteItemsRequest>().Always().Timeout();
        await Assert.ThrowsAsync<TimeoutException>(() => db.Transaction().Save(alone).Save(again).CommitAsync());
        timeouts.Remove();

        await db.Table<Account>().SaveAsync(alone);
        var failed = await Assert.ThrowsAsync<TransactionFailedException>(() => db.Transaction().Save(again).CommitAsync());
        again.Owner = "Eve";
        await db.Transaction().Save(again).CommitAsync();

        Assert.Equal((1, 2), (alone.Version, again.Version));
        Assert.Contains("now counts as loaded", failed.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_of_a_batch_without_a_response_can_be_saved_alone(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        var store = new Store { StoreId = "s1", Name = "North" };
        test.Faults.On<BatchWriteItemRequest>().LoseResponse();
        var timeouts = test.Faults.On<BatchWriteItemRequest>().Always().Timeout();
        await Assert.ThrowsAsync<BatchFailedException>(() => db.Table<Store>().SaveManyAsync([store]));
        timeouts.Remove();

        await db.Table<Store>().SaveAsync(store);

        Assert.Equal("North", (await db.Table<Store>().GetAsync("s1", consistent: true)).Name);
    }
}
