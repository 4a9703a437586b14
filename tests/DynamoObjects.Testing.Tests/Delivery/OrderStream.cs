using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;

namespace DynamoObjects.Testing.Tests.Delivery;

/// <summary>The table <c>orders</c> with a stream, and short forms of its records.</summary>
internal static class OrderStream
{
    public static Task CreateAsync(DynamoTestContext test, string viewType = "NEW_AND_OLD_IMAGES") =>
        test.Seed.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "orders",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("customer", ScalarAttributeType.S), new("number", ScalarAttributeType.N)],
                KeySchema = [new("customer", KeyType.HASH), new("number", KeyType.RANGE)],
                StreamSpecification = new() { StreamEnabled = true, StreamViewType = viewType },
            }
        );

    /// <summary>Creates the table and writes orders 1 to <paramref name="count"/> of one customer.</summary>
    public static async Task WithOrdersAsync(DynamoTestContext test, int count)
    {
        await CreateAsync(test);
        for (var number = 1; number <= count; number++)
            await PutAsync(test, "ada", number);
    }

    public static Task PutAsync(DynamoTestContext test, string customer, int number, string status = "new") =>
        test.Client.PutItemAsync(
            "orders",
            new()
            {
                ["customer"] = new(customer),
                ["number"] = new() { N = Text(number) },
                ["status"] = new(status),
            }
        );

    public static Task DeleteAsync(DynamoTestContext test, string customer, int number) =>
        test.Client.DeleteItemAsync(
            "orders",
            new()
            {
                ["customer"] = new(customer),
                ["number"] = new() { N = Text(number) },
            }
        );

    /// <summary>The number of the order.</summary>
    public static int Number(StreamChange change) => int.Parse(change.Keys["number"].N, CultureInfo.InvariantCulture);

    /// <summary>The numbers of the orders: <c>1 2 3</c>.</summary>
    public static string Numbers(IEnumerable<StreamChange> changes) => string.Join(' ', changes.Select(change => change.Keys["number"].N));

    /// <summary>The numbers of the orders of each invocation: <c>1 2 | 3</c>.</summary>
    public static string Invoked(StreamDelivery delivery) =>
        string.Join(" | ", delivery.Invocations.Select(invocation => Numbers(invocation.Records)));

    /// <summary>A function that accepts everything.</summary>
    public static Task AcceptAsync(StreamBatch batch, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A function that fails if a batch has one of these orders.</summary>
    public static Func<StreamBatch, CancellationToken, Task> FailOn(params int[] numbers) =>
        (batch, _) =>
            batch.Records.Any(record => numbers.Contains(Number(record)))
                ? Task.FromException(new InvalidOperationException("poison"))
                : Task.CompletedTask;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
