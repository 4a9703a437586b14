using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>
/// Conditions that do not depend on the item: one that is always true is not sent, and for one that is always false nothing is read.
/// </summary>
public sealed class ConstantConditionTests
{
    private static async Task<DynamoTable<Order>> FillAsync(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        foreach (var number in Enumerable.Range(1, 3))
            await orders.SaveAsync(
                new Order
                {
                    Customer = "c1",
                    Number = number,
                    Gift = number == 2,
                }
            );
        test.Requests.Clear();
        return orders;
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_that_is_always_false_sends_no_request(DynamoTestContext test)
    {
        var orders = await FillAsync(test);
        var none = new List<decimal>();
        int? from = null;
        string? customer = null;

        Assert.Empty(await orders.Scan(o => none.Contains(o.Total)).ToListAsync());
        Assert.Empty(await orders.Query(o => o.Customer == "c1" && none.Contains(o.Total)).ToListAsync());
        Assert.Empty(await orders.Query(o => o.Customer == "c1" && o.Number >= from).ToListAsync());
        Assert.Empty(await orders.Query(o => o.Customer == customer).ToListAsync());
        Assert.Empty(await orders.Scan(o => none.Contains(o.Total)).Parallel(3).ToListAsync());
        Assert.Equal(0, await orders.CountAsync(o => o.Customer == "c1" && o.Gift && none.Count > 0));
        Assert.False(await orders.Scan(o => none.Contains(o.Total)).AnyAsync());
        Assert.Null(await orders.Scan(o => none.Contains(o.Total)).Limit(2).FirstOrDefaultAsync());
        var page = await orders.Query(o => o.Customer == "c1" && none.Contains(o.Total)).ReadPageAsync();
        Assert.Equal((0, (string?)null), (page.Records.Count, page.ContinuationToken));
        await foreach (var order in orders.Scan(o => none.Contains(o.Total)))
            Assert.Fail($"{order.Number}");
        Assert.Empty(test.Requests);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_condition_that_is_always_true_sends_no_filter(DynamoTestContext test)
    {
        var orders = await FillAsync(test);
        (int? from, decimal? total, var all) = (null, null, true);

        Assert.Equal(
            3,
            await orders.CountAsync(o => o.Customer == "c1" && (from == null || o.Number >= from) && (total == null || o.Total == total))
        );
        Assert.Equal(3, await orders.Scan(o => all || o.Gift).CountAsync());

        var query = Assert.Single(test.Requests.OfType<QueryRequest>());
        Assert.Equal(("#n0 = :v0", null), (query.KeyConditionExpression, query.FilterExpression));
        var scan = Assert.Single(test.Requests.OfType<ScanRequest>());
        Assert.Null(scan.FilterExpression);
        Assert.Null(scan.ExpressionAttributeValues);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_write_whose_condition_is_always_false_is_rejected_with_the_item(DynamoTestContext test)
    {
        var orders = await FillAsync(test);
        var none = new List<decimal>();
        var order = await orders.GetAsync(("c1", 2));
        order.Gift = false;

        Assert.True((await AssertRejectedAsync(() => orders.SaveAsync(order, when: o => none.Contains(o.Total)))).GetRecord<Order>()!.Gift);
        Assert.NotNull((await AssertRejectedAsync(() => orders.SaveAsync(New(1), when: o => none.Contains(o.Total)))).Item);
        Assert.Null((await AssertRejectedAsync(() => orders.SaveAsync(New(9), when: o => none.Contains(o.Total)))).Item);
        await AssertRejectedAsync(() => orders.UpdateAsync(("c1", 2), u => u.Set(o => o.Gift, false), when: o => none.Contains(o.Total)));
        await AssertRejectedAsync(() => orders.DeleteAsync(("c1", 2), when: o => none.Contains(o.Total)));
        await Assert.ThrowsAsync<ItemNotFoundException>(() =>
            orders.UpdateAsync(
                ("c1", 9),
                u => u.Set(o => o.Gift, false),
                when: o => none.Contains(o.Total),
                options: new() { MustExist = true }
            )
        );
        await Assert.ThrowsAsync<ItemNotFoundException>(() => orders.DeleteAsync(("c1", 9), when: o => none.Contains(o.Total)));
        var transaction = test.Database.Transaction().Check<Order>(("c1", 2), o => none.Contains(o.Total));
        await Assert.ThrowsAsync<TransactionFailedException>(() => transaction.CommitAsync());

        Assert.True((await orders.GetAsync(("c1", 2))).Gift);
        Assert.Equal(3, await orders.Scan().CountAsync());

        static Order New(int number) => new() { Customer = "c1", Number = number };

        static Task<ConditionFailedException> AssertRejectedAsync(Func<Task> write) => Assert.ThrowsAsync<ConditionFailedException>(write);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_write_whose_condition_is_always_true_is_carried_out(DynamoTestContext test)
    {
        var orders = await FillAsync(test);
        decimal? total = null;

        await orders.SaveAsync(
            new Order
            {
                Customer = "c1",
                Number = 1,
                Total = 5,
            },
            when: o => total == null || o.Total == total
        );
        await orders.DeleteAsync(("c1", 2), when: o => total == null || o.Total == total);

        Assert.Equal([5, 0], (await orders.Query(o => o.Customer == "c1").ToListAsync()).Select(o => o.Total));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_value_is_computed_only_where_CSharp_would(DynamoTestContext test)
    {
        var orders = await FillAsync(test);
        int? none = null;
        Order? like = null;
        var calls = 0;
        Func<int> next = () => ++calls;

        Assert.Equal(3, await orders.Scan(o => none == null || o.Number == none.Value || o.Number == next()).CountAsync());
        Assert.Equal(1, await orders.Scan(o => o.Gift && (like == null || o.Total == like.Total)).CountAsync());
        Assert.Equal(0, await orders.Scan(o => like != null && o.Total == like.Total && o.Number == next()).CountAsync());
        Assert.Equal(1, await orders.Scan(o => like != null ? o.Number == next() : o.Gift).CountAsync());
        Assert.Equal(0, calls);
        var exception = Assert.Throws<QueryTranslationException>(() => orders.Scan(o => o.Number == none!.Value));
        Assert.Equal("none.Value", exception.Expression);
        Assert.Contains("test for null first", exception.Message, StringComparison.Ordinal);
        Assert.Throws<QueryTranslationException>(() => orders.Scan(o => o.Number == (int)none!));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Values_are_computed_as_in_CSharp(DynamoTestContext test)
    {
        var orders = await FillAsync(test);
        (double ratio, long big, uint small, byte? maybe, object boxed, string[] parts) = (2.7, 4_294_967_298, 1, null, 2, ["c1", "x"]);
        var numbers = new[]
        {
            new Order { Number = 2 },
            new Order { Number = 7 },
        };

        foreach (
            var predicate in new System.Linq.Expressions.Expression<Func<Order, bool>>[]
            {
                o => o.Number == (int)ratio,
                o => o.Number == (int)big,
                o => o.Number == small + 1,
                o => o.Number == (maybe ?? 2),
                o => o.Number == (int)boxed,
                o => o.Number == (boxed is int ? 2 : 3),
                o => o.Number == (boxed as string ?? "ab").Length,
                o => o.Number == new[] { 1, 2 }[1],
                o => o.Number == new List<int> { 5, 2 }[1],
                o => o.Number == new Order { Number = 2 }.Number,
                o => o.Number == (6 & 3),
                o => o.Number == 1 << (int)small,
                o => numbers.Select(order => order.Number).Contains(o.Number),
                o => numbers.Any(order => order.Number == 2) && o.Gift,
                o => o.Customer == string.Join("", parts[0].Take(2)) && o.Gift,
                o => o.Customer == $"{"c"}{1}{""}{""}{""}" && o.Gift,
            }
        )
        {
            Assert.Equal([2], (await orders.Scan(predicate).ToListAsync()).Select(order => order.Number));
        }
    }
}
