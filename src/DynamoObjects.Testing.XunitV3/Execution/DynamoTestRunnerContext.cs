using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.XunitV3.Execution;

/// <summary>The context in which xUnit runs the body of an open test, with the provided values and a separate list of
/// failures.</summary>
/// <remarks>A body that has timed out continues to run, and may add failures after the test has ended.</remarks>
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
    /// <summary>The failure of the test, if any; after a timeout only the timeout, because the canceled body fails as
    /// well.</summary>
    public Exception? Failure =>
        Aggregator.ToException() switch
        {
            AggregateException several when several.InnerExceptions.FirstOrDefault(error => error is TestTimeoutException) is { } timeout =>
                timeout,
            var failure => failure,
        };

    // The base class has already evaluated it, and a second evaluation could return another result.
    protected override string? GetRuntimeSkipReason() => null;

    protected override object? InvokeTestMethod(object? testClassInstance) =>
        ReturnedTask.From(
            Method.Invoke(
                testClassInstance,
                TestArguments.Fill(Method.GetParameters(), MethodArguments, dynamoTest, ctxt.Test.TestMethod.DataAttributes.Count > 0)
            )
        );
}
