using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Bench.Mapper;

/// <summary>A client that sends nothing: it gives the same answers, made beforehand, to everybody, so that neither its
/// time nor its bytes count.</summary>
internal sealed class StubClient()
    : AmazonDynamoDBClient(new BasicAWSCredentials("bench", "bench"), new AmazonDynamoDBConfig { ServiceURL = "http://localhost:1" })
{
    private readonly Task<PutItemResponse> _put = Task.FromResult(new PutItemResponse());
    private readonly Task<UpdateItemResponse> _update = Task.FromResult(new UpdateItemResponse());
    private Task<GetItemResponse>? _get;
    private Task<QueryResponse>? _query;

    /// <summary>How many requests came.</summary>
    public int Requests { get; private set; }

    /// <summary>The last item that was put.</summary>
    public Dictionary<string, AttributeValue>? Put { get; private set; }

    public void SetResponse(IReadOnlyList<Dictionary<string, AttributeValue>> items)
    {
        _get = Task.FromResult(new GetItemResponse { Item = items[0] });
        _query = Task.FromResult(
            new QueryResponse
            {
                Items = [.. items],
                Count = items.Count,
                ScannedCount = items.Count,
            }
        );
    }

    public override Task<PutItemResponse> PutItemAsync(PutItemRequest request, CancellationToken cancellationToken = default)
    {
        Requests++;
        Put = request.Item;
        return _put;
    }

    public override Task<UpdateItemResponse> UpdateItemAsync(UpdateItemRequest request, CancellationToken cancellationToken = default)
    {
        Requests++;
        return _update;
    }

    public override Task<GetItemResponse> GetItemAsync(GetItemRequest request, CancellationToken cancellationToken = default)
    {
        Requests++;
        return _get!;
    }

    public override Task<QueryResponse> QueryAsync(QueryRequest request, CancellationToken cancellationToken = default)
    {
        Requests++;
        return _query!;
    }
}
