using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations;

/// <summary>One operation of the API.</summary>
/// <param name="Name">Its name in the API, such as <c>PutItem</c>.</param>
/// <param name="RequestType">The SDK's request.</param>
/// <param name="ResponseType">The SDK's response; <see langword="null"/> of an operation that is refused.</param>
/// <param name="Run">Runs a request of that type.</param>
internal sealed record Operation(
    string Name,
    Type RequestType,
    Type? ResponseType,
    Func<Database, AmazonDynamoDBRequest, ResponseItemConverter, AmazonWebServiceResponse> Run
)
{
    private const string Service = "DynamoDB_20120810";
    private const string StreamsService = "DynamoDBStreams_20120810";

    /// <summary>What the header <c>X-Amz-Target</c> of its requests says.</summary>
    public string Target { get; private init; } = $"{Service}.{Name}";

    public OperationState State { get; private init; }

    /// <summary>What there is to know of it, as sentences: why it is refused, or where the engine stops; often nothing.</summary>
    public string Note { get; private init; } = "";

    public static Operation Create<TRequest, TResponse>(Func<Database, TRequest, TResponse> run, string note = "")
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse => Create<TRequest, TResponse>((database, request, _) => run(database, request), note);

    /// <summary>An operation whose response may have items.</summary>
    public static Operation Create<TRequest, TResponse>(Func<Database, TRequest, ResponseItemConverter, TResponse> run, string note = "")
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse
    {
        var name = GetName(typeof(TRequest));
        return new(name, typeof(TRequest), typeof(TResponse), (database, request, items) => run(database, (TRequest)request, items))
        {
            Note = note,
        };
    }

    /// <summary>An operation of DynamoDB Streams, which is a service of its own for callers.</summary>
    public static Operation CreateForStreams<TRequest, TResponse>(Func<Database, TRequest, TResponse> run)
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse => Create(run) with { Target = $"{StreamsService}.{GetName(typeof(TRequest))}" };

    /// <summary>An operation whose settings are kept and answered, without effect on data.</summary>
    public static Operation CreateRecorded<TRequest, TResponse>(Func<Database, TRequest, TResponse> run, string note)
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse => Create(run, note) with { State = OperationState.Recorded };

    /// <summary>An operation that the engine does not have.</summary>
    public static Operation CreateUnsupported<TRequest>(string reason)
        where TRequest : AmazonDynamoDBRequest
    {
        var name = GetName(typeof(TRequest));
        return new(name, typeof(TRequest), null, (_, _, _) => throw Failures.UnknownOperation(Messages.OperationNotInMock(name, reason)))
        {
            State = OperationState.Unsupported,
            Note = reason,
        };
    }

    /// <summary>What <c>X-Amz-Target</c> says of a request that is of no operation.</summary>
    public static string GetTarget(Type requestType) => $"{Service}.{GetName(requestType)}";

    public static string GetName(Type requestType) =>
        requestType.Name.EndsWith("Request", StringComparison.Ordinal) ? requestType.Name[..^"Request".Length] : requestType.Name;
}
