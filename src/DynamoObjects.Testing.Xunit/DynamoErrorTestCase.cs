using System.ComponentModel;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit;

/// <summary>A test that cannot run as it is declared, and so has no backend: it fails and says why.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DynamoErrorTestCase : ExecutionErrorTestCase
{
    /// <summary>For xUnit, which then deserialises.</summary>
    [Obsolete("For xUnit's deserialisation.")]
    public DynamoErrorTestCase() { }

    internal DynamoErrorTestCase(
        IMessageSink diagnosticMessageSink,
        TestMethodDisplay display,
        TestMethodDisplayOptions displayOptions,
        ITestMethod testMethod,
        string errorMessage
    )
        : base(diagnosticMessageSink, display, displayOptions, testMethod, errorMessage) { }

    /// <inheritdoc/>
    public override Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink,
        IMessageBus messageBus,
        object[] constructorArguments,
        ExceptionAggregator aggregator,
        CancellationTokenSource cancellationTokenSource
    )
    {
        CaseJournal.RecordRun(
            new CaseIdentity(
                TestMethod.TestClass.Class.ToRuntimeType(),
                TestMethod.Method.ToRuntimeMethod(),
                DisplayName,
                Backend.None,
                Backend.None
            )
            {
                Id = UniqueID,
            },
            passed: false
        );
        return base.RunAsync(diagnosticMessageSink, messageBus, constructorArguments, aggregator, cancellationTokenSource);
    }
}
