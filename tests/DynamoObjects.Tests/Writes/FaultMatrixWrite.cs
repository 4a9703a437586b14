using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>One write of the fault matrix, which can be repeated, and the number of times that it was carried out.</summary>
internal sealed record FaultMatrixWrite(Func<CancellationToken, Task> RunAsync, Func<Task<int>> CountExecutionsAsync, bool Converges = true)
{
    public static async Task<FaultMatrixWrite> CreateAsync(DynamoDatabase db, string kind, string id)
    {
        var accounts = db.Table<Account>();
        var account = new Account { Id = id, Balance = 1 };
        if (kind is "new")
            return new(token => accounts.SaveAsync(account, cancellationToken: token), CountExistingAsync);
        if (kind is "when")
            return new(
                token => accounts.SaveAsync(account, when: a => a.Owner == null && a.Balance != 1, cancellationToken: token),
                CountExistingAsync
            );
        var transaction = db.Transaction();
        if (kind is "commit")
        {
            transaction.Save(account);
            return new(token => transaction.CommitAsync(token), CountExistingAsync);
        }

        await accounts.SaveAsync(account);
        switch (kind)
        {
            case "delete":
                return new(token => accounts.DeleteAsync(id, cancellationToken: token), CountDeletedAsync, Converges: false);
            case "delete record":
                return new(token => accounts.DeleteAsync(account, cancellationToken: token), CountDeletedAsync);
            case "delete when":
                return new(token => accounts.DeleteAsync(account, when: a => a.Balance == 1, token), CountDeletedAsync);
            case "update when":
                return new(
                    token => accounts.UpdateAsync(id, u => u.Increment(a => a.Balance, 1), a => a.Balance == 1, cancellationToken: token),
                    CountAddedAsync,
                    Converges: false
                );
            case "counter":
                var once = new UpdateOptions { Token = Guid.NewGuid().ToString() };
                return new(token => accounts.UpdateCounterAsync(id, a => a.Balance, 1, once, token), CountAddedAsync);
            case "commit update":
                transaction.Update<Account>(id, u => u.Increment(a => a.Balance, 1));
                return new(token => transaction.CommitAsync(token), CountAddedAsync);
            case "commit delete":
                transaction.Delete(account);
                return new(token => transaction.CommitAsync(token), CountDeletedAsync);
        }

        account.Balance = 2;
        return kind switch
        {
            "loaded" => new(token => accounts.SaveAsync(account, cancellationToken: token), CountAddedAsync),
            "loaded when" => new(
                token => accounts.SaveAsync(account, when: a => a.Balance == 1, cancellationToken: token),
                CountAddedAsync
            ),
            "overwrite" => new(token => accounts.SaveAsync(account, overwrite: true, cancellationToken: token), CountAddedAsync),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

        async Task<int> CountExistingAsync() => await accounts.FindAsync(id, consistent: true) is null ? 0 : 1;

        async Task<int> CountDeletedAsync() => 1 - await CountExistingAsync();

        async Task<int> CountAddedAsync() => (int)((await accounts.GetAsync(id, consistent: true)).Balance - 1);
    }
}
