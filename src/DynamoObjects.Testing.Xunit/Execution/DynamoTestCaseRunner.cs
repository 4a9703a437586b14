namespace DynamoObjects.Testing.Xunit.Execution;

/// <summary>Runs one case with <see cref="DynamoTestRunner"/>.</summary>
internal sealed class DynamoTestCaseRunner(
    DynamoTestCase testCase,
    string? skipReason,
    object[] constructorArguments,
    object?[] arguments,
    IMessageBus messageBus,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource
)
    : XunitTestCaseRunner(
        testCase,
        testCase.DisplayName,
        skipReason,
        constructorArguments,
        arguments,
        messageBus,
        aggregator,
        cancellationTokenSource
    )
{
    protected override Task<RunSummary> RunTestAsync() =>
        new DynamoTestRunner(
            CreateTest(TestCase, DisplayName),
            MessageBus,
            TestClass,
            ConstructorArguments,
            TestMethod,
            TestMethodArguments,
            SkipReason,
            BeforeAfterAttributes,
            new ExceptionAggregator(Aggregator),
            CancellationTokenSource
        ).RunOrSkipAsync();
}
