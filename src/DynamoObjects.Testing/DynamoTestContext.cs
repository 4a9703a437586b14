using Amazon.DynamoDBv2;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Backends;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Cleanup;
using DynamoObjects.Testing.Isolation;
using DynamoObjects.Testing.Local;
using DynamoObjects.Testing.Seeding;
using DynamoObjects.Testing.Settings;
using DynamoObjects.Testing.Traffic;

namespace DynamoObjects.Testing;

/// <summary>Represents one run of one test on one backend: its client, its database and its own tables.</summary>
/// <remarks>
/// <para><see cref="Client"/> and <see cref="Database"/> see only the tables of this test, under the names that the test
/// uses. In DynamoDB, the name of each table starts with <see cref="TablePrefix"/>. When the test ends, its tables are
/// deleted and the client rejects further calls.</para>
/// <para>The packages for test frameworks create the context. With another test framework, call
/// <see cref="OpenAsync"/>.</para>
/// <para>The test owns its objects. Disposing <see cref="Client"/>, a <c>DynamoDBContext</c>, <see cref="Database"/> or
/// <see cref="Mock"/>, for example by a service container, has no effect. All of them work until the test ends.</para>
/// <para>This type is thread-safe.</para>
/// </remarks>
public sealed class DynamoTestContext : IAsyncDisposable
{
    private const string MockOnlyAdvice = "Declare the test for the mock only, for example with [DynamoFact(Backend.Mock)].";

    private static readonly AsyncLocal<DynamoTestContext?> Ambient = new();

    private readonly TableIsolation _isolation;
    private readonly TestBackend _backend;
    private readonly CancellationTokenSource _cancellation;
    private readonly Lazy<Task> _close;
    private readonly CancellationTokenSource _ended = new();
    private readonly bool _isEndedByAdapter;
    private readonly Lazy<FailureReportOptions> _report = new(() => ReportSettings.Read(TestSettings.GetForThisProcess()));

    private DynamoTestContext(
        Backend backend,
        TestTraffic traffic,
        TestBackend testBackend,
        bool isEndedByAdapter,
        CancellationToken cancellationToken
    )
    {
        _isEndedByAdapter = isEndedByAdapter;
        Backend = backend;
        _isolation = traffic.Isolation;
        Requests = traffic.Requests;
        Faults = traffic.Faults;
        _backend = testBackend;
        _cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        CancellationToken = _cancellation.Token;
        Database = new DynamoDatabase(testBackend.Client, new DynamoDatabaseOptions { TimeProvider = testBackend.WaitClock });
        Seed = new Seeder(testBackend.Client, testBackend.WaitClock);
        Ended = _ended.Token;
        Streams = new TestStreams(testBackend, traffic.Isolation, CancellationToken);
        _close = new Lazy<Task>(CloseAsync);
    }

    /// <summary>Gets the test of the current asynchronous control flow, or <see langword="null"/> outside of a
    /// test.</summary>
    /// <exception cref="InvalidOperationException">The data rows of a test are being read; no test is open at that
    /// time.</exception>
    public static DynamoTestContext? Current =>
        RowReading.NoCurrentTestReason is { } reason ? throw new InvalidOperationException(reason) : Ambient.Value;

    /// <summary>Gets the backend that this run of the test uses.</summary>
    public Backend Backend { get; }

    /// <summary>Gets the prefix of the test's table names in DynamoDB.</summary>
    /// <value>A prefix that is unique to this run of the test.</value>
    public string TablePrefix => _isolation.Names.Prefix;

    /// <summary>Gets the test's DynamoDB client.</summary>
    /// <remarks>The client adds the prefix to table names in requests and removes it from responses. Operations that
    /// the client cannot isolate throw <see cref="NotSupportedException"/>. Operations after the end of the test throw
    /// <see cref="ObjectDisposedException"/>.</remarks>
    public AmazonDynamoDBClient Client => _backend.Client;

    /// <summary>Gets the test's database of mapped records, which uses <see cref="Client"/>.</summary>
    /// <remarks>On the mock, the database uses <see cref="Clock"/>: a wait, for example before a retry, advances the
    /// clock and takes no real time.</remarks>
    public DynamoDatabase Database { get; }

    /// <summary>Gets the log of the requests that the test's client has sent, for inspection and assertions.</summary>
    public RequestLog Requests { get; }

    /// <summary>Gets the faults to inject between the test's client and DynamoDB, such as throttling, conflicts,
    /// unprocessed items and timeouts.</summary>
    public FaultList Faults { get; }

    /// <summary>Gets the options of the report that is added to the output of the test if it fails.</summary>
    /// <exception cref="ArgumentException">The setting <c>DYNAMO_REPORT_ITEMS</c> or <c>DYNAMO_REPORT_LENGTH</c> is not
    /// a whole number.</exception>
    public FailureReportOptions Report => _report.Value;

