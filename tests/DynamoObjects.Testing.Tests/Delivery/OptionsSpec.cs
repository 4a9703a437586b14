using static DynamoObjects.Testing.Tests.Delivery.OrderStream;

namespace DynamoObjects.Testing.Tests.Delivery;

/// <summary>The ranges and defaults of the options.</summary>
public class OptionsSpec
{
    [Fact]
    public void The_defaults_are_those_of_AWS()
    {
        var options = new EventSourceMappingOptions();

        Assert.Equal(
            (100, 0, 1, false, -1, -1, 0),
            (
                options.BatchSize,
                options.MaximumBatchingWindowInSeconds,
                options.ParallelizationFactor,
                options.BisectBatchOnFunctionError,
                options.MaximumRetryAttempts,
                options.MaximumRecordAgeInSeconds,
                options.TumblingWindowInSeconds
            )
        );
        Assert.Empty(options.FunctionResponseTypes);
        Assert.Empty(options.FilterCriteria);
    }

    [DynamoTheory(Backend.Mock)]
    [InlineData("BatchSize", 0)]
    [InlineData("BatchSize", 10_001)]
    [InlineData("MaximumBatchingWindowInSeconds", -1)]
    [InlineData("MaximumBatchingWindowInSeconds", 301)]
    [InlineData("ParallelizationFactor", 0)]
    [InlineData("ParallelizationFactor", 11)]
    [InlineData("MaximumRetryAttempts", -2)]
    [InlineData("MaximumRetryAttempts", 10_001)]
    [InlineData("MaximumRecordAgeInSeconds", 0)]
    [InlineData("MaximumRecordAgeInSeconds", 59)]
    [InlineData("MaximumRecordAgeInSeconds", 604_801)]
    [InlineData("TumblingWindowInSeconds", 901)]
    public async Task A_value_out_of_range_is_rejected_before_anything_is_delivered(string name, int value, DynamoTestContext test)
    {
        await WithOrdersAsync(test, 1);
        var options = new EventSourceMappingOptions();
        typeof(EventSourceMappingOptions).GetProperty(name)!.SetValue(options, value);

        var exception = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            test.Streams.DeliverAsync("orders", AcceptAsync, options)
        );

        Assert.Equal(name, exception.ParamName);
        Assert.StartsWith($"{name} must be from ", exception.Message, StringComparison.Ordinal);
        Assert.Equal("1", Invoked(await test.Streams.DeliverAsync("orders", AcceptAsync)));
    }

    [DynamoFact(Backend.Mock)]
    public async Task Other_invalid_options_are_rejected(DynamoTestContext test)
    {
        await CreateAsync(test);

        await RejectAsync(new() { FunctionName = "" }, "FunctionName must not be empty");
        await RejectAsync(new() { StartingPosition = (StreamStartingPosition)7 }, "StartingPosition is 7");
        await RejectAsync(new() { FunctionResponseTypes = ["Report"] }, "FunctionResponseTypes has the value 'Report'");
        await RejectAsync(
            new() { FilterCriteria = [.. Enumerable.Repeat("""{"eventName":["INSERT"]}""", 11)] },
            "FilterCriteria has 11 patterns"
        );
        await RejectAsync(new() { TumblingWindowInSeconds = 10, ParallelizationFactor = 2 }, "ParallelizationFactor is greater than 1");

        async Task RejectAsync(EventSourceMappingOptions options, string message) =>
            Assert.StartsWith(
                message,
                (await Assert.ThrowsAsync<ArgumentException>(() => test.Streams.DeliverAsync("orders", AcceptAsync, options))).Message,
                StringComparison.Ordinal
            );
    }
}
