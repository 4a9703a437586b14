using System.Text.Json;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;
using Xunit;

namespace Shop.Lambda.Tests;

// begin-snippet: guides-streams-lambda
[DynamoSeed<ShopTables>]
public class ConfirmationFunctionTests
{
    /// <summary>The event source mapping, as in the template that deploys the function.</summary>
    private static readonly EventSourceMappingOptions Mapping = new()
    {
        FunctionName = "confirm-orders",
        BatchSize = 10,
        MaximumRetryAttempts = 2,
        FunctionResponseTypes = [EventSourceMappingOptions.ReportBatchItemFailures],
        FilterCriteria = ["""{ "eventName": ["INSERT"], "dynamodb": { "NewImage": { "status": { "S": ["placed"] } } } }"""],
    };

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_new_order_is_confirmed(DynamoTestContext test)
    {
        await PlaceAsync(test, "order-1");

        await DeliverAsync(test);

        Assert.Equal(["order-1"], await ConfirmedAsync(test));
    }

    // end-snippet

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Only_new_orders_reach_the_function(DynamoTestContext test)
    {
        await PlaceAsync(test, "order-1", "draft");
        await PlaceAsync(test, "order-2");
        await test.Client.DeleteItemAsync("orders", new() { ["id"] = new("order-2") });

        var delivery = await DeliverAsync(test);

        Assert.Equal(["INSERT", "REMOVE"], delivery.FilteredOut.Select(change => change.EventName));
        Assert.Equal(["order-2"], await ConfirmedAsync(test));
    }

    // begin-snippet: guides-streams-partial
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_order_that_fails_is_delivered_again_with_those_after_it(DynamoTestContext test)
    {
        test.Faults.On<PutItemRequest>()
            .Table("confirmations")
            .When(put => put.Item["order"].S == "order-2")
            .Fail(() => new InvalidOperationException("down"));
        foreach (var order in new[] { "order-1", "order-2", "order-3" })
            await PlaceAsync(test, order);

        var delivery = await DeliverAsync(test);

        Assert.Equal(["order-2", "order-3"], delivery.Redelivered.Select(change => change.Keys["id"].S));
        Assert.Equal(["order-1", "order-2", "order-3"], await ConfirmedAsync(test));
        Assert.Same(delivery, delivery.EnsureAllDelivered());
    }

    // end-snippet

    // begin-snippet: guides-streams-given-up
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_order_that_keeps_failing_is_given_up_and_the_next_one_is_confirmed(DynamoTestContext test)
    {
        var down = test.Faults.On<PutItemRequest>().Table("confirmations").Always().Fail(() => new InvalidOperationException("down"));
        await PlaceAsync(test, "order-1");
        var delivery = await DeliverAsync(test);
        down.Remove();
        await PlaceAsync(test, "order-2");
        await DeliverAsync(test);

        var givenUp = Assert.Single(delivery.GivenUp);
        var message = JsonDocument.Parse(givenUp.Message).RootElement;
        Assert.Equal(3, delivery.Invocations.Count);
        Assert.Equal("RetryAttemptsExhausted", message.GetProperty("requestContext").GetProperty("condition").GetString());
        Assert.Equal(1, message.GetProperty("DDBStreamBatchInfo").GetProperty("batchSize").GetInt32());
        Assert.Equal(["order-2"], await ConfirmedAsync(test));
    }

    // end-snippet

    // begin-snippet: guides-streams-serializer
    private static Task<StreamDelivery> DeliverAsync(DynamoTestContext test)
    {
        var function = new ConfirmationFunction(test.Client);
        return test.Streams.DeliverAsync("orders", FunctionJson.Read, function.HandleAsync, FunctionJson.Write, Mapping);
    }

    // end-snippet

    private static Task PlaceAsync(DynamoTestContext test, string id, string status = "placed") =>
        test.Client.PutItemAsync("orders", new() { ["id"] = new(id), ["status"] = new(status) });

    private static async Task<IEnumerable<string>> ConfirmedAsync(DynamoTestContext test)
    {
        var confirmations = await test.Client.ScanAsync(new ScanRequest("confirmations"));
        return (confirmations.Items ?? []).Select(item => item["order"].S).Order();
    }
}
