using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class ShortcutTests
{
    [Fact]
    public async Task A_request_that_nobody_observes_skips_the_pipeline() => await AssertWay(_ => { }, throughPipeline: false);

    [Fact]
    public async Task A_subscriber_before_the_request_brings_the_pipeline_back() =>
        await AssertWay(client => client.BeforeRequestEvent += (_, _) => { }, throughPipeline: true);

    [Fact]
    public async Task A_subscriber_after_the_response_brings_the_pipeline_back() =>
        await AssertWay(client => client.AfterResponseEvent += (_, _) => { }, throughPipeline: true);

    [Fact]
    public async Task A_subscriber_of_exceptions_brings_the_pipeline_back() =>
        await AssertWay(client => client.ExceptionEvent += (_, _) => { }, throughPipeline: true);

    [Fact]
    public async Task A_subscriber_that_left_gives_the_short_cut_back()
    {
        RequestEventHandler subscriber = (_, _) => { };
        await AssertWay(
            client =>
            {
                client.BeforeRequestEvent += subscriber;
                client.BeforeRequestEvent -= subscriber;
            },
            throughPipeline: false
        );
    }

    [Fact]
    public async Task A_tracer_brings_the_pipeline_back()
    {
        var tracer = new RecordingTracer();
        await AssertWay(client => ((AmazonDynamoDBConfig)client.Config).TelemetryProvider = tracer.Telemetry, throughPipeline: true);
        Assert.Equal(["DynamoDB.GetItem", "DynamoDB.ListTables"], tracer.Spans);
    }

    [Fact]
    public async Task Metrics_in_the_log_bring_the_pipeline_back() =>
        await AssertWay(client => ((AmazonDynamoDBConfig)client.Config).LogMetrics = true, throughPipeline: true);

    [Fact]
    public async Task Every_operation_on_items_has_a_short_cut_that_gives_its_own_response()
    {
        var interceptor = new Answering(
            (request, _) =>
                (AmazonWebServiceResponse)
                    Activator.CreateInstance(
                        request
                            .GetType()
                            .Assembly.GetType(request.GetType().FullName!.Replace("Request", "Response", StringComparison.Ordinal))!
                    )!
        );
        using var client = interceptor.Client();

        Assert.NotNull(await client.GetItemAsync(new GetItemRequest()));
        Assert.NotNull(await client.PutItemAsync(new PutItemRequest()));
        Assert.NotNull(await client.UpdateItemAsync(new UpdateItemRequest()));
        Assert.NotNull(await client.DeleteItemAsync(new DeleteItemRequest()));
        Assert.NotNull(await client.QueryAsync(new QueryRequest()));
        Assert.NotNull(await client.ScanAsync(new ScanRequest()));
        Assert.NotNull(await client.BatchGetItemAsync(new BatchGetItemRequest()));
        Assert.NotNull(await client.BatchWriteItemAsync(new BatchWriteItemRequest()));
        Assert.NotNull(await client.TransactGetItemsAsync(new TransactGetItemsRequest()));
        Assert.NotNull(await client.TransactWriteItemsAsync(new TransactWriteItemsRequest()));

        Assert.NotNull(await client.ListTablesAsync(new ListTablesRequest()));

        Assert.Equal([.. Enumerable.Repeat(false, 10), true], interceptor.ThroughGate);
    }

    private static async Task AssertWay(Action<AmazonDynamoDBClient> observe, bool throughPipeline)
    {
        var interceptor = new Answering((request, _) => request is GetItemRequest ? new GetItemResponse() : new ListTablesResponse());
        using var client = interceptor.Client();
        observe(client);

        await client.GetItemAsync(new GetItemRequest());
        Assert.Equal(throughPipeline, interceptor.LastCameThroughPipeline);

        await client.ListTablesAsync(new ListTablesRequest());
        Assert.Equal(throughPipeline, interceptor.LastCameThroughPipeline);
        Assert.Equal(2, interceptor.Passed.Count);
    }
}
