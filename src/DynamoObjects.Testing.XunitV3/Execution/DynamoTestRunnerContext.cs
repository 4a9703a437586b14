using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>What xUnit runs the body of a test with, once the test's place is open: the values that it is given, and a
/// list of failures that is judged before the test's own has them.</summary>
/// <remarks>A body that has timed out goes on, and still adds to that list when the test is over.</remarks>
internal sealed class DynamoTestRunnerContext(XunitTestRunnerContext ctxt, DynamoTestContext dynamoTest)
    : XunitTestRunnerContext(
        ctxt.Test,
        ctxt.ExplicitOption,
        ctxt.MessageBus,
        ExceptionAggregator.Create(),
        ctxt.CancellationTokenSource,
        ParallelMode.None,
        ctxt.Scheduler,
        ctxt.Test.TestMethod.BeforeAfterTestAttributes,
        TestArguments.FillConstructor(ctxt.Test.TestMethod.TestClass.Class, ctxt.ConstructorArguments, dynamoTest),
        ctxt.TestFixtureMappings
    )
{
    /// <summary>What the test failed with, if it did: the timeout alone where there was one, for a body that is cancelled
    /// fails as well.</summary>
    public Exception? Failure =>
        Aggregator.ToException() switch
        {
            AggregateException several when several.InnerExceptions.FirstOrDefault(error => error is TestTimeoutException) is { } timeout =>
                timeout,
            var failure => failure,
        };

    // It has been asked already, and the answer need not be the same again.
    protected override string? GetRuntimeSkipReason() => null;

    protected override object? InvokeTestMethod(object? testClassInstance) =>
        ReturnedTask.From(
            Method.Invoke(
                testClassInstance,
                TestArguments.Fill(Method.GetParameters(), MethodArguments, dynamoTest, ctxt.Test.TestMethod.DataAttributes.Count > 0)
            )
        );
}
