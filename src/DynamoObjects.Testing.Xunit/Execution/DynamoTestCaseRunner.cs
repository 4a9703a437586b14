using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DynamoObjects.Testing.Xunit.Execution;

/// <summary>Runs one case with <see cref="DynamoTestRunner"/>.</summary>
internal sealed class DynamoTestCaseRunner(
    DynamoTestCase testCase,
    string? skipReason,
    object[] constructorArguments,
    object?[] arguments,
    IMessageBus messageBus,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource)
    : XunitTestCaseRunner(testCase, testCase.DisplayName, skipReason, constructorArguments, arguments, messageBus, aggregator, cancellationTokenSource)
{
    protected override XunitTestRunner CreateTestRunner(
        ITest test,
        IMessageBus messageBus,
        Type testClass,
        object[] constructorArguments,
        MethodInfo testMethod,
        object[] testMethodArguments,
        string skipReason,
        IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource) =>
        new DynamoTestRunner(
            test, messageBus, testClass, constructorArguments, testMethod, testMethodArguments, skipReason, beforeAfterAttributes, new(aggregator), cancellationTokenSource);
}
