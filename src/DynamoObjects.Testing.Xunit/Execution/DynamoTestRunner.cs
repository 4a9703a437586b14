using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Execution;

/// <summary>Opens the test on its backend, runs it, and drops its tables.</summary>
internal sealed class DynamoTestRunner(
    ITest test,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    object?[] arguments,
    string? skipReason,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource
)
    : XunitTestRunner(
        test,
        messageBus,
        testClass,
        [.. constructorArguments],
        testMethod,
        arguments,
        skipReason,
        beforeAfterAttributes,
        aggregator,
        cancellationTokenSource
    )
{
    private readonly CaseIdentity _identity = ((DynamoTestCase)test.TestCase).Identities.Identify(test);
    private string _caseOutput = "";
    private bool _isRecorded;

    /// <summary>Runs the test, or skips it if it cannot run on its backend.</summary>
    public async Task<RunSummary> RunOrSkipAsync()
    {
        if (string.IsNullOrEmpty(SkipReason) && !Aggregator.HasExceptions)
        {
            await Aggregator
                .RunAsync(async () =>
                    SkipReason = await CaseRun.GetSkipReasonAsync(_identity, CancellationTokenSource.Token).ConfigureAwait(true)
                )
                .ConfigureAwait(true);
            _isRecorded = SkipReason is not null || Aggregator.HasExceptions;
        }

        return await RunAsync().ConfigureAwait(true);
    }

    /// <summary>Records a test that will not run because the user skips it, or because it has already failed.</summary>
    protected override void AfterTestStarting()
    {
        if (_isRecorded)
            return;
        if (!string.IsNullOrEmpty(SkipReason))
            CaseJournal.RecordSkip(_identity, SkipReason, backendSkipReason: null);
        else if (Aggregator.HasExceptions)
            CaseJournal.RecordRun(_identity, passed: false);
    }

    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        var (time, output) = await base.InvokeTestAsync(aggregator).ConfigureAwait(true);
        return Tuple.Create(time, output + _caseOutput);
    }

    protected override async Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator)
    {
        var run = await CaseRun.OpenAsync(_identity, CancellationTokenSource.Token).ConfigureAwait(true);
        run.Test.SetCurrent();
        var outcome = new ExceptionAggregator();
        var time = await outcome.RunAsync(() => InvokeAsync(run.Test, outcome)).ConfigureAwait(true);
        var testException = outcome.ToException();
        var end = await run.EndAsync(CaseOutcome.Create(testException, timedOut: testException is TestTimeoutException))
            .ConfigureAwait(true);
        _caseOutput = end.Output;
        foreach (var exception in new[] { end.Failure, end.TearDownFailure }.OfType<Exception>())
            aggregator.Add(exception);
        return time;
    }

    private async Task<decimal> InvokeAsync(DynamoTestContext dynamoTest, ExceptionAggregator outcome)
    {
        ConstructorArguments = TestArguments.FillConstructor(TestClass, ConstructorArguments, dynamoTest);
        TestMethodArguments = TestArguments.Fill(
            TestMethod.GetParameters(),
            TestMethodArguments,
            dynamoTest,
            TestMethod.IsDefined(typeof(DataAttribute), inherit: true)
        );
        return await new DynamoTestInvoker(
            dynamoTest,
            Test,
            MessageBus,
            TestClass,
            ConstructorArguments,
            TestMethod,
            TestMethodArguments,
            BeforeAfterAttributes,
            outcome,
            CancellationTokenSource
        )
            .RunAsync()
            .ConfigureAwait(true);
    }
}
