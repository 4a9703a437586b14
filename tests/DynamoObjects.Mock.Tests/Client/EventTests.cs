using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class EventTests
{
    [Fact]
    public async Task The_event_before_a_request_names_the_operation_and_the_endpoint_as_for_AWS()
    {
        using var client = ScriptedInterceptor.CreateForItems().CreateClient();
        var seen = new List<WebServiceRequestEventArgs>();
        client.BeforeRequestEvent += (_, args) => seen.Add((WebServiceRequestEventArgs)args);
        var request = new GetItemRequest { TableName = "store" };

        await client.GetItemAsync(request);

        var args = Assert.Single(seen);
        Assert.Same(request, args.Request);
        Assert.Equal("DynamoDB_20120810.GetItem", args.Headers["X-Amz-Target"]);
        Assert.Equal("Amazon.DynamoDBv2", args.ServiceName);
        Assert.Equal(new Uri("https://dynamodb.us-east-1.amazonaws.com/"), args.Endpoint);
    }

    [Fact]
    public async Task The_event_after_a_response_carries_the_callers_request_and_the_response()
    {
        using var client = ScriptedInterceptor.CreateForItems().CreateClient();
        var seen = new List<WebServiceResponseEventArgs>();
        client.AfterResponseEvent += (_, args) => seen.Add((WebServiceResponseEventArgs)args);
        var request = new GetItemRequest { TableName = "store" };

        var response = await client.GetItemAsync(request);

        var args = Assert.Single(seen);
        Assert.Same(request, args.Request);
        Assert.Same(response, args.Response);
        Assert.Equal(response.ResponseMetadata.RequestId, args.ResponseHeaders["x-amzn-RequestId"]);
    }

    [Fact]
    public async Task The_event_of_an_exception_carries_what_the_caller_gets()
    {
        var fault = new ConditionalCheckFailedException("The conditional request failed");
        using var client = ScriptedInterceptor.CreateFaults(fault).CreateClient();
        var seen = new List<WebServiceExceptionEventArgs>();
        client.ExceptionEvent += (_, args) => seen.Add((WebServiceExceptionEventArgs)args);

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => client.PutItemAsync(new PutItemRequest()));

        Assert.Same(fault, Assert.Single(seen).Exception);
    }

    [Fact]
    public async Task Events_follow_one_another_as_in_the_SDK()
    {
        using var client = ScriptedInterceptor.CreateForItems().CreateClient();
        var seen = new List<string>();
        client.BeforeRequestEvent += (_, _) => seen.Add("before");
        client.AfterResponseEvent += (_, _) => seen.Add("after");
        client.ExceptionEvent += (_, _) => seen.Add("exception");

        await client.GetItemAsync(new GetItemRequest());

        Assert.Equal(["before", "after"], seen);
    }

    [Fact]
    public async Task An_engine_in_China_has_its_endpoint_there()
    {
        using var engine = new MockDynamoDb(new MockDynamoDbOptions { Region = "cn-north-1" });
        using var client = ScriptedInterceptor.CreateForItems().CreateClient(engine);
        var endpoints = new List<Uri>();
        client.BeforeRequestEvent += (_, args) => endpoints.Add(((WebServiceRequestEventArgs)args).Endpoint);

        await client.GetItemAsync(new GetItemRequest());

        Assert.Equal(new Uri("https://dynamodb.cn-north-1.amazonaws.com.cn/"), Assert.Single(endpoints));
    }
}
