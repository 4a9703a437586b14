using Amazon.DynamoDBv2;
using DynamoObjects;
using DynamoObjects.Testing;
using Quickstart.Shop;

namespace Quickstart;

/// <summary>Each test runs twice, on the mock and on DynamoDB Local, each time with tables of its own.</summary>
public class StoreTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_opened_store_is_found_as_it_was_saved(DynamoDatabase database)
    {
        var directory = new StoreDirectory(database);
        await directory.OpenAsync(Corner());

        var found = await directory.FindAsync("s1");

        Assert.NotNull(found);
        Assert.Equal("Corner Shop", found.Name);
        Assert.Equal(new DateOnly(2024, 2, 29), found.OpenedOn);
        Assert.Equal(["coffee", "parcels"], found.Services.Order());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_store_that_was_never_opened_is_not_found(DynamoDatabase database) =>
        Assert.Null(await new StoreDirectory(database).FindAsync("nowhere"));

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Stores_of_a_company_are_found_by_index(DynamoDatabase database)
    {
        var directory = new StoreDirectory(database);
        await directory.OpenAsync(Corner());
        await directory.OpenAsync(
            new Store
            {
                StoreId = "s2",
                CompanyId = "acme",
                Name = "Station",
            }
        );
        await directory.OpenAsync(
            new Store
            {
                StoreId = "s3",
                CompanyId = "globex",
                Name = "Airport",
            }
        );

        var found = await directory.QueryByCompanyAsync("acme");

        Assert.Equal(["s1", "s2"], found.Select(s => s.StoreId).Order());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_moved_store_keeps_everything_but_its_city(DynamoDatabase database)
    {
        var directory = new StoreDirectory(database);
        await directory.OpenAsync(Corner());

        await directory.MoveAsync("s1", "Porto");

        var moved = await directory.FindAsync("s1");
        Assert.Equal(("Porto", "Corner Shop"), (moved!.City, moved.Name));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Visits_counted_at_once_are_all_counted(int visits, DynamoDatabase database)
    {
        var directory = new StoreDirectory(database);
        await directory.OpenAsync(Corner());

        await Task.WhenAll(Enumerable.Range(0, visits).Select(_ => directory.CountVisitAsync("s1")));

        Assert.Equal(visits, (await directory.FindAsync("s1"))!.Visits);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_closed_store_is_given_back_and_gone(DynamoDatabase database)
    {
        var directory = new StoreDirectory(database);
        await directory.OpenAsync(Corner());

        var closed = await directory.CloseAsync("s1");

        Assert.Equal("Corner Shop", closed.Name);
        Assert.Null(await directory.FindAsync("s1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_test_sees_only_its_own_tables(DynamoDatabase database, IAmazonDynamoDB client)
    {
        await new StoreDirectory(database).OpenAsync(Corner());

        var tables = await client.ListTablesAsync();

        Assert.Equal("store", Assert.Single(tables.TableNames));
    }

    private static Store Corner() =>
        new()
        {
            StoreId = "s1",
            CompanyId = "acme",
            Name = "Corner Shop",
            City = "Lisbon",
            OpenedOn = new DateOnly(2024, 2, 29),
            Services = ["parcels", "coffee"],
        };
}
