using System.Reflection;
using System.Reflection.Emit;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Operations;

namespace DynamoObjects.Mock.Tests.Client;

/// <summary>The engine handles a request of a derived class like one of its base class.</summary>
public sealed class DerivedRequestTests : IDisposable
{
    private static readonly ModuleBuilder Derived = AssemblyBuilder
        .DefineDynamicAssembly(new AssemblyName("Derived"), AssemblyBuilderAccess.Run)
        .DefineDynamicModule("Derived");

    private readonly MockDynamoDb _engine = new();

    public void Dispose() => _engine.Dispose();

    // The requests of streams are internal, so no class derives from them.
    public static TheoryData<string> Operations =>
        [.. OperationTable.All.Where(operation => operation.RequestType.IsPublic).Select(operation => operation.Name)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_derived_query_is_served_by_the_client(bool observed)
    {
        using var client = _engine.CreateClient();
        var targets = new List<string>();
        if (observed)
            client.BeforeRequestEvent += (_, e) => targets.Add(((WebServiceRequestEventArgs)e).Headers["X-Amz-Target"]);
        await Store.CreateTableAsync(client);
        await client.PutItemAsync(Store.TableName, new() { [nameof(Store.StoreId)] = new("s1") });

        var response = await client.QueryAsync(new StoreQuery("s1"));

        Assert.Equal("s1", Assert.Single(response.Items)[nameof(Store.StoreId)].S);
        if (observed)
            Assert.Equal("DynamoDB_20120810.Query", targets[^1]);
    }

    [Fact]
    public async Task A_derived_request_passes_the_interceptor_as_it_is()
    {
        var interceptor = ScriptedInterceptor.CreateForItems();
        using var client = interceptor.CreateClient(_engine);
        await Store.CreateTableAsync(client);
        var query = new StoreQuery("s1");

        Assert.Empty((await client.QueryAsync(query)).Items);

        Assert.Same(query, interceptor.Requests[^1]);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Every_operation_treats_a_derived_request_as_the_SDKs_own(string operation)
    {
        var type = OperationTable.All.Single(known => known.Name == operation).RequestType;
        var derived = Derive(Derive(type, "Once"), "Twice");

        Assert.Equal(Outcome(type), Outcome(derived));
        Assert.Equal(Outcome(type), Outcome(derived));
    }

    [Fact]
    public void A_request_that_belongs_to_no_operation_is_reported_by_its_name()
    {
        var exception = Assert.Throws<AmazonDynamoDBException>(() => _engine.Execute(new UnknownRequest()));

        Assert.Equal("UnknownOperationException", exception.ErrorCode);
        Assert.Equal("DynamoObjects.Mock has no operation Unknown.", exception.Message);
    }

    /// <summary>Describes a response by its type, and an error by its type and message.</summary>
    private string Outcome(Type requestType)
    {
        try
        {
            return _engine.Execute((AmazonDynamoDBRequest)Activator.CreateInstance(requestType)!).GetType().Name;
        }
        catch (AmazonDynamoDBException exception)
        {
            return $"{exception.GetType().Name}: {exception.Message}";
        }
    }

    private static Type Derive(Type type, string name)
    {
        var builder = Derived.DefineType($"{name}.{Guid.NewGuid():N}.{type.Name}", TypeAttributes.Public, type);
        builder.DefineDefaultConstructor(MethodAttributes.Public);
        return builder.CreateType();
    }

    private sealed class StoreQuery : QueryRequest
    {
        public StoreQuery(string storeId)
        {
            TableName = Store.TableName;
            KeyConditionExpression = "StoreId = :id";
            ExpressionAttributeValues = new() { [":id"] = new AttributeValue(storeId) };
        }
    }

    private sealed class UnknownRequest : AmazonDynamoDBRequest;
}
