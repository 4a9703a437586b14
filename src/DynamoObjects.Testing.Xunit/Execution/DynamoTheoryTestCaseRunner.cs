using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DynamoObjects.Testing.Xunit;

/// <summary>Runs all rows of one case with <see cref="DynamoTestRunner"/>.</summary>
internal sealed class DynamoTheoryTestCaseRunner(
    DynamoTestCase testCase,
    string? skipReason,
    object[] constructorArguments,
    IMessageSink diagnosticMessageSink,
    IMessageBus messageBus,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource)
    : XunitTheoryTestCaseRunner(testCase, testCase.DisplayName, skipReason, constructorArguments, diagnosticMessageSink, messageBus, aggregator, cancellationTokenSource)
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
        CancellationTokenSource cancellationTokenSource)
    {
        var genericTypes = testMethod.IsGenericMethod ? testMethod.GetGenericArguments().Select(type => (ITypeInfo)Reflector.Wrap(type)).ToArray() : null;
        var named = new XunitTest(testCase, testCase.NameOfRow(testMethodArguments, genericTypes));
        return new DynamoTestRunner(
            named, messageBus, testClass, constructorArguments, testMethod, testMethodArguments, skipReason, beforeAfterAttributes, new(aggregator), cancellationTokenSource);
    }
}
