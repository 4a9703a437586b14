using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Tables;

public sealed class ThroughputTests
{
    private const string AsDeclared = "stock 5/4, ByArticle 5/4, ByPlace 3/2";

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_and_its_indexes_are_raised_and_restored(DynamoTestContext test, DynamoDatabase db)
    {
        await using (await db.RaiseThroughputAsync<Stock>(read: 20, write: 30))
            Assert.Equal("stock 20/30, ByArticle 20/30, ByPlace 20/30", await UnitsAsync(test));

        Assert.Equal(AsDeclared, await UnitsAsync(test));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Units_that_are_not_requested_are_unchanged(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Stock>();

        await using (
            await db.RaiseThroughputAsync([new TableThroughput("stock", write: 30).WithIndex("ByPlace", read: 40).WithoutOtherIndexes()])
        )
            Assert.Equal("stock 5/30, ByArticle 5/4, ByPlace 40/2", await UnitsAsync(test));

        Assert.Equal(AsDeclared, await UnitsAsync(test));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_that_has_enough_units_is_unchanged(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Stock>();
        var steps = new RecordingThroughputProgress();

        await using (await db.RaiseThroughputAsync([new TableThroughput("stock", read: 2, write: 1)], steps))
            Assert.Equal(AsDeclared, await UnitsAsync(test));

        Assert.Empty(test.Requests.OfType<UpdateTableRequest>());
        Assert.Equal(["stock Sufficient"], steps.Reports);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task All_tables_with_the_prefix_are_raised(DynamoTestContext test)
    {
        var db = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TablePrefix = "dev-" });
        await db.CreateTableAsync<Stock>();
        await db.CreateTableAsync<Order>();
        await test.Database.CreateTableAsync<Stock>();

        await using (await db.RaiseThroughputForAllTablesAsync(read: 10))
        {
            Assert.Equal("dev-stock 10/4, ByArticle 10/4, ByPlace 10/2", await UnitsAsync(test, "dev-stock"));
            Assert.Equal("dev-order 10/2", await UnitsAsync(test, "dev-order"));
            Assert.Equal(AsDeclared, await UnitsAsync(test));
        }

        Assert.Equal("dev-order 3/2", await UnitsAsync(test, "dev-order"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_exception_in_the_scope_restores_too(DynamoTestContext test, DynamoDatabase db)
    {
        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await using (await db.RaiseThroughputAsync<Stock>(write: 30))
                throw new InvalidDataException("the work failed");
        });

        Assert.Equal(AsDeclared, await UnitsAsync(test));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_canceled_token_does_not_stop_the_restoration(DynamoTestContext test, DynamoDatabase db)
    {
        using var cancellation = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await using (await db.RaiseThroughputAsync<Stock>(write: 30, cancellationToken: cancellation.Token))
            {
                await cancellation.CancelAsync();
                cancellation.Token.ThrowIfCancellationRequested();
            }
        });

        Assert.Equal(AsDeclared, await UnitsAsync(test));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_token_that_is_canceled_while_tables_are_raised_leaves_none_raised(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Stock>();
        using var cancellation = new CancellationTokenSource();
        var cancel = new RecordingThroughputProgress { OnReport = _ => cancellation.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            db.RaiseThroughputAsync([new TableThroughput("stock", 20, 20)], cancel, cancellation.Token)
        );

        Assert.Equal(["stock Raising", "stock Restored"], cancel.Reports);
        Assert.Equal(AsDeclared, await UnitsAsync(test));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_error_restores_the_tables_that_were_raised(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Stock>();
        await db.CreateTableAsync<Order>();
        test.Faults.On<UpdateTableRequest>().Table("order").Fail(() => new LimitExceededException("too many units for the account"));

        var exception = await Assert.ThrowsAsync<ThroughputException>(() =>
            db.RaiseThroughputAsync([new("stock", 20, 20), new("order", 50, 50)])
        );

        Assert.Equal(["order"], exception.TableNames);
        Assert.Equal("Table 'order' could not be raised to 'order': read 50, write 50: too many units for the account", exception.Message);
        Assert.IsType<LimitExceededException>(exception.InnerException);
        Assert.Equal(AsDeclared, await UnitsAsync(test));
        Assert.Equal("order 3/2", await UnitsAsync(test, "order"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task On_demand_tables_are_rejected_before_anything_is_changed(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Stock>();
        await db.CreateTableAsync<Store>();

        var exception = await Assert.ThrowsAsync<ThroughputException>(() =>
            db.RaiseThroughputAsync([new("stock", 20, 20), new("store", 20, 20)])
        );

        Assert.Equal(["store"], exception.TableNames);
        Assert.Contains("On-demand tables have no provisioned throughput to raise: 'store'", exception.Message, StringComparison.Ordinal);
        Assert.Empty(test.Requests.OfType<UpdateTableRequest>());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_that_cannot_be_restored_is_named_with_its_units_and_the_others_are_restored(
        DynamoTestContext test,
        DynamoDatabase db
    )
    {
        await db.CreateTableAsync<Stock>();
        await db.CreateTableAsync<Order>();
        var scope = await db.RaiseThroughputAsync([new("stock", 20, 20), new("order", 50)]);
        test.Faults.On<UpdateTableRequest>().Table("stock").Fail(() => new LimitExceededException("no more decreases today"));

        var exception = await Assert.ThrowsAsync<ThroughputNotRestoredException>(async () => await scope.DisposeAsync());

        var units = Assert.Single(exception.Units);
        Assert.Equal(("stock", 5L, 4L), (units.TableName, units.Read!.Value, units.Write!.Value));
        Assert.Equal(new CapacityUnits(3, 2), units.Indexes["ByPlace"]);
        Assert.Contains(
            "'stock': read 5, write 4; index 'ByArticle': read 5, write 4; index 'ByPlace': read 3, write 2",
            exception.Message,
            StringComparison.Ordinal
        );
        Assert.Contains("no more decreases today", exception.Message, StringComparison.Ordinal);
        Assert.Equal("order 3/2", await UnitsAsync(test, "order"));

        await scope.DisposeAsync();
        Assert.Equal(AsDeclared, await UnitsAsync(test));
        Assert.Empty(scope.OriginalUnits);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_that_was_deleted_is_not_restored(DynamoTestContext test, DynamoDatabase db)
    {
        await using (await db.RaiseThroughputAsync<Stock>(write: 30))
            await db.DeleteTableAsync<Stock>();

        Assert.Single(test.Requests.OfType<UpdateTableRequest>());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_missing_table_or_index_is_rejected_by_name(DynamoDatabase db)
    {
        await db.CreateTableAsync<Stock>();

        Assert.Equal(
            "none",
            (await Assert.ThrowsAsync<DynamoTableNotFoundException>(() => db.RaiseThroughputAsync([new("none", 1, 1)]))).TableName
        );
        var index = await Assert.ThrowsAsync<DynamoSchemaException>(() =>
            db.RaiseThroughputAsync([new TableThroughput("stock").WithIndex("ByColour", 9, 9)])
        );
        Assert.StartsWith("Table 'stock' has no global index 'ByColour'", index.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => db.RaiseThroughputAsync([new("stock", 9), new("stock", 10)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TableThroughput("stock", read: 0));
    }

    private static async Task<string> UnitsAsync(DynamoTestContext test, string tableName = "stock")
    {
        var table = (await test.Client.DescribeTableAsync(tableName)).Table;
        var indexes = (table.GlobalSecondaryIndexes ?? []).OrderBy(index => index.IndexName, StringComparer.Ordinal);
        return string.Join(
            ", ",
            indexes
                .Select(index => (index.IndexName, index.ProvisionedThroughput))
                .Prepend((tableName, table.ProvisionedThroughput))
                .Select(part =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{part.Item1} {part.ProvisionedThroughput.ReadCapacityUnits}/{part.ProvisionedThroughput.WriteCapacityUnits}"
                    )
                )
        );
    }

    private sealed class RecordingThroughputProgress : IProgress<ThroughputProgress>
    {
        public List<string> Reports { get; } = [];

        public Action<ThroughputProgress> OnReport { get; init; } = _ => { };

        public void Report(ThroughputProgress value)
        {
            Reports.Add($"{value.TableName} {value.Step}");
            OnReport(value);
        }
    }
}
