using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing.Endpoints;

/// <summary>The clients of a test for a region: one for tables and one for their streams.</summary>
internal sealed class RegionClients
{
    private readonly AmazonDynamoDBClient _tables;
    private readonly ITestClient _streams;

    public RegionClients(DynamoTestContext test, string? region)
    {
        var options = new TestClientOptions { MaxErrorRetry = 0, Region = region };
        _tables = test.CreateClient(options);
        _streams = test.CreateStreamsClient(options);
    }

    public Task<AmazonWebServiceResponse> SendAsync(AmazonDynamoDBRequest request, CancellationToken cancellationToken) =>
        StreamOperations.Find(request.GetType()) is { } operation
            ? operation(_streams, request, cancellationToken)
            : ClientOperations.Find(request.GetType())(_tables, request, cancellationToken);
}
