using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Server.Json;

namespace DynamoObjects.Mock.Server.Protocol;

/// <summary>The operations of an engine, by what <c>X-Amz-Target</c> says.</summary>
internal sealed class ServedOperations
{
    private const string TablesPrefix = "DynamoDB_20120810.";

    private readonly Dictionary<string, ServedOperation> _byTarget = new(StringComparer.Ordinal);

    public ServedOperations(MockDynamoDb mock)
    {
        foreach (var operation in OperationTable.All)
        {
            _byTarget.Add(
                TablesPrefix + operation.Name,
                new ServedOperation(ModelJson.Of(operation.RequestType), ModelJson.Of(operation.ResponseType), request => mock.Execute((AmazonDynamoDBRequest)request)));
        }
    }

    public ServedOperation? Find(string target) => _byTarget.GetValueOrDefault(target);
}
