using System.Diagnostics;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Traffic;

/// <summary>Sends the requests of a client of the code under test through a client of the running test.</summary>
/// <param name="created">The stack at the creation of the client.</param>
internal sealed class CaughtClientHandler(StackTrace created) : RedirectingHandler
{
    private const int MaxFrames = 12;

    /// <summary>The clients of tests; they end with their tests.</summary>
    private readonly ConditionalWeakTable<DynamoTestContext, ITestClient> _clients = [];

    private volatile bool _isReleased;

    /// <summary>Whether the client sends its requests itself.</summary>
    public bool IsReleased
    {
        get => _isReleased;
        set => _isReleased = value;
    }

    protected override ITestClient? FindClient(IRequestContext context)
    {
        if (IsReleased)
            return null;
        var test = DynamoTestContext.Current ?? throw CreateOutsideException(context.OriginalRequest);
        return _clients.GetValue(test, key => CreateClient(key, context.ClientConfig));
    }

    /// <summary>Creates a client with the retries and the timeout of the code under test.</summary>
    private static ITestClient CreateClient(DynamoTestContext test, IClientConfig config)
    {
        var region = config.RegionEndpoint?.SystemName;
        var options = new TestClientOptions
        {
            MaxErrorRetry = config.MaxErrorRetry,
            RetryMode = config.RetryMode,
            Timeout = config.Timeout,
            Region = region is not null && test.UsesRegion(region) ? region : null,
        };
        return (ITestClient)test.CreateClient(options);
    }

    private ClientOutsideTestException CreateOutsideException(AmazonWebServiceRequest request)
    {
        var tables = request is AmazonDynamoDBRequest of ? string.Join(", ", RequestFacts.GetTables(of).Select(name => $"'{name}'")) : "";
        return new ClientOutsideTestException(
            $"{RequestFacts.GetOperation(request.GetType())}{(tables.Length > 0 ? " on " + tables : "")} was called outside of a test. The "
                + "test assembly requests with [assembly: CatchDynamoClients] or DYNAMO_CATCH_CLIENTS that each AmazonDynamoDBClient "
                + "reaches the test of the current asynchronous control flow, and there is none. Call it in a test, or exempt the client "
                + $"with DynamoClients.LeaveAlone. The client was created here:{Environment.NewLine}{DescribeCreation()}"
        );
    }

    private string DescribeCreation() =>
        string.Join(
            Environment.NewLine,
            created
                .GetFrames()
                .Select(frame => frame.GetMethod())
                .Where(method =>
                    method?.DeclaringType is { } type
                    && type != typeof(ClientCatcher)
                    && type.Namespace?.StartsWith("Amazon.", StringComparison.Ordinal) != true
                )
                .Take(MaxFrames)
                .Select(method => $"   at {method!.DeclaringType!.FullName}.{method.Name}")
        );
}
