using System.ComponentModel;
using DynamoObjects.Testing.Xunit.Execution;

namespace DynamoObjects.Testing.Xunit;

/// <summary>All rows of one test on one backend, where the rows are only known at run time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DynamoTheoryTestCase : DynamoTestCase
{
    /// <summary>For xUnit, which then deserialises.</summary>
    [Obsolete("For xUnit's deserialisation.")]
    public DynamoTheoryTestCase() { }

    internal DynamoTheoryTestCase(
        IMessageSink diagnosticMessageSink,
        TestMethodDisplay display,
        TestMethodDisplayOptions displayOptions,
        ITestMethod testMethod,
        Backend backend
    )
        : base(diagnosticMessageSink, display, displayOptions, testMethod, backend) { }

    internal IMessageSink DiagnosticMessages => DiagnosticMessageSink;

    internal override XunitTestCaseRunner CreateRunner(
        string? skipReason,
        object[] constructorArguments,
        IMessageBus messageBus,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource
    ) => new DynamoTheoryTestCaseRunner(this, skipReason, constructorArguments, messageBus, aggregator, cancellationTokenSource);
}
