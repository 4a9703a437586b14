using System.Linq.Expressions;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

public sealed class QueryTests
{
    private readonly OrderState _captured = OrderState.Paid;

    private static DynamoTable<Order> Orders => DynamoTestContext.Current!.Database.Table<Order>();

    private static DynamoTable<Store> Stores => DynamoTestContext.Current!.Database.Table<Store>();

    private static async Task FillAsync()
    {
        for (var number = 1; number <= 6; number++)
        {
            await Orders.SaveAsync(
                new Order
                {
                    Customer = "c1",
                    Number = number,
                    Total = number * 10.5m,
                    State = (OrderState)(number % 3),
                    Gift = number > 4,
                    PaidAt = number % 2 == 0 ? new DateTimeOffset(2026, 1, number, 0, 0, 0, TimeSpan.Zero) : null,
                    Lines = [.. Enumerable.Range(0, number).Select(i => $"line{i}")],
                    Amounts = new() { ["a b"] = number },
                }
            );
        }

        await Orders.SaveAsync(new Order { Customer = "c2", Number = 1 });
        DynamoTestContext.Current!.Requests.Clear();
    }

    private static async Task AssertFindsAsync(Expression<Func<Order, bool>> predicate, params int[] numbers) =>
        Assert.Equal(numbers, (await Orders.Query(predicate).ToListAsync()).Select(order => order.Number));

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Conditions_on_the_range_key_find_their_items(DynamoTestContext test)
    {
        await FillAsync();
        var three = 3;

        await AssertFindsAsync(o => o.Customer == "c1", 1, 2, 3, 4, 5, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Number == three, 3);
        await AssertFindsAsync(o => o.Number < three && o.Customer == "c1", 1, 2);
        await AssertFindsAsync(o => "c1" == o.Customer && 3 >= o.Number, 1, 2, 3);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Number > three + 1, 5, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Number >= 2 && o.Number <= 4, 2, 3, 4);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Number.Between(2, 3), 2, 3);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Number > 3.5, 4, 5, 6);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Conditions_on_other_properties_filter(DynamoTestContext test)
    {
        await FillAsync();
        var states = new List<OrderState> { OrderState.Sent, OrderState.Paid };
        decimal[] totals = [21, 42];
        var day = new DateTimeOffset(2026, 1, 4, 1, 0, 0, TimeSpan.FromHours(1));

        await AssertFindsAsync(o => o.Customer == "c1" && o.Total > 40 && o.Total <= 52.5m, 4, 5);
        await AssertFindsAsync(o => o.Customer == "c1" && o.State == OrderState.Open, 3, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && o.State != _captured, 2, 3, 5, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && states.Contains(o.State), 1, 2, 4, 5);
        await AssertFindsAsync(o => o.Customer == "c1" && totals.Contains(o.Total), 2, 4);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Total.In(10.5m, 63m), 1, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Gift, 5, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && !o.Gift && o.Total > 20, 2, 3, 4);
        await AssertFindsAsync(o => o.Customer == "c1" && (o.Total < 11 || o.Gift), 1, 5, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && o.PaidAt == null, 1, 3, 5);
        await AssertFindsAsync(o => o.Customer == "c1" && o.PaidAt.HasValue, 2, 4, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && o.PaidAt >= day, 4, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && o.PaidAt!.Value == day, 4);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Lines.Contains("line4"), 5, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Lines.Count == 2, 2);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Lines[5] == "line5", 6);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Amounts["a b"] > 4, 5, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && o.Amounts.ContainsKey("c"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Strings_are_queried_by_prefix_part_and_order(DynamoTestContext test)
    {
        foreach (var (id, name) in new[] { ("s1", "Alpha"), ("s2", "Alps"), ("s3", "Beta") })
            await Stores.SaveAsync(
                new Store
                {
                    StoreId = id,
                    CompanyId = "acme",
                    Name = name,
                    City = name,
                    Tags = [name],
                }
            );

        Assert.Equal(["s1", "s2"], await Ids(s => s.CompanyId == "acme" && s.Name.StartsWith("Al")));
        Assert.Equal(["s2", "s3"], await Ids(s => s.CompanyId == "acme" && s.Name.CompareTo("Alph") > 0 && s.City != "Alpha"));
        Assert.Equal(["s1", "s2"], await Ids(s => s.CompanyId == "acme" && string.Compare(s.City, "B", StringComparison.Ordinal) < 0));
        Assert.Equal(["s1"], await Ids(s => s.CompanyId == "acme" && s.City!.Contains("ph")));
        Assert.Equal(
            ["s1"],
            await Ids(s => s.CompanyId.Equals("acme", StringComparison.Ordinal) && string.Equals(s.Name, "Alpha", StringComparison.Ordinal))
        );
        Assert.Equal(["s1", "s3"], await Ids(s => s.CompanyId == "acme" && s.City!.Contains('t') | s.City.Length == 5));
        Assert.Equal(["s3"], await Ids(s => s.CompanyId == "acme" && s.Tags.Contains("Beta")));

        async Task<IEnumerable<string>> Ids(Expression<Func<Store, bool>> predicate) =>
            (await Stores.Query(predicate, index: "StoreCompanyIndex").ToListAsync()).Select(store => store.StoreId);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_query_reads_in_reverse_order_and_up_to_a_limit(DynamoTestContext test)
    {
        await FillAsync();

        Assert.Equal([6, 5], await Numbers(Orders.Query(o => o.Customer == "c1").Reverse().Limit(2)));
        Assert.Equal([2, 4], await Numbers(Orders.Query(o => o.Customer == "c1" && o.PaidAt != null).Limit(2)));
        Assert.Equal([2], await Numbers(Orders.Query(o => o.Customer == "c1" && o.Total == 21, index: "ByTotal").Consistent()));
        Assert.Equal(4, (await Orders.Query(o => o.Customer == "c1" && o.Number > 3).FirstOrDefaultAsync())!.Number);
        Assert.Null(await Orders.Query(o => o.Customer == "none").FirstOrDefaultAsync());
        Assert.Throws<ArgumentOutOfRangeException>(() => Orders.Query(o => o.Customer == "c1").Limit(0));

        static async Task<IEnumerable<int>> Numbers(DynamoQuery<Order> query) => (await query.ToListAsync()).Select(order => order.Number);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Items_are_counted_without_being_loaded(DynamoTestContext test)
    {
        await FillAsync();

        Assert.Equal(6, await Orders.CountAsync(o => o.Customer == "c1"));
        Assert.Equal(3, await Orders.CountAsync(o => o.Customer == "c1" && o.PaidAt != null));
        Assert.Equal(2, await Orders.Query(o => o.Customer == "c1" && o.PaidAt != null).Limit(2).CountAsync());
        Assert.Equal(7, await Orders.Scan().CountAsync());
        Assert.All(test.Requests, request =>
            Assert.Equal("COUNT", ((request.Request as QueryRequest)?.Select ?? (request.Request as ScanRequest)!.Select).Value)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_scan_returns_all_items_that_meet_the_condition(DynamoTestContext test)
    {
        await FillAsync();

        Assert.Equal(7, (await Orders.Scan().ToListAsync()).Count);
        Assert.Equal([1, 1], (await Orders.Scan(o => o.Number == 1).ToListAsync()).Select(o => o.Number));
        Assert.Equal(["c2"], (await Orders.Scan(o => o.Customer != "c1").ToListAsync()).Select(o => o.Customer));
        Assert.Equal(3, (await Orders.Scan().Limit(3).ToListAsync()).Count);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Pages_are_requested_as_they_are_consumed(DynamoTestContext test)
    {
        // Six of these exceed the 1 MB of a page.
        for (var number = 1; number <= 6; number++)
            await Orders.SaveAsync(
                new Order
                {
                    Customer = "c1",
                    Number = number,
                    Lines = [new string('x', 300_000)],
                }
            );
        DynamoTestContext.Current!.Requests.Clear();
        var seen = new List<int>();

        await foreach (var order in Orders.Query(o => o.Customer == "c1"))
        {
            seen.Add(order.Number);
            if (seen.Count == 1)
                Assert.Single(test.Requests);
        }

        Assert.Equal([1, 2, 3, 4, 5, 6], seen);
        Assert.True(test.Requests.Count > 1);
        Assert.Equal(6, await Orders.CountAsync(o => o.Customer == "c1"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_captured_flag_removes_its_side(DynamoTestContext test)
    {
        await FillAsync();
        var (all, none) = (true, false);

        await AssertFindsAsync(o => o.Customer == "c1" && (all || o.Gift), 1, 2, 3, 4, 5, 6);
        await AssertFindsAsync(o => o.Customer == "c1" && (none || o.Gift), 5, 6);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Values_can_be_computed_from_any_expression(DynamoTestContext test)
    {
        await FillAsync();
        var (text, maybe, numbers) = ("C1", (int?)5, new[] { 4, 5, 6 });

        await AssertFindsAsync(
            o => o.Customer == text.Replace("C", "c", StringComparison.Ordinal) && o.Number == numbers[1] - (maybe ?? 0) + 2,
            2
        );
        await AssertFindsAsync(o => o.Customer == $"c{1}" && o.Number == maybe, 5);
        await AssertFindsAsync(
            o => o.Customer == "c" + 1 && o.PaidAt == new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(3),
            4
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Values_never_become_syntax(DynamoTestContext test)
    {
        await FillAsync();
        var evil = "c1\" OR attribute_exists(#n0) OR :v0 = :v0";

        Assert.Empty(await Orders.Query(o => o.Customer == evil && o.Lines.Contains(evil)).ToListAsync());

        var request = Assert.Single(test.Requests.OfType<QueryRequest>());
        Assert.Equal("#n0 = :v0", request.KeyConditionExpression);
        Assert.Equal("contains(#n1, :v1)", request.FilterExpression);
        Assert.Equal([evil, evil], request.ExpressionAttributeValues.Values.Select(value => value.S));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_reserved_word_can_be_queried_like_any_other_name(DynamoTestContext test)
    {
        await Orders.SaveAsync(
            new Order
            {
                Customer = "c1",
                Number = 1,
                Amounts = new() { ["select"] = 1, ["a.b"] = 2 },
            }
        );

        await AssertFindsAsync(o => o.Customer == "c1" && o.Amounts["select"] == 1 && o.Amounts["a.b"] == 2, 1);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_query_in_memory_has_the_same_result(DynamoTestContext test)
    {
        Assert.True(3.Between(1, 3) && !4.Between(1, 3) && "b".Between("a", "c") && !"B".Between("a", "c"));
        Assert.True(3.In(1, 3) && !3.In(1, 2));
        await FillAsync();
        await AssertFindsAsync(o => o.Customer == "c1" && o.Total.Between(20, 32), 2, 3);
    }
}
