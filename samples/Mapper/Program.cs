// A walk through the mapper: on the embedded mock and, where DYNAMO_LOCAL_ENDPOINT says so, on DynamoDB Local too:
//   docker run -d -p 8000:8000 amazon/dynamodb-local
//   DYNAMO_LOCAL_ENDPOINT=http://localhost:8000 dotnet run --project samples/Mapper
using Amazon.DynamoDBv2;
using DynamoObjects;
using DynamoObjects.Mock;
using Microsoft.Extensions.DependencyInjection;
using Shop;

using var engine = new MockDynamoDb();
await WalkAsync("the mock", services =>
    services.AddSingleton<IAmazonDynamoDB>(_ => engine.CreateClient()).AddDynamoObjects(options => options.TablePrefix = "sample-")
);

if (Environment.GetEnvironmentVariable("DYNAMO_LOCAL_ENDPOINT") is { Length: > 0 } endpoint)
{
    var address = new Uri(endpoint);
    await WalkAsync("DynamoDB Local", services => services.AddDynamoObjects(options =>
        {
            options.Region = "localhost";
            options.Host = address.Host;
            options.Port = address.Port;
            options.TablePrefix = $"sample-{Guid.NewGuid():N}-";
        }));
}

static async Task WalkAsync(string where, Action<IServiceCollection> register)
{
    var services = new ServiceCollection().AddSingleton<StoreDirectory>();
    register(services);
    await using var provider = services.BuildServiceProvider();
    var database = provider.GetRequiredService<DynamoDatabase>();

    Console.WriteLine($"# On {where}");
    await Saving.WalkAsync(database);
    await Queries.WalkAsync(database, provider.GetRequiredService<StoreDirectory>());
    await Updates.WalkAsync(database);
    await Transactions.WalkAsync(database);
    await ManyRecords.WalkAsync(database);
    await Tables.WalkAsync(database);
}
