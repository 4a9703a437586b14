using System.ComponentModel;
using DynamoObjects.Testing.Xunit.Execution;

namespace DynamoObjects.Testing.Xunit;

/// <summary>Represents all rows of a test on one backend, if the rows are only known at run time.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DynamoTheoryTestCase : DynamoTestCase
{
    /// <summary>Initializes a new instance for deserialization by xUnit.</summary>
    [Obsolete("For deserialization by xUnit.")]
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
