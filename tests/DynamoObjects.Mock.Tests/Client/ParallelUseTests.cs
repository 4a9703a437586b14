using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class ParallelUseTests
{
    private const int Callers = 16;
    private const int Calls = 200;

    [Fact]
    public async Task Increments_of_sixteen_callers_of_one_client_add_up_while_subscribers_come_and_go()
    {
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient();
        await Store.CreateTableAsync(client);

        await Task.WhenAll(
            Enumerable
                .Range(0, Callers)
                .Select(caller =>
                    Task.Run(async () =>
                    {
                        for (var call = 0; call < Calls; call++)
                        {
                            if (caller == 0)
                                client.BeforeRequestEvent += Subscriber;
                            await client.UpdateItemAsync(Increment());
                            await client.GetItemAsync(Store.TableName, Key());
                            if (caller == 0)
                                client.BeforeRequestEvent -= Subscriber;
                        }
                    })
                )
        );

        var item = (await client.GetItemAsync(Store.TableName, Key(), true)).Item;
        Assert.Equal((Callers * Calls).ToString(CultureInfo.InvariantCulture), item["n"].N);

        static void Subscriber(object sender, Amazon.Runtime.RequestEventArgs args) => Assert.NotNull(args);
    }

    [Fact]
    public async Task Clients_of_one_engine_see_each_others_writes_at_once()
    {
        using var engine = new MockDynamoDb();
        using var writer = engine.CreateClient();
        await Store.CreateTableAsync(writer);

        await Task.WhenAll(
            Enumerable
                .Range(0, Callers)
                .Select(caller =>
                    Task.Run(async () =>
                    {
                        using var client = engine.CreateClient();
                        var name = caller.ToString(CultureInfo.InvariantCulture);
                        for (var call = 0; call < Calls; call++)
                        {
                            var written = call.ToString(CultureInfo.InvariantCulture);
                            await writer.PutItemAsync(Store.TableName, new(Key(name)) { ["n"] = new AttributeValue { N = written } });
                            Assert.Equal(written, (await client.GetItemAsync(Store.TableName, Key(name), true)).Item["n"].N);
                        }
                    })
                )
        );
    }

    private static UpdateItemRequest Increment() =>
        new()
        {
            TableName = Store.TableName,
            Key = Key(),
            UpdateExpression = "ADD n :one",
            ExpressionAttributeValues = new() { [":one"] = new AttributeValue { N = "1" } },
        };

    private static Dictionary<string, AttributeValue> Key(string storeId = "s1") =>
        new() { [nameof(Store.StoreId)] = new AttributeValue { S = storeId } };
}
