using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Server.Json;
using DynamoObjects.Mock.Streams;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The operations of an engine, by what <c>X-Amz-Target</c> says.</summary>
internal sealed class ServedOperations
{
    private const string TablesPrefix = "DynamoDB_20120810.";
    private const string StreamsPrefix = "DynamoDBStreams_20120810.";

    private readonly Dictionary<string, ServedOperation> _byTarget = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _refused = new(StringComparer.Ordinal);

    public ServedOperations(MockDynamoDb mock)
    {
        foreach (var operation in OperationTable.All)
        {
            if (operation.ResponseType is not { } responseType)
            {
                _refused.Add(TablesPrefix + operation.Name, Messages.OperationRefused(operation.Name, operation.Note));
                continue;
            }
            _byTarget.Add(
                TablesPrefix + operation.Name,
                new ServedOperation(ModelJson.Of(operation.RequestType), ModelJson.Of(responseType), request => mock.ExecuteUnread((AmazonDynamoDBRequest)request)));
        }
        AddStreams<ListStreamsRequest, ListStreamsResponse>(mock.Streams.ListStreams);
        AddStreams<DescribeStreamRequest, DescribeStreamResponse>(mock.Streams.DescribeStream);
        AddStreams<GetShardIteratorRequest, GetShardIteratorResponse>(mock.Streams.GetShardIterator);
        AddStreams<GetRecordsRequest, GetRecordsResponse>(mock.Streams.GetRecords);
    }

    /// <summary>What <c>X-Amz-Target</c> may say.</summary>
    public IReadOnlyCollection<string> Targets => _byTarget.Keys;

    public ServedOperation? Find(string target) => _byTarget.GetValueOrDefault(target);

    /// <summary>Why an operation of the API is not served; <see langword="null"/> of what is no operation.</summary>
    public string? ReasonOf(string target) => _refused.GetValueOrDefault(target);

    private void AddStreams<TRequest, TResponse>(Func<TRequest, TResponse> run)
        where TResponse : notnull
        => _byTarget.Add(
            StreamsPrefix + Operation.NameOf(typeof(TRequest)),
            new ServedOperation(ModelJson.Of(typeof(TRequest)), ModelJson.Of(typeof(TResponse)), request => run((TRequest)request)));
}
