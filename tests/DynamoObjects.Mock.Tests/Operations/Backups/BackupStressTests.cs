using System.Globalization;
using Amazon.DynamoDBv2.Model;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>Backups and restores of sixteen threads, of which most write.</summary>
public class BackupStressTests
{
    private const int Writers = ParallelRunner.Threads - 4;
    private const int Rounds = 150;
    private const int Accounts = 40;

    [Fact]
    public void A_backup_has_each_transaction_wholly_or_not_at_all()
    {
        using var engine = Open(TimeProvider.System);

        ParallelRunner.Run(thread =>
        {
            for (var round = 0; round < Rounds; round++)
            {
                if (thread < Writers)
                {
                    Transfer(engine, thread, round);
                    continue;
                }

                var name = $"copy-{thread}-{round}";
                var backup = engine.Run<CreateBackupResponse>(new CreateBackupRequest { TableName = "books", BackupName = name });
                engine.Execute(BackupScene.FromBackup(name, backup.BackupDetails.BackupArn));
                AssertBalanced(engine, name);
                engine.Execute(new DeleteBackupRequest { BackupArn = backup.BackupDetails.BackupArn });
                engine.Execute(new DeleteTableRequest(name));
            }
        });

        Assert.Empty(engine.Run<ListBackupsResponse>(new ListBackupsRequest()).BackupSummaries);
        AssertBalanced(engine, "books");
    }

    [Fact]
    public void A_point_in_time_has_each_transaction_wholly_or_not_at_all()
    {
        // Each look at the clock takes a quarter of a second.
        var clock = new FakeTimeProvider(BackupScene.Noon) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(250) };
        using var engine = Open(clock);

        ParallelRunner.Run(thread =>
        {
            var random = new Random(thread);
            for (var round = 0; round < Rounds; round++)
            {
                if (thread < Writers)
                {
                    Transfer(engine, thread, round);
                    continue;
                }

                var name = $"copy-{thread}-{round}";
                var seconds = random.Next((int)(clock.GetUtcNow() - BackupScene.Noon).TotalSeconds);
                engine.Execute(BackupScene.ToPoint(Math.Max(seconds, 20), name));
                AssertBalanced(engine, name);
                engine.Execute(new DeleteTableRequest(name));
            }
        });

        AssertBalanced(engine, "books");
    }

    private static MockDynamoDb Open(TimeProvider clock)
    {
        var engine = TestRequests.With(
            change: t => t.AddIndex("by-title", "title"),
            options: new() { TimeProvider = clock, PointInTimeRecoveryDelay = TimeSpan.Zero }
        );
        for (var account = 0; account < Accounts; account++)
            engine.Put(TestRequests.Item("a", account, ("n", 100), ("title", "open")));
        engine.Execute(
            new UpdateContinuousBackupsRequest
            {
                TableName = "books",
                PointInTimeRecoverySpecification = new() { PointInTimeRecoveryEnabled = true },
            }
        );
        return engine;
    }

    private static void Transfer(MockDynamoDb engine, int thread, int round)
    {
        var from = (thread + (round * 7)) % Accounts;
        var to = (from + 1 + (round % (Accounts - 1))) % Accounts;
        try
        {
            engine.Execute(new TransactWriteItemsRequest { TransactItems = [Add(from, -1), Add(to, 1)] });
        }
        catch (TransactionCanceledException exception)
        {
            // Another transaction has one of the items.
            Assert.All(exception.CancellationReasons, r => Assert.Contains(r.Code, (string[])["None", "TransactionConflict"]));
        }
    }

    private static void AssertBalanced(MockDynamoDb engine, string table)
    {
        foreach (var index in (string?[])[null, "by-title"])
        {
            var items = engine.Run<ScanResponse>(new ScanRequest(table) { IndexName = index }).Items;
            Assert.Equal(Accounts, items.Count);
            Assert.Equal(100 * Accounts, items.Sum(item => int.Parse(item["n"].N, CultureInfo.InvariantCulture)));
        }
    }

    private static TransactWriteItem Add(int account, int amount) =>
        new()
        {
            Update = new()
            {
                TableName = "books",
                Key = TestRequests.Item("a", account),
                UpdateExpression = "ADD n :n",
                ExpressionAttributeValues = TestRequests.Values((":n", amount)),
            },
        };
}
