using System.Net.Sockets;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Writes;

/// <summary>Lost responses between DynamoDB and a client of the SDK as applications use it.</summary>
public sealed class SdkClientTests
{
    [DynamoTheory(Backend.Local)]
    [InlineData(RequestRetryMode.Standard, false, 10)]
    [InlineData(RequestRetryMode.Adaptive, false, 10)]
    [InlineData(RequestRetryMode.Standard, true, 0)]
    [InlineData(RequestRetryMode.Adaptive, true, 0)]
    public async Task A_save_is_carried_out_once(
        RequestRetryMode mode,
        bool isStaleConnection,
        int maxStaleConnectionRetries,
        DynamoTestContext test
    )
    {
        await using var account = await LosingAsync(test, mode, isStaleConnection, maxStaleConnectionRetries);

        await account.SaveAsync("Ada");
        await account.SaveAsync("Eve");

        Assert.Equal(("Eve", 2), await account.ReadAsync());
    }

    [DynamoFact(Backend.Local)]
    public async Task A_retry_of_the_SDK_after_a_closed_connection_that_is_not_counted_is_a_conflict(DynamoTestContext test)
    {
        await using var account = await LosingAsync(
            test,
            RequestRetryMode.Standard,
            isStaleConnection: true,
            maxStaleConnectionRetries: 10
        );

        var exception = await Assert.ThrowsAsync<ItemExistsException>(() => account.SaveAsync("Ada"));

        Assert.EndsWith("The existing item equals the result of this save.", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<LosingAccount> LosingAsync(
        DynamoTestContext test,
        RequestRetryMode mode,
        bool isStaleConnection,
        int maxStaleConnectionRetries
    )
    {
        var handler = new ResponseLosingClientFactory(() =>
            new HttpRequestException(
                "lost",
                isStaleConnection
                    ? new IOException("reset", new SocketException((int)SocketError.ConnectionReset))
                    : new IOException("lost")
            )
        );
        var config = new AmazonDynamoDBConfig
        {
            ServiceURL = test.Client.Config.ServiceURL,
            AuthenticationRegion = "us-east-1",
            RetryMode = mode,
            MaxStaleConnectionRetries = maxStaleConnectionRetries,
            HttpClientFactory = handler,
        };
        var client = new AmazonDynamoDBClient(new BasicAWSCredentials("real", "real"), config);
        var database = new DynamoDatabase(client, new DynamoDatabaseOptions { TablePrefix = $"real-{Guid.NewGuid():N}-" });
        await database.CreateTableAsync<Account>();
        return new LosingAccount(database, handler);
    }

    /// <summary>A record whose saves each lose one response.</summary>
    private sealed class LosingAccount(DynamoDatabase database, ResponseLosingClientFactory handler) : IAsyncDisposable
    {
        private readonly Account _account = new() { Id = "a1" };

        public Task SaveAsync(string owner)
        {
            _account.Owner = owner;
            handler.LoseNextResponse = true;
            return database.Table<Account>().SaveAsync(_account);
        }

        public async Task<(string? Owner, int Version)> ReadAsync()
        {
            var stored = await database.Table<Account>().GetAsync("a1", consistent: true);
            Assert.Equal(2, handler.LostCount);
            return (stored.Owner, stored.Version);
        }

        public async ValueTask DisposeAsync()
        {
            await database.DeleteTableAsync<Account>();
            database.Client.Dispose();
        }
    }
}
