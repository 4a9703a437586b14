using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Operations.Streams;

namespace DynamoObjects.Mock.Tests.Operations;

public class OperationTableTests
{
    [Fact]
    public void Every_operation_of_the_SDK_and_of_streams_is_in_the_table()
    {
        var operations = typeof(IAmazonDynamoDB)
            .GetMethods()
            .SelectMany(m => m.GetParameters())
            .Select(p => p.ParameterType)
            .Where(t => t.IsSubclassOf(typeof(AmazonDynamoDBRequest)))
            .Select(Operation.GetName)
            .Distinct()
            .Concat(["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"]);

        Assert.Equal(operations.Order(StringComparer.Ordinal), OperationTable.All.Select(o => o.Name));
    }

    [Fact]
    public void Each_operation_has_the_target_of_its_service()
    {
        Assert.Equal("DynamoDBStreams_20120810.GetRecords", OperationTable.Find(typeof(GetRecordsRequest))!.Target);
        Assert.Equal("DynamoDB_20120810.GetItem", OperationTable.Find(typeof(GetItemRequest))!.Target);
    }

    [Fact]
    public void An_incomplete_operation_reports_the_reason() =>
        Assert.DoesNotContain(OperationTable.All, o => o.State != OperationState.Supported && o.Note.Length == 0);

    [Fact]
    public async Task A_rejected_operation_is_unknown_to_the_client_and_reports_the_reason()
    {
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient();

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => client.SearchVectorsAsync(new SearchVectorsRequest()));

        Assert.Equal("DynamoObjects.Mock does not support SearchVectors. There are no vector indexes.", exception.Message);
        Assert.Equal("UnknownOperationException", exception.ErrorCode);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, exception.StatusCode);
    }

    [Fact]
    public void Every_rejected_operation_throws_its_reason()
    {
        using var engine = new MockDynamoDb();
        Assert.All(OperationTable.All.Where(o => o.State == OperationState.Unsupported), operation =>
        {
            var request = (AmazonDynamoDBRequest)Activator.CreateInstance(operation.RequestType)!;

            var exception = engine.AssertRejects<AmazonDynamoDBException>(
                request,
                $"DynamoObjects.Mock does not support {operation.Name}. {operation.Note}"
            );

            Assert.Equal("UnknownOperationException", exception.ErrorCode);
        });
    }
}
