using Amazon.DynamoDBv2.Model;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class CustomHandlerTests
{
    [Fact]
    public async Task A_handler_that_a_global_customizer_added_stays_and_sees_every_request()
    {
        var customizer = new CountingCustomizer();
        RuntimePipelineCustomizerRegistry.Instance.Register(customizer);
        try
        {
            using var engine = new MockDynamoDb();
            using var client = new CountedClient(engine, ScriptedInterceptor.CreateForItems());

            await client.GetItemAsync(new GetItemRequest());
            await client.GetItemAsync(new GetItemRequest());

            Assert.Equal(2, customizer.Calls);
        }
        finally
        {
            RuntimePipelineCustomizerRegistry.Instance.Deregister(customizer);
        }
    }

    private sealed class CountedClient(MockDynamoDb engine, IMockInterceptor interceptor)
        : MockDynamoDbClient(engine, new MockClientOptions { Interceptor = interceptor });

    private sealed class CountingCustomizer : IRuntimePipelineCustomizer
    {
        public int Calls { get; private set; }

        public string UniqueName => nameof(CountingCustomizer);

        // After a handler that the mock leaves out, which must be present while the SDK runs customizers.
        public void Customize(Type type, RuntimePipeline pipeline)
        {
            if (type == typeof(CountedClient))
                pipeline.AddHandlerAfter<Marshaller>(new CountingHandler(this));
        }

        private sealed class CountingHandler(CountingCustomizer owner) : PipelineHandler
        {
            public override Task<T> InvokeAsync<T>(Amazon.Runtime.IExecutionContext executionContext)
            {
                owner.Calls++;
                return base.InvokeAsync<T>(executionContext);
            }
        }
    }
}
