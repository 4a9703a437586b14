using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class InterceptorTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_interceptor_sees_each_request_once(bool observed)
    {
        var interceptor = ScriptedInterceptor.CreateForItems();
        using var client = interceptor.CreateClient();
        if (observed)
            client.BeforeRequestEvent += (_, _) => { };
        var request = new GetItemRequest { TableName = "store" };

        var response = await client.GetItemAsync(request);

        Assert.Equal("store", response.Item["name"].S);
        Assert.Same(request, Assert.Single(interceptor.Requests));
    }

    [Fact]
    public async Task An_interceptor_can_change_the_engines_request_without_changing_the_callers()
    {
        using var engine = new MockDynamoDb();
        using var plain = engine.CreateClient();
        await Store.CreateTableAsync(plain);
        var interceptor = new ScriptedInterceptor((_, next) => next(new DescribeTableRequest(Store.TableName)));
        using var client = interceptor.CreateClient(engine);
        var request = new DescribeTableRequest("alias");

        var response = await client.DescribeTableAsync(request);

        Assert.Equal(Store.TableName, response.Table.TableName);
        Assert.Equal("alias", request.TableName);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_interceptor_that_returns_another_response_type_fails_with_a_message(bool observed)
    {
        var interceptor = new ScriptedInterceptor((_, _) => new PutItemResponse());
        using var client = interceptor.CreateClient();
        if (observed)
            client.BeforeRequestEvent += (_, _) => { };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetItemAsync(new GetItemRequest()));

        Assert.StartsWith(
            "An IMockInterceptor returned PutItemResponse for a GetItemRequest. It must return a GetItemResponse,",
            exception.Message
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_interceptor_that_returns_null_fails_with_a_message(bool observed)
    {
        var interceptor = new ScriptedInterceptor((_, _) => null!);
        using var client = interceptor.CreateClient();
        if (observed)
            client.BeforeRequestEvent += (_, _) => { };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => client.ListTablesAsync(new ListTablesRequest()));

        Assert.Contains("returned null for a ListTablesRequest", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exception_of_an_interceptor_faults_the_task_and_is_not_thrown_by_the_call()
    {
        var fault = new ResourceNotFoundException("no such table");
        using var client = ScriptedInterceptor.CreateFaults(fault).CreateClient();

        var task = client.GetItemAsync(new GetItemRequest());

        Assert.Same(fault, await Assert.ThrowsAsync<ResourceNotFoundException>(() => task));
    }

    [Fact]
    public async Task An_operation_that_the_engine_lacks_is_unknown_to_the_caller()
    {
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient();

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.SearchVectorsAsync(new SearchVectorsRequest()));

        Assert.Equal("UnknownOperationException", exception.ErrorCode);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, exception.StatusCode);
    }
}
