using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock;

namespace DynamoObjects.Tests;

/// <summary>A database of its own for one test, which remembers what was sent, and drops at its end the tables that it made.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private readonly MockDynamoDb _mock = new();
    private readonly List<AmazonWebServiceRequest> _requests = [];
    private readonly HashSet<string> _created = [];

    internal TestDatabase(DynamoDatabaseOptions? options = null)
    {
        // The same tests can be aimed at DynamoDB Local.
        var endpoint = Environment.GetEnvironmentVariable("DYNAMO_LOCAL_ENDPOINT");
        Client = string.IsNullOrEmpty(endpoint)
            ? _mock.CreateClient()
            : new AmazonDynamoDBClient(
                new BasicAWSCredentials("local", "local"),
                new AmazonDynamoDBConfig { ServiceURL = endpoint, AuthenticationRegion = "us-east-1" });
        Client.BeforeRequestEvent += (_, e) => Note(((WebServiceRequestEventArgs)e).Request);
        options ??= new DynamoDatabaseOptions();
        if (options.TablePrefix.Length == 0)
            options.TablePrefix = $"t{Guid.NewGuid():N}-";
        Database = new DynamoDatabase(Client, options);
    }

    internal AmazonDynamoDBClient Client { get; }

    internal DynamoDatabase Database { get; }

    /// <summary>What was sent since the last call.</summary>
    internal List<AmazonWebServiceRequest> TakeRequests()
    {
        lock (_requests)
        {
            var taken = _requests.ToList();
            _requests.Clear();
            return taken;
        }
    }

    internal T TakeOnlyRequest<T>()
        where T : AmazonWebServiceRequest
        => Assert.IsType<T>(Assert.Single(TakeRequests()));

    /// <summary>Writes an item past the mapper, as another program would.</summary>
    internal Task PutRawAsync<T>(Dictionary<string, AttributeValue> item)
        where T : class
        => Client.PutItemAsync(new PutItemRequest { TableName = Database.GetTableName<T>(), Item = item });

    public async ValueTask DisposeAsync()
    {
        foreach (var name in _created)
            await Client.DeleteTableAsync(name);
        Client.Dispose();
        _mock.Dispose();
    }

    private void Note(AmazonWebServiceRequest request)
    {
        lock (_requests)
        {
            _requests.Add(request);
            if (request is CreateTableRequest creation)
                _created.Add(creation.TableName);
        }
    }
}
