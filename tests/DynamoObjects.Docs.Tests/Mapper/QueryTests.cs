using DynamoObjects;
using DynamoObjects.Testing;
using Shop.Records;

namespace Docs.Mapper;

/// <summary>The code of docs/mapper/queries.md.</summary>
public class QueryTests
{
    private StringWriter Console { get; } = new();

    [DynamoFact]
    public async Task Orders_are_queried(DynamoDatabase database)
    {
        await AddOrdersAsync(database);

        // begin-snippet: mapper-query
        var orders = database.Table<Order>();
        var query = orders.Query(o => o.Customer == "ada" && o.Number > 1 && o.State == OrderState.Open);
        await foreach (var order in query.Reverse().Limit(2))
            Console.WriteLine($"order {order.Number}");
        // end-snippet

        Assert.Equal("order 5\norder 4\n", Console.ToString().ReplaceLineEndings("\n"));
    }

    [DynamoFact]
    public async Task Queries_use_indexes_count_and_scan(DynamoDatabase database)
    {
        await AddOrdersAsync(database);
        var orders = database.Table<Order>();
        var stores = database.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                CompanyId = "acme",
                Name = "North",
                Visits = 120,
            }
        );

        // begin-snippet: mapper-query-variations
        var minVisits = 100;
        var busy = await stores.Query(s => s.CompanyId == "acme" && s.Visits >= minVisits, index: "ByCompany").ToListAsync();
        var count = await orders.CountAsync(o => o.Customer == "ada" && o.Number.Between(2, 4)); // loads no record
        var large = await orders.Scan(o => o.Lines[0].Quantity >= 4).Parallel(segments: 2).ToListAsync();
        var names = await stores.Scan().Select(s => s.Name).ToListAsync(); // reads only Name, the key and the version
        // end-snippet

        Assert.Equal("s1", Assert.Single(busy).StoreId);
        Assert.Equal(3, count);
        Assert.Equal([4, 5], large.Select(order => order.Number).Order());
        Assert.Equal("North", Assert.Single(names).Name);
    }

    [DynamoFact]
    public async Task Pages_continue_at_a_token(DynamoDatabase database)
    {
        await AddOrdersAsync(database);
        var orders = database.Table<Order>();

        // begin-snippet: mapper-pages
        var page = await orders.Query("ada").PageSize(2).ReadPageAsync(); // a partition key alone needs no lambda
        var next = await orders.Query("ada").PageSize(2).StartAt(page.ContinuationToken).ReadPageAsync();
        // end-snippet

        Assert.Equal([1, 2], page.Records.Select(order => order.Number));
        Assert.Equal([3, 4], next.Records.Select(order => order.Number));
    }

    [DynamoFact]
    public async Task Filters_that_are_not_given_are_left_out(DynamoDatabase database)
    {
        await AddOrdersAsync(database);

        // begin-snippet: mapper-optional-filter
        Task<List<Order>> FindAsync(OrderState? state, int? minNumber) =>
            database
                .Table<Order>()
                .Query(o =>
                    o.Customer == "ada" && (state == null || o.State == state) && (!minNumber.HasValue || o.Number >= minNumber.Value)
                )
                .ToListAsync();
        // end-snippet

        Assert.Equal([1, 2, 3, 4, 5], (await FindAsync(null, null)).Select(order => order.Number));
        Assert.Equal([4, 5], (await FindAsync(OrderState.Open, 4)).Select(order => order.Number));
    }

    [DynamoFact(Backend.Mock)]
    public void A_query_needs_the_hash_key(DynamoDatabase database)
    {
        var exception = Assert.Throws<QueryTranslationException>(() => database.Table<Order>().Query(o => o.State == OrderState.Open));

        Assert.Contains("partition key 'Customer'", exception.Message, StringComparison.Ordinal);
    }

    private static async Task AddOrdersAsync(DynamoDatabase database)
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await database
                .Table<Order>()
                .SaveAsync(
                    new Order("ada", number)
                    {
                        State = number < 3 ? OrderState.Sent : OrderState.Open,
                        Lines = [new OrderLine("lamp", number, 49.9m)],
                    }
                );
        }
    }
}