    /// <summary>Gets the mock's clock, which the test can advance, for example until an item expires.</summary>
    /// <exception cref="NotSupportedException">The test runs on a backend other than the mock.</exception>
    public TestClock Clock =>
        _backend.Clock
        ?? throw new NotSupportedException(
            $"DynamoTestContext.Clock is available only on the mock: a test cannot set the clock of {Backend}. {MockOnlyAdvice}"
        );

    /// <summary>Gets the mock itself, for operations that no DynamoDB client has, such as serving it over HTTP or
    /// saving it to a file.</summary>
    /// <remarks>The mock uses the test's table names with <see cref="TablePrefix"/> in front. Each test has its own
    /// instance, which ends with the test.</remarks>
    /// <exception cref="NotSupportedException">The test runs on a backend other than the mock.</exception>
    public MockDynamoDb Mock =>
        _backend.Mock
        ?? throw new NotSupportedException(
            $"DynamoTestContext.Mock is available only on the mock, and this test runs on {Backend}. {MockOnlyAdvice}"
        );

    /// <summary>Gets the seeder, which creates tables and writes items for this test.</summary>
    /// <remarks>The seeder uses <see cref="Client"/>: its requests appear in <see cref="Requests"/>.</remarks>
    public Seeder Seed { get; }

    /// <summary>Gets the streams of the test's tables, and delivers their records to functions as AWS Lambda
    /// does.</summary>
    public TestStreams Streams { get; }

    /// <summary>Gets a token that is canceled when the test times out or ends.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Opens a test on a backend.</summary>
    /// <param name="backend">The backend, a single value.</param>
    /// <param name="name">The name of the test for error messages, or <see langword="null"/> for none.</param>
    /// <param name="seeds">Types that derive from <see cref="SharedSeed"/>, whose tables and items the test starts
    /// with, or <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Cancels the start of DynamoDB Local and the seeding. Afterwards, the token
    /// cancels the test's <see cref="CancellationToken"/>.</param>
    /// <returns>The open test. To end the test and delete its tables, dispose it.</returns>
    /// <exception cref="ArgumentException"><paramref name="backend"/> is not a single backend.</exception>
    /// <exception cref="InvalidOperationException">The backend is not available: DynamoDB Local was not found or did
    /// not start, or <c>DYNAMO_BACKENDS</c> does not include AWS. The message says what to do.</exception>
    /// <exception cref="SeedException">A seed failed, or two seeds create the same table.</exception>
    public static Task<DynamoTestContext> OpenAsync(
        Backend backend,
        string? name = null,
        IReadOnlyCollection<Type>? seeds = null,
        CancellationToken cancellationToken = default
    ) => OpenCoreAsync(backend, name, seeds, isEndedByAdapter: false, cancellationToken);

    /// <summary>Opens a test that only the adapter ends, with <see cref="EndAsync"/>.</summary>
    internal static Task<DynamoTestContext> OpenForAdapterAsync(
        Backend backend,
        string name,
        IReadOnlyCollection<Type> seeds,
        CancellationToken cancellationToken
    ) => OpenCoreAsync(backend, name, seeds, isEndedByAdapter: true, cancellationToken);

