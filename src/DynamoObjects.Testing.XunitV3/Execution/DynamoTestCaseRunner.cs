using DynamoObjects.Testing.Cases;
using Xunit.v3;

namespace DynamoObjects.Testing.XunitV3;

/// <summary>Runs each test of a case with <see cref="DynamoTestRunner"/>.</summary>
internal sealed class DynamoTestCaseRunner : XunitTestCaseRunner
{
    protected override ValueTask<RunSummary> RunTest(XunitTestCaseRunnerContext ctxt, IXunitTest test) =>
        new DynamoTestRunner(Identify((DynamoTestCase)ctxt.TestCase, test)).Run(
            test, ctxt.MessageBus, ctxt.ConstructorArguments, ctxt.ExplicitOption, ctxt.Aggregator.Clone(), ctxt.CancellationTokenSource, ctxt.ParallelMode, ctxt.Scheduler,
            ctxt.BeforeAfterTestAttributes, ctxt.CaseFixtureMappings);

    private static CaseIdentity Identify(DynamoTestCase testCase, IXunitTest test) => new(
        test.TestMethod.TestClass.Class, test.TestMethod.Method, test.TestDisplayName, testCase.Backend, BackendCases.Declared(test.TestMethod)) { Id = test.UniqueID };
}
