using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>Creates one test case per row and backend of a <see cref="DynamoTheoryAttribute"/>, or one per backend if
/// the rows cannot be distinguished before the run.</summary>
internal sealed class DynamoTheoryDiscoverer(IMessageSink diagnosticMessageSink) : TheoryDiscoverer(diagnosticMessageSink)
{
    // A theory that is discovered on no backend has no test case, which TheoryDiscoverer would report as missing data.
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute
    )
    {
        var cases = new BackendCases(DiagnosticMessageSink, discoveryOptions);
        return cases.FindProblemCase(testMethod, theoryAttribute) is { } problem ? [problem]
            : BackendCases.GetListed(testMethod, theoryAttribute) != Backend.None
                ? DiscoverRows(discoveryOptions, testMethod, theoryAttribute)
            : [];
    }

    protected override IEnumerable<IXunitTestCase> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute,
        object[] dataRow
    ) => Create(discoveryOptions, testMethod, theoryAttribute, dataRow, skipReason: null);

    protected override IEnumerable<IXunitTestCase> CreateTestCasesForSkippedDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute,
        object[] dataRow,
        string skipReason
    ) => Create(discoveryOptions, testMethod, theoryAttribute, dataRow, skipReason);

    protected override IEnumerable<IXunitTestCase> CreateTestCasesForSkip(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute,
        string skipReason
    ) => Create(discoveryOptions, testMethod, theoryAttribute, dataRow: null, skipReason);

    protected override IEnumerable<IXunitTestCase> CreateTestCasesForTheory(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute
    )
    {
        var cases = new BackendCases(DiagnosticMessageSink, discoveryOptions);
        return cases.Create(RowTestMethod.Unwrap(testMethod), theoryAttribute, (backend, method) =>
            new DynamoTheoryTestCase(DiagnosticMessageSink, cases.Display, cases.DisplayOptions, method, backend)
        );
    }

    // A problem with the rows is found again in the run, by a case that has a backend.
    private IEnumerable<IXunitTestCase> DiscoverRows(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute
    )
    {
        var found = RowReading.Run(testMethod.Method.ToRuntimeMethod(), () =>
            base.Discover(discoveryOptions, RowTestMethod.Wrap(testMethod), theoryAttribute).ToList()
        );
        return found.Exists(testCase => testCase is ExecutionErrorTestCase)
            ? CreateTestCasesForTheory(discoveryOptions, testMethod, theoryAttribute)
            : found;
    }

    private IEnumerable<IXunitTestCase> Create(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute,
        object[]? dataRow,
        string? skipReason
    )
    {
        var cases = new BackendCases(DiagnosticMessageSink, discoveryOptions);
        return cases.Create(RowTestMethod.Unwrap(testMethod), theoryAttribute, (backend, method) =>
            new DynamoTestCase(DiagnosticMessageSink, cases.Display, cases.DisplayOptions, method, backend, dataRow, skipReason)
        );
    }
}