    private static async Task<DynamoTestContext> OpenCoreAsync(
        Backend backend,
        string? name,
        IReadOnlyCollection<Type>? seeds,
        bool isEndedByAdapter,
        CancellationToken cancellationToken
    )
    {
        if (backend is not (Backend.Mock or Backend.Local or Backend.Aws))
            throw new ArgumentException($"A test runs on exactly one backend, not on '{backend}'.", nameof(backend));
        if (backend == Backend.Aws && !BackendSelection.GetForThisProcess().HasFlag(Backend.Aws))
            throw new InvalidOperationException(BackendAvailability.GetNotSelectedReason(backend));

        // First, so that a seed that fails leaves nothing to drop.
        var seeded = await LoadedSeed.GetAsync(seeds ?? [], cancellationToken).ConfigureAwait(false);
        var isolation = new TableIsolation(name ?? "test", TestPrefixes.NextPrefix());
        var clock = backend == Backend.Mock ? new TestClock() : null;
        var traffic = new TestTraffic(isolation, new RequestLog(clock ?? TimeProvider.System), new FaultList());
        TestBackend testBackend = backend switch
        {
            Backend.Mock => new MockTestBackend(traffic, clock!),
            Backend.Local => ServiceTestBackend.CreateForLocal(
                await EndpointAsync(cancellationToken).ConfigureAwait(false),
                traffic,
                DynamoDbLocal.FindLossAsync
            ),
            _ => await OpenAwsAsync(traffic, cancellationToken).ConfigureAwait(false),
        };
        var test = new DynamoTestContext(backend, traffic, testBackend, isEndedByAdapter, cancellationToken);
        try
        {
            await test.SeedAsync(seeded, cancellationToken).ConfigureAwait(false);
            return test;
        }
        catch
        {
            await test.EndAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Creates another client of the test, with its own region, retry and timeout settings.</summary>
    /// <param name="options">The region, retry and timeout settings.</param>
    /// <returns>A client that, like <see cref="Client"/>, sees the tables of the test and is affected by
    /// <see cref="Faults"/>. <see cref="Requests"/> contains its requests. The test owns the client: disposing the
    /// client has no effect, and the client rejects requests after the end of the test.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value in <paramref name="options"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException"><see cref="TestClientOptions.RetryMode"/> is not a value that the
    /// SDK supports.</exception>
    /// <exception cref="ArgumentException"><see cref="TestClientOptions.Region"/> is not a region of AWS.</exception>
    /// <exception cref="NotSupportedException"><see cref="TestClientOptions.Region"/> is set, and the backend is not
    /// <see cref="Backend.Mock"/>.</exception>
    public AmazonDynamoDBClient CreateClient(TestClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return _backend.CreateClient(options);
    }

    /// <summary>Adds the tables and items of a shared seed to this test.</summary>
    /// <typeparam name="TSeed">The type of the seed. The seed runs once per process, whether tests use it here or in
    /// <see cref="DynamoSeedAttribute"/>.</typeparam>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>A task that completes when the data is written.</returns>
    /// <exception cref="SeedException">The seed failed, or the test already has a table of the same name.</exception>
    public async Task SeedAsync<TSeed>(CancellationToken cancellationToken = default)
        where TSeed : SharedSeed, new() =>
        await SeedAsync(await LoadedSeed.GetAsync([typeof(TSeed)], cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Ends the test: rejects further calls, cancels <see cref="CancellationToken"/>, waits for pending calls
    /// and deletes the test's tables.</summary>
    /// <returns>A task that completes when the tables are deleted; every call returns the same result.</returns>
    /// <remarks>Use this method for a test that <see cref="OpenAsync"/> opened. The packages for test frameworks end their
    /// tests: disposing such a test has no effect.</remarks>
    /// <exception cref="TimeoutException">Calls were still pending after one minute; the tables that existed at that
    /// time are deleted.</exception>
    public ValueTask DisposeAsync() => _isEndedByAdapter ? default : EndAsync();

    /// <inheritdoc cref="DisposeAsync"/>
    internal ValueTask EndAsync() => new(_close.Value);

    /// <summary>A client that sees the tables under their names in DynamoDB, and whose requests are not
    /// logged.</summary>
    internal AmazonDynamoDBClient DirectClient => _backend.DirectClient;

    internal TableNames Names => _isolation.Names;

    /// <summary>The name of the test in URLs and headers, unique to this run of the test.</summary>
    internal string Id => TablePrefix.TrimEnd('-');

    /// <summary>The name of the test in messages.</summary>
    internal string Name => _isolation.TestName;

    /// <summary>A token that is canceled when the test ends, for what ends with it; unlike
    /// <see cref="CancellationToken"/>, not at a timeout.</summary>
    internal CancellationToken Ended { get; }

    /// <summary>Creates another client of the test for the operations of DynamoDB Streams, which the SDK's client has no
    /// methods for.</summary>
    internal ITestClient CreateStreamsClient(TestClientOptions options) => _backend.CreateStreamsClient(options);

    /// <summary>Whether the test has tables in a region, or has created a client for it.</summary>
    internal bool UsesRegion(string region) => _backend.UsesRegion(region);

    internal void SetCurrent() => Ambient.Value = this;

    /// <summary>Runs a function outside of any test. What the function starts, such as a worker, is outside of tests too.</summary>
    internal static T RunOutside<T>(Func<T> function)
    {
        var test = Ambient.Value;
        Ambient.Value = null;
        try
        {
            return function();
        }
        finally
        {
            Ambient.Value = test;
        }
    }

    internal void Cancel() => _cancellation.Cancel();

    private Task SeedAsync(IReadOnlyList<LoadedSeed> seeds, CancellationToken cancellationToken) =>
        seeds.Count == 0 ? Task.CompletedTask : _isolation.RunAsync(() => _backend.SeedAsync(seeds, cancellationToken));

    private static async Task<Uri> EndpointAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await DynamoDbLocal.GetEndpointAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is LocalUnavailableException or LocalStartException)
        {
            throw new InvalidOperationException(exception.Message, exception);
        }
    }

    private static async Task<ServiceTestBackend> OpenAwsAsync(TestTraffic traffic, CancellationToken cancellationToken)
    {
        await TableSweeper.SweepAwsAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        return ServiceTestBackend.CreateForAws(traffic);
    }

    private async Task CloseAsync()
    {
        var callsUnderWay = _isolation.CloseAsync(TimeProvider.System);
        try
        {
            await _ended.CancelAsync().ConfigureAwait(false);
            // Callbacks that the test has registered on the token may throw.
            await Task.WhenAll(_cancellation.CancelAsync(), callsUnderWay).ConfigureAwait(false);
        }
        finally
        {
            Database.Dispose();
            await _backend.DisposeAsync().ConfigureAwait(false);
            _cancellation.Dispose();
            _ended.Dispose();
        }
    }
}
