using System.Diagnostics.Tracing;
using Amazon.DynamoDBv2.DataModel;

namespace DynamoObjects.Mock.Tests.Client;

/// <remarks>It listens to the whole process, so it runs when no other test does.</remarks>
[Collection(nameof(NetworkTests))]
[CollectionDefinition(nameof(NetworkTests), DisableParallelization = true)]
public sealed class NetworkTests
{
    [Fact]
    public async Task A_client_resolves_no_names_and_opens_no_connections()
    {
        using var listener = new ConnectionListener();
        using (var engine = new MockDynamoDb())
        using (var client = engine.CreateClient())
        using (var context = new DynamoDBContextBuilder().WithDynamoDBClient(() => client).Build())
        {
            await Store.CreateTableAsync(client);
            await context.SaveAsync(Store.Sample("s1"));
            client.BeforeRequestEvent += (_, _) => { };
            Assert.NotNull(await context.LoadAsync<Store>("s1"));
        }

        Assert.Empty(listener.Events);
    }

    /// <summary>Records the events of the runtime about name resolution, sockets and HTTP requests.</summary>
    private sealed class ConnectionListener : EventListener
    {
        private readonly List<string> _events = [];

        public IReadOnlyList<string> Events
        {
            get
            {
                lock (_events)
                    return [.. _events];
            }
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.NameResolution" or "System.Net.Sockets" or "System.Net.Http")
                EnableEvents(eventSource, EventLevel.LogAlways);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName is not ("ResolutionStart" or "ConnectStart" or "RequestStart"))
                return;
            lock (_events)
                _events.Add($"{eventData.EventSource.Name} {eventData.EventName} {string.Join(' ', eventData.Payload ?? [])}");
        }
    }
}
