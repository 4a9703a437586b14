using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Transactions;

public sealed class TransactionTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Writes_to_several_tables_are_carried_out_together(DynamoTestContext test, DynamoDatabase db)
    {
        var (stores, orders, accounts) = (db.Table<Store>(), db.Table<Order>(), db.Table<Account>());
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                Name = "North",
                Thanks = 1,
            }
        );
        await stores.SaveAsync(new Store { StoreId = "s2" });
        await stores.SaveAsync(new Store { StoreId = "s3", City = "Oslo" });
        var account = new Account { Id = "a1", Balance = 10 };
        await accounts.SaveAsync(account);
        account.Balance = 7;
        var order = new Order
        {
            Customer = "c1",
            Number = 1,
            Total = 3,
        };
        test.Requests.Clear();

        await db.Transaction()
            .Save(order)
            .Save(account, when: a => a.Balance >= 3)
            .Update<Store>("s1", u => u.Increment(s => s.Thanks, 2))
            .Delete<Store>("s2")
            .Check<Store>("s3", s => s.City == "Oslo")
            .CommitAsync();

        test.Requests.On("order").ShouldHaveCount(3);
        Assert.Single(test.Requests.OfType<TransactWriteItemsRequest>());
        Assert.Equal(3, (await orders.GetAsync(("c1", 1))).Total);
        Assert.Equal((7m, 2), ((await accounts.GetAsync("a1")).Balance, (await accounts.GetAsync("a1")).Version));
        Assert.Equal(("North", 3), ((await stores.GetAsync("s1")).Name, (await stores.GetAsync("s1")).Thanks));
        Assert.Null(await stores.FindAsync("s2"));
        Assert.Equal((false, 2), (order.IsNew, account.Version));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Records_count_as_loaded_after_the_commit(DynamoTestContext test, DynamoDatabase db)
    {
        var store = new Store { StoreId = "s1", Name = "North" };
        var gone = new Store { StoreId = "s2" };
        await db.Table<Store>().SaveAsync(gone);
        var transaction = db.Transaction().Save(store).Delete(gone);
        Assert.True(store.IsNew);

        await transaction.CommitAsync();

        Assert.Equal((false, true), (store.IsNew, gone.IsNew));
        test.Requests.Clear();
        store.City = "Oslo";
        await db.Table<Store>().SaveAsync(store);
        Assert.Equal("SET #u0 = :u0", test.Requests.GetSingle<UpdateItemRequest>().UpdateExpression);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_canceled_transaction_names_each_failed_action_and_writes_nothing(DynamoDatabase db)
    {
        var (stores, accounts) = (db.Table<Store>(), db.Table<Account>());
        await stores.SaveAsync(new Store { StoreId = "taken", Name = "first" });
        await stores.SaveAsync(new Store { StoreId = "s3", City = "Oslo" });
        await accounts.SaveAsync(new Account { Id = "a1" });
        var (one, other) = (await accounts.GetAsync("a1"), await accounts.GetAsync("a1"));
        one.Balance = 1;
        await accounts.SaveAsync(one);
        other.Balance = 2;
        var taken = new Store { StoreId = "taken", Name = "second" };
        var fine = new Order { Customer = "c1", Number = 1 };
        var transaction = db.Transaction()
            .Save(fine)
            .Save(taken)
            .Save(other)
            .Delete<Store>("absent")
            .Check<Store>("s3", s => s.City == "Bergen")
            .Update<Store>("none", u => u.Set(s => s.Name, "x"), mustExist: true);

        var exception = await Assert.ThrowsAsync<TransactionFailedException>(() => transaction.CommitAsync());

        Assert.Equal([1, 2, 3, 4, 5], exception.Failures.Select(failure => failure.Index));
        Assert.All(exception.Failures, failure => Assert.Equal("ConditionalCheckFailed", failure.Code));
        Assert.Equal(
            [
                TransactionOperation.Save,
                TransactionOperation.Save,
                TransactionOperation.Delete,
                TransactionOperation.Check,
                TransactionOperation.Update,
            ],
            exception.Failures.Select(failure => failure.Operation)
        );
        var exists = Assert.IsType<ItemExistsException>(exception.Failures[0].Error);
        Assert.Equal(("store", "taken", "first"), (exists.TableName, exists.Key.Hash, exception.Failures[0].Item!["name"].S));
        Assert.Same(taken, exception.Failures[0].Record);
        var changed = Assert.IsType<ItemChangedException>(exception.Failures[1].Error);
        Assert.Equal((1L, 2L), (changed.LoadedVersion!.Value, changed.CurrentVersion!.Value));
        Assert.IsType<ItemNotFoundException>(exception.Failures[2].Error);
        Assert.Equal("Oslo", Assert.IsType<ConditionFailedException>(exception.Failures[3].Error).GetRecord<Store>()!.City);
        Assert.IsType<ItemNotFoundException>(exception.Failures[4].Error);
        Assert.Contains(
            "Save of partition key 'taken' in table 'store': Table 'store' already has an item",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.True(fine.IsNew);
        Assert.Equal(1, other.Version);
        Assert.Null(await db.Table<Order>().FindAsync(("c1", 1)));
        Assert.Null(await stores.FindAsync("none"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_conflict_is_retried(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        test.Faults.On<TransactWriteItemsRequest>().Times(2).Conflict(item: 0);

        await db.Transaction().Save(new Store { StoreId = "s1" }).CommitAsync();

        var sent = test.Requests.OfType<TransactWriteItemsRequest>();
        Assert.Equal(3, sent.Count);
        Assert.Single(sent.Select(request => request.ClientRequestToken).Distinct());
        Assert.NotNull(await db.Table<Store>().FindAsync("s1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_same_transaction_in_progress_elsewhere_is_waited_for(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        test.Faults.On<TransactWriteItemsRequest>().Times(2).Fail(() => new TransactionInProgressException("in progress"));

        await db.Transaction().Save(new Store { StoreId = "s1" }).CommitAsync();

        Assert.NotNull(await db.Table<Store>().FindAsync("s1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_failed_condition_is_reported_without_retries_despite_a_conflict(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        test.Faults.On<TransactWriteItemsRequest>()
            .Fail(() =>
                new TransactionCanceledException("cancelled")
                {
                    CancellationReasons =
                    [
                        new() { Code = "TransactionConflict" },
                        new() { Code = "ConditionalCheckFailed", Message = "The conditional request failed" },
                    ],
                }
            );

        var exception = await Assert.ThrowsAsync<TransactionFailedException>(() =>
            db.Transaction().Save(new Store { StoreId = "s1" }).Save(new Store { StoreId = "s2" }).CommitAsync()
        );

        Assert.Equal(["TransactionConflict", "ConditionalCheckFailed"], exception.Failures.Select(failure => failure.Code));
        Assert.Single(test.Requests.OfType<TransactWriteItemsRequest>());
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_permanent_conflict_is_reported(DynamoTestContext test)
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        var db = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TimeProvider = time });
        await db.CreateTableAsync<Store>();
        test.Faults.On<TransactWriteItemsRequest>().Always().Conflict(item: 1);
        var store = new Store { StoreId = "s2" };
        var commit = db.Transaction().Save(new Store { StoreId = "s1" }).Save(store).CommitAsync();
        while (!commit.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        var exception = await Assert.ThrowsAsync<TransactionFailedException>(() => commit);

        var failure = Assert.Single(exception.Failures);
        Assert.Equal((1, "TransactionConflict"), (failure.Index, failure.Code));
        Assert.Null(failure.Error);
        Assert.Same(store, failure.Record);
        Assert.True(store.IsNew);
        Assert.Equal(8, test.Requests.OfType<TransactWriteItemsRequest>().Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_transaction_whose_outcome_is_unknown_can_be_committed_again(DynamoTestContext test, DynamoDatabase db)
    {
        await db.Table<Store>().SaveAsync(new Store { StoreId = "s1", Thanks = 1 });
        var transaction = db.Transaction().Update<Store>("s1", u => u.Increment(s => s.Thanks, 1));
        test.Faults.On<TransactWriteItemsRequest>().Fail(() => new InvalidOperationException("the network"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync());
        await transaction.CommitAsync();
        await db.Transaction(transaction.Token).Update<Store>("s1", u => u.Increment(s => s.Thanks, 1)).CommitAsync();

        Assert.Equal(2, (await db.Table<Store>().GetAsync("s1")).Thanks);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Unchanged_records_and_conditions_that_are_always_true_send_nothing(DynamoTestContext test, DynamoDatabase db)
    {
        var store = new Store { StoreId = "s1" };
        await db.Table<Store>().SaveAsync(store);
        test.Requests.Clear();

        var transaction = db.Transaction().Save(store).Check<Store>("s1", s => true);
        await transaction.CommitAsync();

        Assert.Equal(0, transaction.Count);
        Assert.Empty(test.Requests);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_transaction_accepts_100_actions(DynamoTestContext test, DynamoDatabase db)
    {
        var transaction = db.Transaction();
        for (var i = 0; i < 100; i++)
            transaction.Save(new Store { StoreId = $"s{i}" });
        Assert.Throws<InvalidOperationException>(() => transaction.Save(new Store { StoreId = "s100" }));

        await transaction.CommitAsync();

        Assert.Equal(100, await db.Table<Store>().Scan().CountAsync());
        Assert.Single(test.Requests.OfType<TransactWriteItemsRequest>());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_invalid_action_is_rejected_by_the_call(DynamoDatabase db)
    {
        var account = new Account { Id = "a1" };
        await db.Table<Account>().SaveAsync(account);
        account.Balance = 1;
        var transaction = db.Transaction().Check<Store>("s1", s => s.City == null);

        var twice = Assert.Throws<ArgumentException>(() => transaction.Delete<Store>("s1"));
        Assert.Contains(
            "already has an action on the item with partition key 's1' in table 'store'",
            twice.Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => transaction.Save(account, overwrite: true));
        Assert.Throws<InvalidKeyException>(() => transaction.Delete<Order>("c1"));
        Assert.Throws<InvalidKeyException>(() => transaction.Check<Store>("", s => s.City == null));
        Assert.Throws<InvalidKeyException>(() => transaction.Save(new Store()));
        Assert.Throws<QueryTranslationException>(() => transaction.Check<Store>("s2", s => s.Label == "x"));
        Assert.Throws<ArgumentException>(() => db.Transaction(""));

        await transaction.CommitAsync();
        Assert.Throws<InvalidOperationException>(() => transaction.Save(new Store { StoreId = "s9" }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => transaction.CommitAsync());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_record_is_saved_as_it_was_when_it_was_added(DynamoDatabase db)
    {
        var store = new Store { StoreId = "s1", Name = "North" };
        var transaction = db.Transaction().Save(store);
        store.Name = "South";

        await transaction.CommitAsync();

        Assert.Equal("North", (await db.Table<Store>().GetAsync("s1")).Name);
        await db.Table<Store>().SaveAsync(store);
        Assert.Equal("South", (await db.Table<Store>().GetAsync("s1")).Name);
    }
}
