using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Storage;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations;

/// <summary>One operation of the API.</summary>
/// <param name="Name">The name in the API, such as <c>PutItem</c>.</param>
/// <param name="RequestType">The SDK's request.</param>
/// <param name="ResponseType">The SDK's response; <see langword="null"/> for an unsupported operation.</param>
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

    /// <summary>The value of the header <c>X-Amz-Target</c> in its requests.</summary>
    public string Target { get; private init; } = $"{Service}.{Name}";

    public OperationState State { get; private init; }

    /// <summary>Notes for the user, as sentences: why the operation is not supported, or its limitations; often empty.</summary>
    public string Note { get; private init; } = "";

    public static Operation Create<TRequest, TResponse>(Func<Database, TRequest, TResponse> run, string note = "")
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse => Create<TRequest, TResponse>((database, request, _) => run(database, request), note);

    /// <summary>Creates an operation whose response may contain items.</summary>
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

    /// <summary>Creates an operation of DynamoDB Streams, which is a separate service for callers.</summary>
    public static Operation CreateForStreams<TRequest, TResponse>(Func<Database, TRequest, TResponse> run)
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse => Create(run) with { Target = $"{StreamsService}.{GetName(typeof(TRequest))}" };

    /// <summary>Creates an operation whose settings are stored and returned, without effect on data.</summary>
    public static Operation CreateRecorded<TRequest, TResponse>(Func<Database, TRequest, TResponse> run, string note)
        where TRequest : AmazonDynamoDBRequest
        where TResponse : AmazonWebServiceResponse => Create(run, note) with { State = OperationState.Recorded };

    /// <summary>Creates an operation that the engine does not support.</summary>
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

    /// <summary>Gets the value of <c>X-Amz-Target</c> for a request that belongs to no operation.</summary>
    public static string GetTarget(Type requestType) => $"{Service}.{GetName(requestType)}";

    public static string GetName(Type requestType) =>
        requestType.Name.EndsWith("Request", StringComparison.Ordinal) ? requestType.Name[..^"Request".Length] : requestType.Name;
}
