using System.Text;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>Pages, and the tokens that identify where the next page starts.</summary>
public sealed class ContinuationTests
{
    private static async Task<DynamoTable<Order>> FillAsync(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();
        for (var number = 1; number <= 7; number++)
            await orders.SaveAsync(
                new Order
                {
                    Customer = "c1",
                    Number = number,
                    Gift = number % 2 == 1,
                    Total = 10 - number,
                }
            );
        test.Requests.Clear();
        return orders;
    }

    private static async Task<List<int[]>> PagesAsync(DynamoQuery<Order> query)
    {
        var pages = new List<int[]>();
        string? token = null;
        do
        {
            var page = await query.StartAt(token).ReadPageAsync();
            pages.Add([.. page.Records.Select(order => order.Number)]);
            token = page.ContinuationToken;
        } while (token is not null);
        return pages;
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_page_is_one_request_and_its_token_continues_after_it(DynamoTestContext test)
    {
        var orders = await FillAsync(test);

        Assert.Equal(
            [
                [1, 2, 3],
                [4, 5, 6],
                [7],
            ],
            await PagesAsync(orders.Query(o => o.Customer == "c1").PageSize(3))
        );
        Assert.Equal(3, test.Requests.Count);
        Assert.Equal(
            [
                [1, 3],
                [5],
                [7],
            ],
            await PagesAsync(orders.Query(o => o.Customer == "c1" && o.Gift).PageSize(3))
        );
        Assert.Equal(
            [
                [7, 6, 5, 4],
                [3, 2, 1],
            ],
            await PagesAsync(orders.Query(o => o.Customer == "c1").PageSize(4).Reverse())
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_page_with_a_limit_is_full_whatever_the_filter_excludes(DynamoTestContext test)
    {
        var orders = await FillAsync(test);

        Assert.Equal(
            [
                [1, 3],
                [5, 7],
            ],
            await PagesAsync(orders.Query(o => o.Customer == "c1" && o.Gift).Limit(2))
        );
        Assert.Equal(
            [
                [1, 3, 5],
                [7],
            ],
            await PagesAsync(orders.Query(o => o.Customer == "c1" && o.Gift).Limit(3).PageSize(2))
        );
        Assert.Equal(
            [
                [7, 6, 5, 4, 3],
                [2, 1],
            ],
            await PagesAsync(orders.Query(o => o.Customer == "c1", index: "ByTotal").Limit(5))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Every_read_method_starts_at_the_token(DynamoTestContext test)
    {
        var query = (await FillAsync(test)).Query(o => o.Customer == "c1");
        var token = (await query.Limit(5).ReadPageAsync()).ContinuationToken;

        Assert.Equal([6, 7], (await query.StartAt(token).ToListAsync()).Select(order => order.Number));
        Assert.Equal(2, await query.StartAt(token).CountAsync());
        Assert.Equal(7, await query.StartAt(token).StartAt(null).CountAsync());
        Assert.Matches("^[A-Za-z0-9_-]+$", token);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Keys_of_every_type_can_be_in_a_token(DynamoTestContext test)
    {
        var everything = test.Database.Table<Everything>();
        var id = Guid.NewGuid();
        for (var day = 1; day <= 3; day++)
            await everything.SaveAsync(new Everything { Id = id, At = new DateTime(2026, 1, day, 0, 0, 0, DateTimeKind.Utc) });

        var first = await everything.Scan().Limit(2).ReadPageAsync();
        var rest = await everything.Scan().StartAt(first.ContinuationToken).ReadPageAsync();

        Assert.Equal([1, 2, 3], first.Records.Concat(rest.Records).Select(record => record.At.Day).Order());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_token_of_another_query_is_rejected_by_name(DynamoTestContext test)
    {
        var orders = await FillAsync(test);
        var query = orders.Query(o => o.Customer == "c1");
        var token = (await query.Limit(1).ReadPageAsync()).ContinuationToken!;
        test.Requests.Clear();

        AssertRejected(
            () => orders.Scan().StartAt(token),
            $"belongs to the query of table '{orders.Name}', but this is the scan of table '{orders.Name}'"
        );
        AssertRejected(
            () => orders.Query(o => o.Customer == "c1", index: "ByTotal").StartAt(token),
            $"this is the query of table '{orders.Name}', index 'ByTotal'"
        );
        AssertRejected(
            () => test.Database.Table<Store>().Scan().StartAt(token),
            $"this is the scan of table '{test.Database.GetTableName<Store>()}'"
        );
        Assert.Empty(test.Requests);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_damaged_token_is_rejected(DynamoTestContext test)
    {
        var orders = await FillAsync(test);
        var query = orders.Query(o => o.Customer == "c1");
        var token = (await query.Limit(1).ReadPageAsync()).ContinuationToken!;
        var place = $"query of table '{orders.Name}'";

        foreach (
            var garbage in new[]
            {
                "x",
                "not a token!",
                token[1..],
                token[..^9],
                Encode("{}"),
                Encode("[1]"),
                Encode("[]"),
                "ÿÿÿÿ",
                new string('a', 5000),
            }
        )
            AssertRejected(() => query.StartAt(garbage), "is damaged");
        foreach (
            var keys in new[]
            {
                "",
                ",\"customer\",\"c1\"",
                ",\"customer\",\"c1\",\"customer\",\"c1\"",
                ",\"customer\",\"c1\",\"Gift\",\"1\"",
                ",\"customer\",\"c1\",\"none\",\"1\"",
            }
        )
            AssertRejected(() => query.StartAt(Encode($"[\"{place}\"{keys}]")), "does not contain the table's keys");

        static string Encode(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_parallel_scan_cannot_be_read_by_page(DynamoTestContext test)
    {
        var orders = await FillAsync(test);
        var token = (await orders.Scan().Limit(1).ReadPageAsync()).ContinuationToken;

        await Assert.ThrowsAsync<QueryTranslationException>(() => orders.Scan().Parallel(2).ReadPageAsync());
        Assert.Throws<QueryTranslationException>(() => orders.Scan().Parallel(2).StartAt(token));
        Assert.Throws<QueryTranslationException>(() => orders.Scan().StartAt(token).Parallel(2));
    }

    private static void AssertRejected(Action call, string reason) =>
        Assert.Contains(reason, Assert.Throws<InvalidContinuationTokenException>(call).Message, StringComparison.Ordinal);
}
