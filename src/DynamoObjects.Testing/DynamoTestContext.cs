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

/// <summary>What one run of one test on one backend holds: its client, its database, its own tables.</summary>
/// <remarks>
/// <para>Whatever goes through <see cref="Client"/> and <see cref="Database"/> sees the tables of this test alone,
/// under the names that the test gives them; DynamoDB knows them with <see cref="TablePrefix"/> in front. When the test
/// ends its tables are dropped, whether it passed or not, and the client refuses further calls.</para>
/// <para>The adapters for test frameworks make it; a framework without an adapter can call <see cref="OpenAsync"/>.</para>
/// <para>What the test is given belongs to it: a service container or a <c>using</c> that disposes <see cref="Client"/>,
/// a <c>DynamoDBContext</c>, <see cref="Database"/> or <see cref="Mock"/> does nothing, and all of them work until the test ends.</para>
/// <para>Thread safety: all members may be used by several threads at once.</para>
/// </remarks>
public sealed class DynamoTestContext : IAsyncDisposable
{
    private const string MockOnlyAdvice = "Declare the test for it: [DynamoFact(Backend.Mock)] or the like of your framework.";

    private static readonly AsyncLocal<DynamoTestContext?> Ambient = new();

    private readonly TableIsolation _isolation;
    private readonly TestBackend _backend;
    private readonly CancellationTokenSource _cancellation;
    private readonly Lazy<Task> _close;
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
        _close = new Lazy<Task>(CloseAsync);
    }

    /// <summary>The test that runs here, as far as <see langword="async"/> calls reach; <see langword="null"/> outside of a test.</summary>
    /// <exception cref="InvalidOperationException">The rows of a test are being created, before any of its tests is open.</exception>
    public static DynamoTestContext? Current =>
        RowReading.NoCurrentTestReason is { } reason ? throw new InvalidOperationException(reason) : Ambient.Value;

    /// <summary>The one backend that this run of the test is on.</summary>
    public Backend Backend { get; }

    /// <summary>What DynamoDB has in front of the names of the test's tables; unlike that of any other test of any run.</summary>
    public string TablePrefix => _isolation.Names.Prefix;

    /// <summary>The test's client of DynamoDB.</summary>
    /// <remarks>It puts the prefix on what it sends and takes it off what comes back. An operation that it cannot isolate throws
    /// <see cref="NotSupportedException"/>, and any operation after the end of the test <see cref="ObjectDisposedException"/>.</remarks>
    public AmazonDynamoDBClient Client => _backend.Client;

    /// <summary>The test's database of mapped records, over <see cref="Client"/>.</summary>
    /// <remarks>On the mock its time is <see cref="Clock"/>. Its waits, such as those before a retry, take no real time there:
    /// each moves the clock on.</remarks>
    public DynamoDatabase Database { get; }

    /// <summary>What the test's client has sent so far, to look at and to assert on.</summary>
    public RequestLog Requests { get; }

    /// <summary>What is to go wrong between the test's client and DynamoDB: throttling, conflicts, unprocessed items, time-outs.</summary>
    public FaultList Faults { get; }

    /// <summary>What the output shows of the requests and tables if the test fails.</summary>
    /// <exception cref="ArgumentException">One of the settings <c>DYNAMO_REPORT_ROWS</c> and <c>DYNAMO_REPORT_LENGTH</c> is
    /// no number.</exception>
    public FailureReportOptions Report => _report.Value;

    /// <summary>The mock's clock, which the test can advance: idempotency windows, table status.</summary>
    /// <exception cref="NotSupportedException">The test runs on another backend, whose clock nobody can turn.</exception>
    public TestClock Clock =>
        _backend.Clock
        ?? throw new NotSupportedException(
            $"{Backend} goes by its own clock, which a test cannot turn: DynamoTestContext.Clock is there on the mock alone. "
                + $"{MockOnlyAdvice}"
        );

    /// <summary>The mock itself, for what no client of DynamoDB does: reading its streams in process, serving it over HTTP,
    /// saving it.</summary>
    /// <remarks>It knows the test's tables with <see cref="TablePrefix"/> in front. The test has it to itself, and it ends
    /// with the test.</remarks>
    /// <exception cref="NotSupportedException">The test runs on another backend.</exception>
    public MockDynamoDb Mock =>
        _backend.Mock
        ?? throw new NotSupportedException(
            $"DynamoTestContext.Mock is there on the mock alone, and this test runs on {Backend}. {MockOnlyAdvice}"
        );

    /// <summary>Creates tables and writes items for this test, over <see cref="Client"/>: what it sends is among
    /// <see cref="Requests"/>.</summary>
    public Seeder Seed { get; }

    /// <summary>Is cancelled when the test times out or ends.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Opens a place for one test on a backend.</summary>
    /// <param name="backend">One backend.</param>
    /// <param name="name">The test's name, for messages; <see langword="null"/> for none.</param>
    /// <param name="fixtures">Types that derive from <see cref="SharedSeed"/>, with whose data the test begins;
    /// <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">Ends the wait for the start of DynamoDB Local and for the data, and later cancels
    /// <see cref="CancellationToken"/>.</param>
    /// <returns>The open test; dispose it to drop its tables.</returns>
    /// <exception cref="ArgumentException"><paramref name="backend"/> is none or several.</exception>
    /// <exception cref="InvalidOperationException">The backend cannot be used here: nothing to run DynamoDB Local with, it
    /// did not start, or AWS was not asked for by
    /// <c>DYNAMO_BACKENDS</c>. The message says what to do.</exception>
    /// <exception cref="SeedException">A fixture could not be seeded, or two of them create the same table.</exception>
    public static Task<DynamoTestContext> OpenAsync(
        Backend backend,
        string? name = null,
        IReadOnlyCollection<Type>? fixtures = null,
        CancellationToken cancellationToken = default
    ) => OpenCoreAsync(backend, name, fixtures, isEndedByAdapter: false, cancellationToken);

    /// <summary>Opens a test that only the adapter ends, by <see cref="EndAsync"/>.</summary>
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
            throw new ArgumentException($"A test opens on one backend, not on '{backend}'.", nameof(backend));
        if (backend == Backend.Aws && !BackendSelection.GetForThisProcess().HasFlag(Backend.Aws))
            throw new InvalidOperationException(BackendAvailability.GetNotSelectedReason(backend));

        // First, so that a fixture that fails leaves nothing to drop.
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

    /// <summary>Creates a further client of the test, for code that sets up its client's retries or timeout.</summary>
    /// <param name="options">How it retries and times out.</param>
    /// <returns>A client that sees the test's tables, meets its <see cref="Faults"/> and is recorded in
    /// <see cref="Requests"/>, as <see cref="Client"/> does. The test owns it: disposing it has no effect, and it serves no
    /// request after the end of the test.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value in <paramref name="options"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException">The SDK does not know the retry mode in <paramref name="options"/>.</exception>
    public AmazonDynamoDBClient CreateClient(TestClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        return _backend.CreateClient(options);
    }

    /// <summary>Adds the data of a fixture to what the test has.</summary>
    /// <typeparam name="TFixture">The fixture; it is seeded once in the process, as for tests that begin with it.</typeparam>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the data is there.</returns>
    /// <exception cref="SeedException">The fixture could not be seeded, or the test has a table of one of the names.</exception>
    public async Task SeedAsync<TFixture>(CancellationToken cancellationToken = default)
        where TFixture : SharedSeed, new() =>
        await SeedAsync(await LoadedSeed.GetAsync([typeof(TFixture)], cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);

    /// <summary>Ends the test: refuses further calls, cancels <see cref="CancellationToken"/>, waits for calls under way,
    /// and drops the test's tables.</summary>
    /// <returns>A task that ends when the tables are gone; every call gives the same outcome.</returns>
    /// <remarks>It is for a test that <see cref="OpenAsync"/> has opened. That of an adapter ends when its method has, and not before:
    /// disposed, it stays as it is.</remarks>
    /// <exception cref="TimeoutException">Calls were still under way after a minute; what tables there were then are dropped.</exception>
    public ValueTask DisposeAsync() => _isEndedByAdapter ? default : EndAsync();

    /// <inheritdoc cref="DisposeAsync"/>
    internal ValueTask EndAsync() => new(_close.Value);

    /// <summary>A client that sees the tables under the names that DynamoDB knows, and that nobody watches.</summary>
    internal AmazonDynamoDBClient DirectClient => _backend.DirectClient;

    internal TableNames Names => _isolation.Names;

    internal void SetCurrent() => Ambient.Value = this;

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
            // What the test has registered on the token may throw.
            await Task.WhenAll(_cancellation.CancelAsync(), callsUnderWay).ConfigureAwait(false);
        }
        finally
        {
            Database.Dispose();
            await _backend.DisposeAsync().ConfigureAwait(false);
            _cancellation.Dispose();
        }
    }
}
