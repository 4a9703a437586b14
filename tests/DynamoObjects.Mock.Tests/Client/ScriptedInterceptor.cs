using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Tests.Client;

/// <summary>An interceptor that a test scripts; it records the requests and whether they used the SDK's pipeline.</summary>
internal sealed class ScriptedInterceptor(Func<AmazonDynamoDBRequest, MockRequestHandler, AmazonWebServiceResponse> respond)
    : IMockInterceptor
{
    private readonly List<AmazonDynamoDBRequest> _requests = [];
    private readonly List<int> _attempts = [];
    private readonly List<bool> _usedPipeline = [];

    /// <summary>Responds to a GetItem with the requested key as its item, and passes all other requests to the engine.</summary>
    public static ScriptedInterceptor CreateForItems() =>
        new(
            (request, next) =>
                request is GetItemRequest get
                    ? new GetItemResponse
                    {
                        Item = new() { ["name"] = new AttributeValue { S = get.TableName } },
                        ResponseMetadata = new ResponseMetadata { RequestId = "ABCDEFGH" },
                    }
                    : next(request)
        );

    /// <summary>Throws each exception once, in order, and then passes requests to the engine.</summary>
    public static ScriptedInterceptor CreateFaults(params IEnumerable<Exception> faults)
    {
        var remaining = new Queue<Exception>(faults);
        return new ScriptedInterceptor((request, next) => remaining.TryDequeue(out var fault) ? throw fault : new GetItemResponse());
    }

    public IReadOnlyList<AmazonDynamoDBRequest> Requests => _requests;

    /// <summary>The attempt number of each request.</summary>
    public IReadOnlyList<int> Attempts => _attempts;

    /// <summary>Whether each request used the SDK's pipeline.</summary>
    public IReadOnlyList<bool> UsedPipeline => _usedPipeline;

    /// <summary>Whether the last request passed through the SDK's retry handler.</summary>
    public bool LastUsedRetryHandler { get; private set; }

    public AmazonWebServiceResponse Intercept(in MockAttempt attempt, MockRequestHandler next)
    {
        _requests.Add(attempt.Request);
        _attempts.Add(attempt.Number);
        var types = new StackTrace().GetFrames().Select(frame => frame.GetMethod()?.DeclaringType).ToList();
        LastUsedRetryHandler = types.Exists(type => type == typeof(RetryHandler) || type?.DeclaringType == typeof(RetryHandler));
        // Any of the pipeline's handlers: the runtime may inline a single one.
        _usedPipeline.Add(types.Exists(type => IsPipeline(type) || IsPipeline(type?.DeclaringType)));
        return respond(attempt.Request, next);
    }

    public MockDynamoDbClient CreateClient(MockDynamoDb? engine = null) =>
        (engine ?? new MockDynamoDb()).CreateClient(new MockClientOptions { Interceptor = this });

    private static bool IsPipeline(Type? type) =>
        type == typeof(RuntimePipeline) || (type is not null && type.IsAssignableTo(typeof(IPipelineHandler)));
}
