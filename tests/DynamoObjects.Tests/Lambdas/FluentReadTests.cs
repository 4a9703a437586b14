using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>Queries and scans with settings, and the methods that read them.</summary>
public sealed class FluentReadTests
{
    private static async Task<DynamoTable<Order>> FillAsync(DynamoTestContext test, int count = 6)
    {
        var orders = test.Database.Table<Order>();
        for (var number = 1; number <= count; number++)
            await orders.SaveAsync(
                new Order
                {
                    Customer = "c1",
                    Number = number,
                    Gift = number % 2 == 0,
                    Total = number,
                }
            );
        test.Requests.Clear();
        return orders;
    }

    private static IEnumerable<int> Numbers(IEnumerable<Order> orders) => orders.Select(order => order.Number);

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Settings_return_a_new_query_and_leave_the_first_unchanged(DynamoTestContext test)
    {
        var all = (await FillAsync(test)).Query(o => o.Customer == "c1");
        var two = all.Reverse().Limit(2);

        Assert.Equal([6, 5], Numbers(await two.ToListAsync()));
        Assert.Equal([1, 2, 3, 4, 5, 6], Numbers(await all.ToListAsync()));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_page_size_limits_the_items_of_a_request(DynamoTestContext test)
    {
        var orders = await FillAsync(test);

        Assert.Equal([2, 4, 6], Numbers(await orders.Query(o => o.Customer == "c1" && o.Gift).PageSize(4).ToListAsync()));

        var requests = test.Requests.OfType<QueryRequest>();
        Assert.Equal([4, 4], requests.Select(request => request.Limit!.Value));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_limit_with_a_filter_reads_whole_pages_until_it_has_enough(DynamoTestContext test)
    {
        var orders = await FillAsync(test);

        Assert.Equal([2, 4], Numbers(await orders.Query(o => o.Customer == "c1" && o.Gift).Limit(2).ToListAsync()));
        Assert.Null(test.Requests.GetSingle<QueryRequest>().Limit);

        test.Requests.Clear();
        Assert.Equal([2], Numbers(await orders.Query(o => o.Customer == "c1" && o.Gift).PageSize(3).Limit(1).ToListAsync()));
        Assert.Equal(3, test.Requests.GetSingle<QueryRequest>().Limit);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_limit_without_a_filter_reads_no_more_than_it_needs(DynamoTestContext test)
    {
        var orders = await FillAsync(test);

        Assert.Equal([1, 2, 3], Numbers(await orders.Query(o => o.Customer == "c1").Limit(3).PageSize(2).ToListAsync()));

        Assert.Equal([2, 1], test.Requests.OfType<QueryRequest>().Select(request => request.Limit!.Value));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task AnyAsync_and_FirstOrDefaultAsync_stop_at_the_first_record(DynamoTestContext test)
    {
        var orders = await FillAsync(test);

        Assert.True(await orders.Query(o => o.Customer == "c1").AnyAsync());
        Assert.Equal(1, test.Requests.GetSingle<QueryRequest>().Limit);
        Assert.False(await orders.Query(o => o.Customer == "c1" && o.Total > 100).AnyAsync());
        Assert.True(await orders.Scan(o => o.Gift).PageSize(1).AnyAsync());
        Assert.Equal(6, (await orders.Query(o => o.Customer == "c1").Reverse().FirstOrDefaultAsync())!.Number);
        Assert.Null(await orders.Scan(o => o.Customer == "none").FirstOrDefaultAsync());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Consistent_reads_are_requested_and_rejected_on_global_indexes(DynamoTestContext test)
    {
        var orders = await FillAsync(test);

        await orders.Query(o => o.Customer == "c1").Consistent().ToListAsync();
        await orders.Scan().Consistent().ToListAsync();
        Assert.True(test.Requests.OfType<QueryRequest>()[0].ConsistentRead);
        Assert.True(test.Requests.OfType<ScanRequest>()[0].ConsistentRead);

        var exception = Assert.Throws<QueryTranslationException>(() =>
            test.Database.Table<Store>().Query(s => s.CompanyId == "a", index: "StoreCompanyIndex").Consistent()
        );
        Assert.Contains("'StoreCompanyIndex' is a global secondary index", exception.Message, StringComparison.Ordinal);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void Settings_that_exclude_each_other_are_rejected_by_the_call(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();

        Assert.Contains(
            "no order to reverse",
            Assert.Throws<QueryTranslationException>(() => orders.Scan().Reverse()).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Only a scan",
            Assert.Throws<QueryTranslationException>(() => orders.Query(o => o.Customer == "c").Parallel(2)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => orders.Scan().Limit(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => orders.Scan().PageSize(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => orders.Scan().Parallel(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => orders.Scan().Parallel(1_000_001));
        Assert.Empty(test.Requests);
    }
}
