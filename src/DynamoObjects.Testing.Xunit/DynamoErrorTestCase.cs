using System.ComponentModel;
using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit;

/// <summary>Represents a test that fails because its declaration is invalid.</summary>
/// <remarks>The test case has no backend. The failure contains the reason.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DynamoErrorTestCase : ExecutionErrorTestCase
{
    /// <summary>Initializes a new instance for deserialization by xUnit.</summary>
    [Obsolete("For deserialization by xUnit.")]
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
