using CsCheck;
using static DynamoObjects.Testing.Tests.Delivery.OrderStream;

namespace DynamoObjects.Testing.Tests.Delivery;

/// <summary>For random options and failures, each record is processed or given up exactly once, in order.</summary>
public class RandomDeliveryTests
{
    private const int Customers = 4;

    private static readonly Gen<EventSourceMappingOptions> Options =
        from size in Gen.Int[1, 7]
        from lanes in Gen.Int[1, 4]
        from bisects in Gen.Bool
        from retries in Gen.Int[0, 3]
        from reports in Gen.Bool
        from window in Gen.Int[0, 2]
        select new EventSourceMappingOptions
        {
            BatchSize = size,
            ParallelizationFactor = lanes,
            BisectBatchOnFunctionError = bisects,
            MaximumRetryAttempts = retries,
            FunctionResponseTypes = reports ? [EventSourceMappingOptions.ReportBatchItemFailures] : [],
            MaximumBatchingWindowInSeconds = window,
        };

    [Fact]
    public Task Every_record_is_processed_or_given_up_once_and_in_the_order_of_its_partition_key() =>
        Gen.Select(Options, Gen.Int[0, 30], Gen.Int[0, 60], Gen.Int)
            .SampleAsync((options, count, failures, seed) => CheckAsync(options, count, failures, new Random(seed)), iter: 150, threads: 1);

    private static async Task CheckAsync(EventSourceMappingOptions options, int count, int failures, Random random)
    {
        await using var test = await DynamoTestContext.OpenAsync(Backend.Mock);
        await CreateAsync(test);
        var seen = new List<int>();
        var written = 0;
        while (written < count)
        {
            for (var end = written + random.Next(1, 15); written < Math.Min(end, count); written++)
                await PutAsync(test, $"customer-{random.Next(Customers)}", written);
            seen.AddRange(await DeliverAsync(test, options, failures, random));
        }

        Assert.Equal(Enumerable.Range(0, count), seen.Order());
        Assert.Empty((await test.Streams.DeliverAsync("orders", AcceptAsync, options)).Invocations);
    }

    /// <summary>Delivers, and returns the orders that were processed or given up.</summary>
    private static async Task<IEnumerable<int>> DeliverAsync(
        DynamoTestContext test,
        EventSourceMappingOptions options,
        int failures,
        Random random
    )
    {
        var delivery = await test.Streams.DeliverAsync("orders", (batch, _) => Respond(batch, failures, random), options);

        Assert.All(delivery.Invocations, invocation => Assert.InRange(invocation.Records.Count, 1, options.BatchSize));
        Assert.All(delivery.Delivered.GroupBy(Customer), changes => Assert.Equal(changes.OrderBy(Number), changes));
        Assert.All(delivery.Invocations, invocation => Assert.Equal(invocation.Records.OrderBy(Number), invocation.Records));
        foreach (var customer in delivery.Invocations.SelectMany(invocation => invocation.Records).GroupBy(Customer))
        {
            // A record comes first only after those before it.
            Assert.Equal(customer.Select(Number).Distinct().Order(), customer.Select(Number).Distinct());
        }

        return delivery.Delivered.Concat(delivery.GivenUp.SelectMany(batch => batch.Records)).Select(Number);
    }

    private static Task<StreamBatchResponse?> Respond(StreamBatch batch, int failures, Random random)
    {
        if (random.Next(100) >= failures)
            return Task.FromResult<StreamBatchResponse?>(null);
        if (random.Next(2) == 0)
            throw new TimeoutException();
        var failed = random.Next(batch.Records.Count + 1);
        return Task.FromResult<StreamBatchResponse?>(
            new() { BatchItemFailures = [failed == batch.Records.Count ? "nobody" : batch.Records[failed].SequenceNumber] }
        );
    }

    private static string Customer(Mock.StreamChange change) => change.Keys["customer"].S;
}
