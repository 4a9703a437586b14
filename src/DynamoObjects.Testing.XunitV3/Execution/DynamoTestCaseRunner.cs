namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>Runs each test of a case with <see cref="DynamoTestRunner"/>.</summary>
internal sealed class DynamoTestCaseRunner : XunitTestCaseRunner
{
    protected override ValueTask<RunSummary> RunTest(XunitTestCaseRunnerContext ctxt, IXunitTest test) =>
        new DynamoTestRunner(((DynamoTestCase)ctxt.TestCase).Identify(test.TestMethod, test.TestDisplayName, test.UniqueID)).Run(
            test,
            ctxt.MessageBus,
            ctxt.ConstructorArguments,
            ctxt.ExplicitOption,
            ctxt.Aggregator.Clone(),
            ctxt.CancellationTokenSource,
            ctxt.ParallelMode,
            ctxt.Scheduler,
            ctxt.BeforeAfterTestAttributes,
            ctxt.CaseFixtureMappings
        );
}
