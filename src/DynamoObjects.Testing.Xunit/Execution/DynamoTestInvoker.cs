using System.Reflection;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Execution;

/// <summary>Cancels the test's token when the test times out, which xUnit itself does not do, and awaits every
/// awaitable return value.</summary>
internal sealed class DynamoTestInvoker(
    DynamoTestContext dynamoTest,
    ITest test,
    IMessageBus messageBus,
    Type testClass,
    object?[] constructorArguments,
    MethodInfo testMethod,
    object?[] testMethodArguments,
    IReadOnlyList<BeforeAfterTestAttribute> beforeAfterAttributes,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource
)
    : XunitTestInvoker(
        test,
        messageBus,
        testClass,
        constructorArguments,
        testMethod,
        testMethodArguments,
        beforeAfterAttributes,
        aggregator,
        cancellationTokenSource
    )
{
    protected override async Task<decimal> InvokeTestMethodAsync(object testClassInstance)
    {
        try
        {
            return await base.InvokeTestMethodAsync(testClassInstance).ConfigureAwait(true);
        }
        catch (TestTimeoutException)
        {
            dynamoTest.Cancel();
            throw;
        }
    }

    protected override object? CallTestMethod(object testClassInstance) => ReturnedTask.From(base.CallTestMethod(testClassInstance));
}
