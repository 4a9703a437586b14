using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>A fact about tables that was measured on AWS in October 2026, as requests and what AWS answered.</summary>
/// <remarks>The table is named Xyz and has the hash key pk. Changes take as long as on AWS, on a clock that only the row
/// moves.</remarks>
public sealed class MeasuredRow
{
    private readonly List<Action<MeasuredRun>> _steps = [];
    private readonly MockDynamoDbOptions _options = new() { Region = "us-west-2", TableStatusDelay = TableStatusDelays.AwsLike };
    private readonly List<AmazonDynamoDBRequest> _requests = [];
    private readonly string _name;
    private bool _hasEmptyCollection;

    private MeasuredRow(string name) => _name = name;

    /// <summary>Begins a row.</summary>
    /// <param name="entry">The entry in the list of measured facts, such as T058.</param>
    /// <param name="fact">The fact, in a few words.</param>
    public static MeasuredRow Measured(string entry, string fact) => new($"{entry}: {fact}");

    /// <summary>The rows that the SDK of this process can send.</summary>
    public static TheoryData<MeasuredRow> CanBeSent(IEnumerable<MeasuredRow> rows) =>
        [.. rows.Where(row => EmptyCollections.CanBeSent(row._hasEmptyCollection))];

    public override string ToString() => _name;

    /// <summary>States that a request of the row is about an empty collection.</summary>
    public MeasuredRow WithEmptyCollection()
    {
        _hasEmptyCollection = true;
        return this;
    }

    public MeasuredRow With(Action<MockDynamoDbOptions> change)
    {
        change(_options);
        return this;
    }

    /// <summary>Creates the table, and waits until it is ACTIVE.</summary>
    public MeasuredRow Table(Action<CreateTableRequest>? change = null) => Create(change).Wait(30);

    /// <summary>Creates a table with provisioned units, and waits until it is ACTIVE.</summary>
    public MeasuredRow Provisioned(long read, long write, Action<CreateTableRequest>? change = null) =>
        Table(create =>
        {
            create.BillingMode = null;
            create.ProvisionedThroughput = new(read, write);
            change?.Invoke(create);
        });

    public MeasuredRow Create(Action<CreateTableRequest>? change = null) => Send(Creation(change));

    public MeasuredRow RejectsCreate(Action<CreateTableRequest> change, MeasuredError error) => Rejects(Creation(change), error);

    public MeasuredRow Update(Action<UpdateTableRequest> change) => Send(Change(change));

    public MeasuredRow RejectsUpdate(Action<UpdateTableRequest> change, MeasuredError error) => Rejects(Change(change), error);

    public MeasuredRow Delete() => Send(new DeleteTableRequest("Xyz"));

    public MeasuredRow RejectsDelete(MeasuredError error) => Rejects(new DeleteTableRequest("Xyz"), error);

    /// <summary>Sends a request that AWS accepts.</summary>
    public MeasuredRow Send(AmazonDynamoDBRequest request) => Step(run => run.Response = run.Engine.Execute(request), request);

    /// <summary>Sends a request that AWS rejects.</summary>
    public MeasuredRow Rejects(AmazonDynamoDBRequest request, MeasuredError error) =>
        Step(
            run =>
            {
                var exception = Assert.ThrowsAny<AmazonDynamoDBException>(() => run.Engine.Execute(request));
                Assert.Equal(error, new MeasuredError(exception.ErrorCode, exception.Message, exception.StatusCode));
            },
            request
        );

    public MeasuredRow Wait(double seconds) => Step(run => run.Clock.Advance(TimeSpan.FromSeconds(seconds)));

    /// <summary>The last response contains these values: see <see cref="JsonSubset"/>.</summary>
    public MeasuredRow Answers(string json) =>
        Step(run =>
            JsonSubset.AssertContained(
                json,
                run.Response switch
                {
                    CreateTableResponse created => created.TableDescription,
                    UpdateTableResponse updated => updated.TableDescription,
                    DeleteTableResponse deleted => deleted.TableDescription,
                    { } other => other,
                    null => throw new InvalidOperationException("The row has sent no request."),
                }
            )
        );

    /// <summary>DescribeTable shows these values: see <see cref="JsonSubset"/>.</summary>
    public MeasuredRow Shows(string json) =>
        Step(run => JsonSubset.AssertContained(json, run.Engine.Run<DescribeTableResponse>(new DescribeTableRequest("Xyz")).Table));

    public void Run()
    {
        Assert.NotEmpty(_steps);
        EmptyCollections.AssertIn(_requests, _hasEmptyCollection);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 10, 8, 12, 0, 0, TimeSpan.Zero));
        _options.TimeProvider = clock;
        using var engine = new MockDynamoDb(_options);
        var run = new MeasuredRun(engine, clock);
        foreach (var step in _steps)
            step(run);
    }

    private MeasuredRow Step(Action<MeasuredRun> step, AmazonDynamoDBRequest? request = null)
    {
        if (request is not null)
            _requests.Add(request);
        _steps.Add(step);
        return this;
    }

    private static CreateTableRequest Creation(Action<CreateTableRequest>? change)
    {
        var request = new CreateTableRequest
        {
            TableName = "Xyz",
            AttributeDefinitions = [new("pk", ScalarAttributeType.S)],
            KeySchema = [new("pk", KeyType.HASH)],
            BillingMode = BillingMode.PAY_PER_REQUEST,
        };
        change?.Invoke(request);
        return request;
    }

    private static UpdateTableRequest Change(Action<UpdateTableRequest> change)
    {
        var request = new UpdateTableRequest { TableName = "Xyz" };
        change(request);
        return request;
    }

    private sealed class MeasuredRun(MockDynamoDb engine, FakeTimeProvider clock)
    {
        public MockDynamoDb Engine { get; } = engine;

        public FakeTimeProvider Clock { get; } = clock;

        public AmazonWebServiceResponse? Response { get; set; }
    }
}
