using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class DirectCallTests
{
    [Fact]
    public async Task A_request_that_nobody_observes_skips_the_pipeline() =>
        await AssertPipelineUsageAsync(_ => { }, throughPipeline: false);

    [Fact]
    public async Task A_subscriber_before_the_request_brings_the_pipeline_back() =>
        await AssertPipelineUsageAsync(client => client.BeforeRequestEvent += (_, _) => { }, throughPipeline: true);

    [Fact]
    public async Task A_subscriber_after_the_response_brings_the_pipeline_back() =>
        await AssertPipelineUsageAsync(client => client.AfterResponseEvent += (_, _) => { }, throughPipeline: true);

    [Fact]
    public async Task A_subscriber_of_exceptions_brings_the_pipeline_back() =>
        await AssertPipelineUsageAsync(client => client.ExceptionEvent += (_, _) => { }, throughPipeline: true);

    [Fact]
    public async Task Without_subscribers_requests_skip_the_pipeline_again()
    {
        RequestEventHandler subscriber = (_, _) => { };
        await AssertPipelineUsageAsync(
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
        await AssertPipelineUsageAsync(
            client => ((AmazonDynamoDBConfig)client.Config).TelemetryProvider = tracer.Telemetry,
            throughPipeline: true
        );
        Assert.Equal(["DynamoDB.GetItem", "DynamoDB.ListTables"], tracer.Spans);
    }

    [Fact]
    public async Task Metrics_in_the_log_bring_the_pipeline_back() =>
        await AssertPipelineUsageAsync(client => ((AmazonDynamoDBConfig)client.Config).LogMetrics = true, throughPipeline: true);

    [Fact]
    public async Task Every_operation_on_items_has_a_short_cut_that_gives_its_own_response()
    {
        var interceptor = new ScriptedInterceptor(
            (request, _) =>
                (AmazonWebServiceResponse)
                    Activator.CreateInstance(
                        request
                            .GetType()
                            .Assembly.GetType(request.GetType().FullName!.Replace("Request", "Response", StringComparison.Ordinal))!
                    )!
        );
        using var client = interceptor.CreateClient();

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

        Assert.Equal([.. Enumerable.Repeat(false, 10), true], interceptor.UsedPipeline);
    }

    private static async Task AssertPipelineUsageAsync(Action<AmazonDynamoDBClient> observe, bool throughPipeline)
    {
        var interceptor = new ScriptedInterceptor(
            (request, _) => request is GetItemRequest ? new GetItemResponse() : new ListTablesResponse()
        );
        using var client = interceptor.CreateClient();
        observe(client);

        await client.GetItemAsync(new GetItemRequest());
        Assert.Equal(throughPipeline, interceptor.LastUsedRetryHandler);

        await client.ListTablesAsync(new ListTablesRequest());
        Assert.Equal(throughPipeline, interceptor.LastUsedRetryHandler);
        Assert.Equal(2, interceptor.Requests.Count);
    }
}
