using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Tables;

public sealed class TableToolsTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deleted_table_is_created_again_by_the_next_use(DynamoTestContext test, DynamoDatabase db)
    {
        await db.Table<Store>().SaveAsync(new Store { StoreId = "s1" });

        Assert.True(await db.DeleteTableAsync<Store>());
        Assert.False(await db.TableExistsAsync<Store>());
        Assert.False(await db.DeleteTableAsync("store"));

        Assert.Null(await db.Table<Store>().FindAsync("s1"));
        Assert.True(await db.TableExistsAsync("store"));
        Assert.Equal(2, test.Requests.OfType<CreateTableRequest>().Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deletion_is_retried_while_DynamoDB_changes_the_table(DynamoTestContext test, DynamoDatabase db)
    {
        await db.CreateTableAsync<Store>();
        test.Faults.On<DeleteTableRequest>().Times(2).Fail(() => new ResourceInUseException("Table is being updated"));

        Assert.True(await db.DeleteTableAsync<Store>());

        Assert.Equal(3, test.Requests.OfType<DeleteTableRequest>().Count);
        Assert.False(await db.TableExistsAsync<Store>());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Only_tables_with_the_prefix_are_listed_without_their_prefix(DynamoTestContext test, DynamoDatabase db)
    {
        var dev = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TablePrefix = "dev-" });
        await dev.CreateTableAsync<Store>();
        await dev.CreateTableAsync<Order>();
        await db.CreateTableAsync<Stock>();
        await test.Client.CreateTableAsync(
            "dev-",
            [new("id", KeyType.HASH)],
            [new("id", ScalarAttributeType.S)],
            new ProvisionedThroughput(1, 1)
        );

        Assert.Equal(["order", "store"], (await ListAsync(dev)).Order(StringComparer.Ordinal));
        Assert.Equal(["dev-", "dev-order", "dev-store", "stock"], (await ListAsync(db)).Order(StringComparer.Ordinal));
    }

    [DynamoFact(Backend.Mock)]
    public async Task Tables_are_listed_to_the_last_page(DynamoTestContext test, DynamoDatabase db)
    {
        for (var i = 0; i < 101; i++)
            await test.Client.CreateTableAsync(
                $"table{i}",
                [new("id", KeyType.HASH)],
                [new("id", ScalarAttributeType.S)],
                new ProvisionedThroughput(1, 1)
            );

        Assert.Equal(101, (await ListAsync(db)).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_keys_of_a_table_are_returned(DynamoDatabase db)
    {
        await db.CreateTableAsync<Order>();
        await db.CreateTableAsync<Store>();

        Assert.Equal(
            new PrimaryKey(new("customer", ScalarAttributeType.S), new("Number", ScalarAttributeType.N)),
            await db.GetPrimaryKeyAsync<Order>()
        );
        Assert.Equal(new PrimaryKey(new("StoreId", ScalarAttributeType.S), null), await db.GetPrimaryKeyAsync("store"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_that_does_not_exist_is_rejected_by_name(DynamoTestContext test)
    {
        var dev = new DynamoDatabase(test.Client, new DynamoDatabaseOptions { TablePrefix = "dev-" });

        var exception = await Assert.ThrowsAsync<DynamoTableNotFoundException>(() => dev.GetPrimaryKeyAsync<Store>());

        Assert.Equal("dev-store", exception.TableName);
        await Assert.ThrowsAsync<DynamoTableNotFoundException>(() => dev.WaitUntilActiveAsync("store"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_table_that_another_program_created_is_waited_for(DynamoTestContext test, DynamoDatabase db)
    {
        await test.Client.CreateTableAsync(
            "store",
            [new("StoreId", KeyType.HASH)],
            [new("StoreId", ScalarAttributeType.S)],
            new ProvisionedThroughput(1, 1)
        );

        await db.WaitUntilActiveAsync<Store>();

        Assert.Equal(TableStatus.ACTIVE, (await test.Client.DescribeTableAsync("store")).Table.TableStatus);
    }

    private static async Task<List<string>> ListAsync(DynamoDatabase db)
    {
        var names = new List<string>();
        await foreach (var name in db.ListTablesAsync())
            names.Add(name);
        return names;
    }
}
