using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Client;

public sealed class ErrorTests : IDisposable
{
    private readonly MockDynamoDb _engine = new();
    private readonly MockDynamoDbClient _client;

    public ErrorTests() => _client = _engine.CreateClient();

    public void Dispose()
    {
        _client.Dispose();
        _engine.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_missing_table_is_an_exception_of_its_own_type_with_code_and_status(bool observed)
    {
        Observe(observed);

        var exception = await Assert.ThrowsAsync<ResourceNotFoundException>(() => _client.GetItemAsync("nowhere", Key("s1")));

        Assert.Equal("Requested resource not found", exception.Message);
        Assert.Equal("ResourceNotFoundException", exception.ErrorCode);
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
        Assert.NotEmpty(exception.RequestId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_failed_condition_returns_the_requested_item(bool observed)
    {
        Observe(observed);
        await Store.CreateTableAsync(_client);
        await _client.PutItemAsync(Store.TableName, Key("s1"));

        var exception = await Assert.ThrowsAsync<ConditionalCheckFailedException>(() =>
            _client.PutItemAsync(
                new PutItemRequest
                {
                    TableName = Store.TableName,
                    Item = Key("s1"),
                    ConditionExpression = "attribute_not_exists(StoreId)",
                    ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD,
                }
            )
        );

        Assert.Equal("The conditional request failed", exception.Message);
        Assert.Equal("ConditionalCheckFailedException", exception.ErrorCode);
        Assert.Equal("s1", exception.Item[nameof(Store.StoreId)].S);
    }

    [Fact]
    public async Task An_invalid_request_throws_a_ValidationException()
    {
        await Store.CreateTableAsync(_client);

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            _client.QueryAsync(new QueryRequest { TableName = Store.TableName, KeyConditionExpression = "StoreId = :missing" })
        );

        Assert.Equal("ValidationException", exception.ErrorCode);
        Assert.Equal(HttpStatusCode.BadRequest, exception.StatusCode);
    }

    [Fact]
    public async Task A_response_has_the_status_and_the_metadata_of_a_response_from_AWS()
    {
        await Store.CreateTableAsync(_client);

        var response = await _client.PutItemAsync(Store.TableName, Key("s1"));

        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
        Assert.NotEmpty(response.ResponseMetadata.RequestId);
    }

    private void Observe(bool observed)
    {
        if (observed)
            _client.BeforeRequestEvent += (_, _) => { };
    }

    private static Dictionary<string, AttributeValue> Key(string storeId) =>
        new() { [nameof(Store.StoreId)] = new AttributeValue { S = storeId } };
}
