using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>One write of the fault matrix, which can be tried again, and how often it was done.</summary>
internal sealed record MatrixWrite(Func<Task> RunAsync, Func<Task<int>> TimesAsync, bool Converges = true)
{
    internal static async Task<MatrixWrite> CreateAsync(DynamoDatabase db, string kind, string id)
    {
        var accounts = db.Table<Account>();
        var account = new Account { Id = id, Balance = 1 };
        if (kind is "new")
            return new(() => accounts.SaveAsync(account), ExistsAsync);
        if (kind is "when")
            return new(() => accounts.SaveAsync(account, when: a => a.Owner == null && a.Balance != 1), ExistsAsync);
        var transaction = db.Transaction();
        if (kind is "commit")
        {
            transaction.Save(account);
            return new(() => transaction.CommitAsync(), ExistsAsync);
        }
        await accounts.SaveAsync(account);
        switch (kind)
        {
            case "delete":
                return new(() => accounts.DeleteAsync(id), IsGoneAsync, Converges: false);
            case "delete record":
                return new(() => accounts.DeleteAsync(account), IsGoneAsync, Converges: false);
            case "update when":
                return new(() => accounts.UpdateAsync(id, u => u.Increment(a => a.Balance, 1), when: a => a.Balance == 1), AddedAsync, Converges: false);
            case "counter":
                var token = Guid.NewGuid().ToString();
                return new(() => accounts.UpdateCounterAsync(id, a => a.Balance, 1, token), AddedAsync);
            case "commit update":
                transaction.Update<Account>(id, u => u.Increment(a => a.Balance, 1));
                return new(() => transaction.CommitAsync(), AddedAsync);
        }
        account.Balance = 2;
        return kind switch
        {
            "loaded" => new(() => accounts.SaveAsync(account), AddedAsync),
            "loaded when" => new(() => accounts.SaveAsync(account, when: a => a.Balance == 1), AddedAsync),
            "overwrite" => new(() => accounts.SaveAsync(account, overwrite: true), AddedAsync),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

        async Task<int> ExistsAsync() => await accounts.FindAsync(id, consistent: true) is null ? 0 : 1;

        async Task<int> IsGoneAsync() => 1 - await ExistsAsync();

        async Task<int> AddedAsync() => (int)((await accounts.GetAsync(id, consistent: true)).Balance - 1);
    }
}
