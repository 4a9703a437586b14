using System.Reflection;
using DynamoObjects.Testing.Cases;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DynamoObjects.Testing.Xunit;

/// <summary>Opens the test's place on its backend, runs the test there, and drops what it made.</summary>
internal sealed class DynamoTestRunner(
    ITest test,
    IMessageBus messageBus,
    Type testClass,
    object[] constructorArguments,
    MethodInfo testMethod,
    object?[]? row,
    string? skipReason,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource)
    : XunitTestRunner(test, messageBus, testClass, [.. constructorArguments], testMethod, row, skipReason, beforeAfterAttributes, aggregator, cancellationTokenSource)
{
    private Backend Backend => ((DynamoTestCase)TestCase).Backend;

    protected override void AfterTestStarting() => ((DynamoTestCase)TestCase).Gate?.Note(Test.DisplayName, SkipReason);

    protected override async Task<Tuple<decimal, string>> InvokeTestAsync(ExceptionAggregator aggregator)
    {
        if (KnownDifference.Of(TestMethod, Backend) is not { } difference)
            return await base.InvokeTestAsync(aggregator).ConfigureAwait(true);
        var outcome = new ExceptionAggregator();
        var (time, output) = await base.InvokeTestAsync(outcome).ConfigureAwait(true);
        var (verdict, note) = difference.Judge(outcome.ToException(), outcome.ToException() is TestTimeoutException);
        if (verdict is not null)
            aggregator.Add(verdict);
        return Tuple.Create(time, output + note);
    }

    protected override async Task<decimal> InvokeTestMethodAsync(ExceptionAggregator aggregator)
    {
        var open = await DynamoTest.OpenAsync(Backend, Test.DisplayName, CancellationTokenSource.Token).ConfigureAwait(true);
        open.Enter();
        try
        {
            ConstructorArguments = TestArguments.ForConstructor(TestClass, ConstructorArguments, open);
            var arguments = TestArguments.ForMethod(TestMethod, TestMethodArguments, open);
            TestMethodArguments = arguments.Length == TestMethod.GetParameters().Length ? TestMethod.ResolveMethodArguments(arguments!) : arguments;
            return await new DynamoTestInvoker(
                open, Test, MessageBus, TestClass, ConstructorArguments, TestMethod, TestMethodArguments, BeforeAfterAttributes, aggregator, CancellationTokenSource)
                .RunAsync().ConfigureAwait(true);
        }
        finally
        {
            await aggregator.RunAsync(() => open.DisposeAsync().AsTask()).ConfigureAwait(true);
        }
    }
}
