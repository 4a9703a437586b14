using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>One write of the fault matrix, which can be tried again, and how often it was done.</summary>
internal sealed record MatrixWrite(Func<CancellationToken, Task> RunAsync, Func<Task<int>> TimesAsync, bool Converges = true)
{
    public static async Task<MatrixWrite> CreateAsync(DynamoDatabase db, string kind, string id)
    {
        var accounts = db.Table<Account>();
        var account = new Account { Id = id, Balance = 1 };
        if (kind is "new")
            return new(token => accounts.SaveAsync(account, cancellationToken: token), ExistsAsync);
        if (kind is "when")
            return new(
                token => accounts.SaveAsync(account, when: a => a.Owner == null && a.Balance != 1, cancellationToken: token),
                ExistsAsync
            );
        var transaction = db.Transaction();
        if (kind is "commit")
        {
            transaction.Save(account);
            return new(token => transaction.CommitAsync(token), ExistsAsync);
        }

        await accounts.SaveAsync(account);
        switch (kind)
        {
            case "delete":
                return new(token => accounts.DeleteAsync(id, cancellationToken: token), IsGoneAsync, Converges: false);
            case "delete record":
                return new(token => accounts.DeleteAsync(account, cancellationToken: token), IsGoneAsync);
            case "delete when":
                return new(token => accounts.DeleteAsync(account, when: a => a.Balance == 1, token), IsGoneAsync);
            case "update when":
                return new(
                    token => accounts.UpdateAsync(id, u => u.Increment(a => a.Balance, 1), a => a.Balance == 1, cancellationToken: token),
                    AddedAsync,
                    Converges: false
                );
            case "counter":
                var once = new UpdateOptions { Token = Guid.NewGuid().ToString() };
                return new(token => accounts.UpdateCounterAsync(id, a => a.Balance, 1, once, token), AddedAsync);
            case "commit update":
                transaction.Update<Account>(id, u => u.Increment(a => a.Balance, 1));
                return new(token => transaction.CommitAsync(token), AddedAsync);
            case "commit delete":
                transaction.Delete(account);
                return new(token => transaction.CommitAsync(token), IsGoneAsync);
        }

        account.Balance = 2;
        return kind switch
        {
            "loaded" => new(token => accounts.SaveAsync(account, cancellationToken: token), AddedAsync),
            "loaded when" => new(token => accounts.SaveAsync(account, when: a => a.Balance == 1, cancellationToken: token), AddedAsync),
            "overwrite" => new(token => accounts.SaveAsync(account, overwrite: true, cancellationToken: token), AddedAsync),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

        async Task<int> ExistsAsync() => await accounts.FindAsync(id, consistent: true) is null ? 0 : 1;

        async Task<int> IsGoneAsync() => 1 - await ExistsAsync();

        async Task<int> AddedAsync() => (int)((await accounts.GetAsync(id, consistent: true)).Balance - 1);
    }
}
