using System.Net;
using System.Net.Sockets;
using System.Text;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Sending;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>The client that a database creates shows its attempts, and another client of the SDK does not.</summary>
public sealed class AttemptTrackingClientTests
{
    private static readonly BasicAWSCredentials Credentials = new("real", "real");

    [Fact]
    public void A_database_that_connects_has_an_attempt_tracking_client()
    {
        using var database = DynamoDatabase.Connect(new DynamoConnectionOptions { Region = "localhost" });

        Assert.IsType<AttemptTrackingClient>(database.Client);
    }

    [DynamoFact(Backend.Local)]
    public async Task A_throttled_attempt_does_not_count_as_a_lost_response(DynamoTestContext test)
    {
        await using var stores = await SaveTwiceAsync(test, config => new AttemptTrackingClient(Credentials, config));

        await Assert.ThrowsAsync<ItemExistsException>(stores.SaveThrottledAsync);
    }

    [DynamoFact(Backend.Local)]
    public async Task A_retry_after_a_closed_connection_is_detected(DynamoTestContext test)
    {
        await using var stores = await SaveTwiceAsync(test, config => new AttemptTrackingClient(Credentials, config));

        await stores.SaveLostAsync();
    }

    [DynamoFact(Backend.Local)]
    public async Task Another_client_shows_only_the_number_of_attempts(DynamoTestContext test)
    {
        await using var stores = await SaveTwiceAsync(test, config => new AmazonDynamoDBClient(Credentials, config));

        await stores.SaveThrottledAsync();
    }

    private static async Task<Stores> SaveTwiceAsync(DynamoTestContext test, Func<AmazonDynamoDBConfig, IAmazonDynamoDB> createClient)
    {
        var handler = new ResponseLosingClientFactory(() =>
            new HttpRequestException("lost", new IOException("reset", new SocketException((int)SocketError.ConnectionReset)))
        );
        var client = createClient(
            new AmazonDynamoDBConfig
            {
                ServiceURL = test.Client.Config.ServiceURL,
                AuthenticationRegion = "us-east-1",
                HttpClientFactory = handler,
            }
        );
        var database = new DynamoDatabase(client, new DynamoDatabaseOptions { TablePrefix = $"real-{Guid.NewGuid():N}-" });
        await database.Table<Store>().SaveAsync(new Store { StoreId = "s1" });
        return new Stores(database, handler);
    }

    /// <summary>Creates a table with one item.</summary>
    private sealed class Stores(DynamoDatabase database, ResponseLosingClientFactory handler) : IAsyncDisposable
    {
        /// <summary>Saves the same item as new, and is throttled in the first attempt.</summary>
        public async Task SaveThrottledAsync()
        {
            handler.NextResponse = Throttled;
            await database.Table<Store>().SaveAsync(new Store { StoreId = "s1" });
            Assert.Null(handler.NextResponse);
        }

        /// <summary>Saves another item, and loses its first response.</summary>
        public async Task SaveLostAsync()
        {
            handler.LoseNextResponse = true;
            await database.Table<Store>().SaveAsync(new Store { StoreId = "s2" });
            Assert.Equal(1, handler.LostCount);
        }

        public async ValueTask DisposeAsync()
        {
            await database.DeleteTableAsync<Store>();
            database.Client.Dispose();
        }

        private static HttpResponseMessage Throttled() =>
            new(HttpStatusCode.BadRequest)
            {
                Content = new StringContent(
                    """{"__type":"com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException","message":"slow down"}""",
                    Encoding.UTF8,
                    "application/x-amz-json-1.0"
                ),
            };
    }
}
