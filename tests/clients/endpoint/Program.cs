using Amazon.DynamoDBv2.Model;
using DynamoObjects.Endpoint;
using DynamoObjects.Testing;

// PROGRAM [ARGUMENT...]: on each backend, a test whose endpoint is the program's last argument, beside another test.
foreach (var backend in new[] { Backend.Mock, Backend.Local })
{
    await using var test = await DynamoTestContext.OpenAsync(backend, args[0]);
    await using var other = await DynamoTestContext.OpenAsync(backend, "beside");
    await Shop.CreateTableAsync(test.Client, "orders");
    await Shop.CreateTableAsync(other.Client, "others");
    var endpoint = await test.GetEndpointAsync();
    await other.GetEndpointAsync();
    test.Requests.Clear();
    // Once: the program's SDK retries it.
    var throttling = test.Faults.On<GetItemRequest>().Throttle();

    if (await Shop.RunAsync(args, endpoint) is not 0 and var code)
        throw new InvalidOperationException($"{args[0]} ended with {code} on {backend}.");

    throttling.ShouldHaveFired();
    Shop.Check(
        "recorded operations",
        "CreateTable GetItem GetItem ListTables PutItem PutItem Query",
        test.Requests.Select(request => request.Operation).Where(Shop.IsCompared)
    );
    Shop.Check("tables", "baskets orders", (await test.Client.ListTablesAsync()).TableNames);
    Shop.Check("tables of the other test", "others", (await other.Client.ListTablesAsync()).TableNames);
    Shop.Check("requests of the other test", "CreateTable ListTables", other.Requests.Select(request => request.Operation));
    Console.WriteLine($"{args[0]} on {backend}: {test.Requests.Count} requests recorded");
}
