using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>Represents a test, or one row of a test, on one backend.</summary>
/// <remarks>The backend is part of the name, the id and the serialized form. Without it, VSTest would treat the cases
/// of two backends as one, and lose results while the run succeeds.</remarks>
internal class DynamoTestCase : XunitTestCase, ISelfExecutingXunitTestCase
{
    private const string Trait = "Backend";

    /// <summary>For deserialization by xUnit.</summary>
    [Obsolete("For deserialization by xUnit.")]
    public DynamoTestCase() { }

    public DynamoTestCase(CaseDetails details, Backend backend)
        : base(
            details.Method,
            details.Name + Suffix(backend),
            $"{details.UniqueId}[{backend}]",
            details.Explicit,
            details.Label,
            details.DisableParallelization,
            details.SkipExceptions,
            details.SkipReason,
            details.SkipType,
            details.SkipUnless,
            details.SkipWhen,
            details.Traits,
            details.Row,
            details.SourceFilePath,
            details.SourceLineNumber,
            details.Timeout
        )
    {
        Backend = backend;
        if (backend == Backend.None)
            return;
        if (!Traits.TryGetValue(Trait, out var values))
            Traits[Trait] = values = [];
        values.Add(backend.ToString());
    }

    /// <summary>Gets the backend that the case runs on.</summary>
    public Backend Backend { get; private set; }

    /// <summary>The name of the case without the backend.</summary>
    public string BaseName => TestCaseDisplayName[..^Suffix(Backend).Length];

    /// <inheritdoc/>
    public override ValueTask<IReadOnlyCollection<IXunitTest>> CreateTests() =>
        new([
            new XunitTest(
                this,
                TestMethod,
                Explicit,
                SkipReason,
                SkipType,
                SkipUnless,
                SkipWhen,
                TestCaseDisplayName,
                testIndex: 0,
                ((ITestCaseMetadata)this).Traits,
                Timeout,
                ArgumentsOf(TestMethod, TestMethodArguments),
                TestLabel,
                DisableParallelization
            ),
        ]);

    /// <inheritdoc/>
    public async ValueTask<RunSummary> Run(
        ExplicitOption explicitOption,
        IMessageBus messageBus,
        object?[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource,
        ParallelMode parallelMode,
        ExecutionScheduler scheduler,
        FixtureMappingManager methodFixtureMappings
    )
    {
        var tests = await aggregator.RunAsync(CreateTests, []).ConfigureAwait(true);
        if (aggregator.ToException() is { } exception)
            return FailOrSkip(exception, messageBus, cancellationTokenSource);
        return await new DynamoTestCaseRunner()
            .Run(
                this,
                tests,
                messageBus,
                aggregator,
                cancellationTokenSource,
                parallelMode,
                scheduler,
                TestCaseDisplayName,
                SkipReason,
                explicitOption,
                constructorArguments,
                methodFixtureMappings
            )
            .ConfigureAwait(true);
    }

    public CaseIdentity Identify(IXunitTestMethod method, string name, string id) =>
        new(method.TestClass.Class, method.Method, name, Backend, Declaration.GetBackends(method))
        {
            Id = id,
            Collection = method.TestClass.TestCollection.CollectionDefinition,
        };

    public static string Suffix(Backend backend) => backend == Backend.None ? "" : $" ({backend})";

    /// <summary>Returns the row's values; provided parameters have no value yet.</summary>
    public static object?[] ArgumentsOf(IXunitTestMethod testMethod, object?[] row)
    {
        var rowMethod = TheoryRow.CreateRowMethod(testMethod);
        var rowValues = ResolveTestMethodArguments([.. rowMethod.Parameters], rowMethod.ResolveMethodArguments([.. row]));
        return TestArguments.Join(testMethod.Method.GetParameters(), rowValues, test: null);
    }

    /// <inheritdoc/>
    protected override void Serialize(IXunitSerializationInfo info)
    {
        base.Serialize(info);
        info.AddValue(Trait, (int)Backend);
    }

    /// <inheritdoc/>
    protected override void Deserialize(IXunitSerializationInfo info)
    {
        base.Deserialize(info);
        Backend = (Backend)info.GetValue<int>(Trait);
    }

    private RunSummary FailOrSkip(Exception error, IMessageBus messageBus, CancellationTokenSource cancellationTokenSource)
    {
        var identity = Identify(TestMethod, TestCaseDisplayName, UniqueID);
        if (!error.Message.StartsWith(DynamicSkipToken.Value, StringComparison.Ordinal))
        {
            CaseJournal.RecordRun(identity, passed: false);
            return XunitRunnerHelper.FailTestCases(messageBus, cancellationTokenSource, [this], error);
        }

        var reason = error.Message[DynamicSkipToken.Value.Length..];
        CaseJournal.RecordSkip(identity, reason, backendSkipReason: null);
        XunitRunnerHelper.SkipTestCases(messageBus, cancellationTokenSource, [this], reason);
        // The returned summary counts the case as failed.
        return new RunSummary { Total = 1, Skipped = 1 };
    }
}
