using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>Queries by partition key without a lambda.</summary>
public sealed class HashKeyQueryTests
{
    private static async Task<DynamoTable<Order>> OrdersAsync(DynamoDatabase db)
    {
        var orders = db.Table<Order>();
        for (var number = 1; number <= 3; number++)
            await orders.SaveAsync(
                new Order
                {
                    Customer = "ada",
                    Number = number,
                    Total = 10 - number,
                }
            );
        await orders.SaveAsync(new Order { Customer = "bob", Number = 1 });
        return orders;
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task All_items_with_the_key_are_read_in_order(DynamoDatabase db)
    {
        var orders = await OrdersAsync(db);

        Assert.Equal([1, 2, 3], (await orders.Query("ada").ToListAsync()).Select(order => order.Number));
        Assert.Equal([3, 2], (await orders.Query("ada").Reverse().Limit(2).ToListAsync()).Select(order => order.Number));
        Assert.Equal([3, 2, 1], (await orders.Query("ada", index: "ByTotal").ToListAsync()).Select(order => order.Number));
        Assert.Empty(await orders.Query("eve").ToListAsync());
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task The_key_is_sent_as_a_placeholder(DynamoTestContext test)
    {
        var orders = await OrdersAsync(test.Database);

        Assert.Equal(3, await orders.Query("ada").CountAsync());

        var request = Assert.IsType<QueryRequest>(test.Requests[^1].Request);
        Assert.Equal(
            ("#hash = :hash", "customer", "ada"),
            (request.KeyConditionExpression, request.ExpressionAttributeNames["#hash"], request.ExpressionAttributeValues[":hash"].S)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_index_is_queried_by_its_own_key(DynamoDatabase db)
    {
        var stores = db.Table<Store>();
        await stores.SaveAsync(
            new Store
            {
                StoreId = "s1",
                CompanyId = "acme",
                Name = "North",
            }
        );

        Assert.Equal("s1", Assert.Single(await stores.Query("acme", index: "StoreCompanyIndex").ToListAsync()).StoreId);
    }

    [DynamoFact(Backend.Mock)]
    public void A_key_that_cannot_be_queried_is_rejected_before_anything_is_sent(DynamoTestContext test)
    {
        var orders = test.Database.Table<Order>();

        Assert.Equal(
            "A query of Order needs a partition key that is not empty, but has partition key ''.",
            Assert.Throws<InvalidKeyException>(() => orders.Query("")).Message
        );
        Assert.Equal(
            "A query of Order needs only a partition key, but has partition key 'ada' and sort key 1. Use GetAsync for one item, or a "
                + "lambda.",
            Assert.Throws<InvalidKeyException>(() => orders.Query(("ada", 1))).Message
        );
        Assert.StartsWith(
            "Order.Customer (S) cannot be 5",
            Assert.Throws<InvalidKeyException>(() => orders.Query(5)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<QueryTranslationException>(() => orders.Query("ada", index: "none"));
        Assert.Empty(test.Requests);
    }
}
