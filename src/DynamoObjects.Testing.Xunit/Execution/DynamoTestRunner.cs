using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Execution;

/// <summary>Opens the test's place on its backend, runs the test there, and drops what it made.</summary>
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
    private string _note = "";
    private bool _isTold;

    /// <summary>Runs the test, unless it cannot run on its backend here and now.</summary>
    public async Task<RunSummary> RunWhereItCanAsync()
    {
        if (string.IsNullOrEmpty(SkipReason) && !Aggregator.HasExceptions)
        {
            await Aggregator
                .RunAsync(async () =>
                    SkipReason = await CaseRun.WhySkipAsync(_identity, CancellationTokenSource.Token).ConfigureAwait(true)
                )
                .ConfigureAwait(true);
            _isTold = SkipReason is not null || Aggregator.HasExceptions;
        }

        return await RunAsync().ConfigureAwait(true);
    }

    /// <summary>Takes a test that will not run into the summary, if it is skipped or has failed for the user's own reasons.</summary>
    protected override void AfterTestStarting()
    {
        if (_isTold)
            return;
        if (!string.IsNullOrEmpty(SkipReason))
            VerificationSummary.Skipped(_identity, SkipReason, gate: null);
        else if (Aggregator.HasExceptions)
            VerificationSummary.Ran(_identity, passed: false);
    }

    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        var (time, output) = await base.InvokeTestAsync(aggregator).ConfigureAwait(true);
        return Tuple.Create(time, output + _note);
    }

    protected override async Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator)
    {
        var run = await CaseRun.OpenAsync(_identity, CancellationTokenSource.Token).ConfigureAwait(true);
        run.Test.Enter();
        var outcome = new ExceptionAggregator();
        var time = await outcome.RunAsync(() => InvokeAsync(run.Test, outcome)).ConfigureAwait(true);
        var failure = outcome.ToException();
        var end = await run.EndAsync(CaseOutcome.Of(failure, timedOut: failure is TestTimeoutException)).ConfigureAwait(true);
        _note = end.Output;
        foreach (var error in new[] { end.Failure, end.TearDown }.OfType<Exception>())
            aggregator.Add(error);
        return time;
    }

    private async Task<decimal> InvokeAsync(DynamoTestContext open, ExceptionAggregator outcome)
    {
        ConstructorArguments = TestArguments.ForConstructor(TestClass, ConstructorArguments, open);
        TestMethodArguments = TestArguments.Give(
            TestMethod.GetParameters(),
            TestMethodArguments,
            open,
            TestMethod.IsDefined(typeof(DataAttribute), inherit: true)
        );
        return await new DynamoTestInvoker(
            open,
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
