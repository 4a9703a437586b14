using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Operations;
using DynamoObjects.Mock.Server.Json;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Server.Tests.Json;

/// <summary>The JSON is the same that the SDK itself writes and reads.</summary>
public class ModelTests
{
    // The SDK has the operations of streams in a separate package.
    public static TheoryData<string> Operations =>
        [.. Served.Where(operation => operation.RequestType.IsPublic).Select(operation => operation.Name)];

    private static IEnumerable<Operation> Served => OperationTable.All.Where(operation => operation.State != OperationState.Unsupported);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_property_of_a_request_is_transferred(string name)
    {
        var type = Find(name).RequestType;
        using var fixture = new StubbedClient("{}");
        await fixture.SendAsync(name, FilledModel.Create(type));
        var sent = fixture.LastBody!;

        var read = JsonSerializer.Deserialize(sent, ModelJson.GetTypeInfo(type))!;
        await fixture.SendAsync(name, read);

        Assert.Equal(CountProperties(type), JsonNode.Parse(sent)!.AsObject().Count);
        AssertSame(sent, fixture.LastBody!);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_property_of_a_response_is_transferred(string name)
    {
        var type = Find(name).ResponseType!;
        var written = JsonSerializer.Serialize(FilledModel.Create(type), ModelJson.GetTypeInfo(type));
        using var fixture = new StubbedClient(written);

        var received = await fixture.SendAsync(name, FilledModel.Create(Find(name).RequestType));

        AssertSame(written, JsonSerializer.Serialize(received, ModelJson.GetTypeInfo(type)));
    }

    [Fact]
    public void Every_operation_of_the_engine_has_its_json()
    {
        foreach (var operation in Served)
        {
            Assert.True(
                ModelJson.Options.TryGetTypeInfo(operation.RequestType, out _)
                    && ModelJson.Options.TryGetTypeInfo(operation.ResponseType!, out _),
                $"Name {operation.RequestType.Name} and {operation.ResponseType!.Name} in ModelContext."
            );
        }
    }

    [Fact]
    public void An_empty_collection_is_sent_and_an_unset_one_is_not()
    {
        var empty = new QueryResponse { Count = 0, Items = SdkCollections.List<Dictionary<string, AttributeValue>>() };
        Assert.Equal("""{"Count":0,"Items":[]}""", JsonSerializer.Serialize(empty, ModelJson.GetTypeInfo(typeof(QueryResponse))));
        Assert.Equal("{}", JsonSerializer.Serialize(new GetItemResponse(), ModelJson.GetTypeInfo(typeof(GetItemResponse))));
    }

    private static Operation Find(string name) => OperationTable.All.Single(operation => operation.Name == name);

    private static int CountProperties(Type type) => ModelJson.GetTypeInfo(type).Properties.Count;

    private static void AssertSame(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"{expected}\nis not\n{actual}");

    /// <summary>The SDK's client, with a handler that receives its requests instead of a server.</summary>
    private sealed class StubbedClient : HttpClientFactory, IDisposable
    {
        private readonly AmazonDynamoDBClient _client;
        private readonly string _response;

        public StubbedClient(string response)
        {
            _response = response;
            _client = new AmazonDynamoDBClient(
                new BasicAWSCredentials("a", "b"),
                new AmazonDynamoDBConfig
                {
                    ServiceURL = "http://127.0.0.1:1",
                    AuthenticationRegion = "us-east-1",
                    HttpClientFactory = this,
                }
            );
        }

        public string? LastBody { get; private set; }

        public async Task<object> SendAsync(string name, object request)
        {
            var method = typeof(AmazonDynamoDBClient).GetMethod(
                name + "Async",
                BindingFlags.Public | BindingFlags.Instance,
                [request.GetType(), typeof(CancellationToken)]
            )!;
            var task = (Task)method.Invoke(_client, [request, CancellationToken.None])!;
            await task;
            return task.GetType().GetProperty("Result")!.GetValue(task)!;
        }

        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(new Handler(this));

        public void Dispose() => _client.Dispose();

        private sealed class Handler(StubbedClient owner) : HttpMessageHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                owner.LastBody = await request.Content!.ReadAsStringAsync(cancellationToken);
                return new HttpResponseMessage { Content = new StringContent(owner._response) };
            }
        }
    }
}
