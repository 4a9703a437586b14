using System.Diagnostics;
using Xunit.Abstractions;

namespace DynamoObjects.Reliability.Transfers;

/// <summary>Money that transactions transfer between accounts is never lost, created, or visible in transit.</summary>
public class TransferTests(ITestOutputHelper output)
{
    private const int TransferClients = 4;
    private const int AuditClients = 2;

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Every_read_of_all_balances_has_the_same_sum(DynamoTestContext test)
    {
        var bank = new Bank(test.Client);
        await bank.OpenAsync();
        var (time, moved, rejected, read, wrong) = (Stopwatch.StartNew(), 0, 0, 0, 0);
        var limit = TestScale.Seconds(2);

        await Task.WhenAll([
            .. Enumerable.Range(0, TransferClients).Select(seed => Start(() => MoveAsync(new Random(seed)))),
            .. Enumerable.Range(0, AuditClients).Select(_ => Start(AuditAsync)),
        ]);
        var balances = await bank.BalancesAsync();

        var tried = $"{moved} transfers of {TransferClients} clients, {rejected} rejected, {read} readings of all balances";
        CheckResults.Report(output, "transfers", test.Backend.ToString(), tried, wrong == 0 ? "every sum right" : $"{wrong} sums wrong");
        Assert.Equal(0, wrong);
        Assert.True(moved > 0 && read > 0, tried);
        Assert.Equal(Bank.Accounts * Bank.StartBalance, balances!.Sum());
        Assert.All(balances!, balance => Assert.True(balance >= 0, $"A balance is {balance}."));

        async Task MoveAsync(Random random)
        {
            while (time.Elapsed < limit)
            {
                var from = random.Next(Bank.Accounts);
                var to = (from + random.Next(1, Bank.Accounts)) % Bank.Accounts;
                if (await bank.TransferAsync(from, to, random.Next(1, Bank.StartBalance)))
                    Interlocked.Increment(ref moved);
                else
                    Interlocked.Increment(ref rejected);
            }
        }

        async Task AuditAsync()
        {
            while (time.Elapsed < limit)
            {
                if (await bank.BalancesAsync() is not { } seen)
                    continue;
                Interlocked.Increment(ref read);
                if (seen.Sum() != Bank.Accounts * Bank.StartBalance)
                    Interlocked.Increment(ref wrong);
            }
        }
    }

    private static Task Start(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
}
