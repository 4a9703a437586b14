using System.Reflection;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Xunit.Discovery;

namespace DynamoObjects.Testing.Xunit.Execution;

/// <summary>Reads the rows of a case and runs each with <see cref="DynamoTestRunner"/>; rows that cannot be read are
/// one failed test.</summary>
internal sealed class DynamoTheoryTestCaseRunner(
    DynamoTheoryTestCase testCase,
    string? skipReason,
    object[] constructorArguments,
    IMessageBus messageBus,
    ExceptionAggregator aggregator,
    CancellationTokenSource cancellationTokenSource
)
    : XunitTestCaseRunner(
        testCase,
        testCase.DisplayName,
        skipReason,
        constructorArguments,
        [],
        messageBus,
        aggregator,
        cancellationTokenSource
    )
{
    private readonly List<IDisposable> _disposables = [];
    private readonly ExceptionAggregator _cleanup = new();

    protected override async Task<RunSummary> RunTestAsync()
    {
        var summary = new RunSummary();
        foreach (var runner in CreateRunners())
            summary.Aggregate(await runner.RunOrSkipAsync().ConfigureAwait(true));
        foreach (var disposable in _disposables)
            _cleanup.Run(disposable.Dispose);
        return summary;
    }

    protected override Task BeforeTestCaseFinishedAsync()
    {
        Aggregator.Aggregate(_cleanup);
        return base.BeforeTestCaseFinishedAsync();
    }

    private IReadOnlyList<DynamoTestRunner> CreateRunners()
    {
        try
        {
            return
            [
                .. TheoryRows.Read(testCase.TestMethod, testCase.DiagnosticMessages).Select(row => CreateRunner(row.Row, row.SkipReason)),
            ];
        }
        catch (Exception exception)
        {
            var failed = new ExceptionAggregator(Aggregator);
            failed.Add(exception is TargetInvocationException { InnerException: { } inner } ? inner : exception);
            return [CreateRunner(DisplayName, new RowArguments(TestMethod, [], GenericTypes: null), SkipReason, failed)];
        }
    }

    private DynamoTestRunner CreateRunner(object?[] row, string? skipReason)
    {
        _disposables.AddRange(row.OfType<IDisposable>());
        var values = TestArguments.SelectRowValues(TestMethod.GetParameters(), row);
        var arguments = RowArguments.Resolve(TestMethod, values);
        return CreateRunner(
            testCase.FormatRowName(values, arguments.GenericTypes),
            arguments,
            SkipReason ?? skipReason,
            new ExceptionAggregator(Aggregator)
        );
    }

    private DynamoTestRunner CreateRunner(string name, RowArguments arguments, string? skipReason, ExceptionAggregator aggregator) =>
        new(
            CreateTest(testCase, name),
            MessageBus,
            TestClass,
            ConstructorArguments,
            arguments.Method,
            arguments.Values,
            skipReason,
            BeforeAfterAttributes,
            aggregator,
            CancellationTokenSource
        );
}
