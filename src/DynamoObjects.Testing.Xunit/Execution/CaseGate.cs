using System.Globalization;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Xunit.Discovery;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DynamoObjects.Testing.Xunit.Execution;

/// <summary>Decides before a case runs whether it can.</summary>
internal sealed class CaseGate(DynamoTestCase testCase)
{
    private string? _reason;
    private int _tests;

    /// <summary>Says why the case is skipped, if it is; what makes it fail goes to the aggregator.</summary>
    public async Task<string?> WhySkipAsync(ExceptionAggregator aggregator, CancellationToken cancellationToken)
    {
        try
        {
            return _reason = await BackendGate.WhySkipAsync(testCase.Backend, testCase.TestMethod.TestClass.Class.ToRuntimeType().Assembly, cancellationToken).ConfigureAwait(true);
        }
        catch (Exception error)
        {
            aggregator.Add(error);
            return null;
        }
    }

    /// <summary>Called for each test of the case as it starts: notes the one that will not run.</summary>
    public void Note(CaseIdentity identity, string? skipReason, bool failed)
    {
        if (!string.IsNullOrEmpty(skipReason))
            VerificationSummary.Skipped(identity, skipReason, _reason);
        else if (failed)
            VerificationSummary.Ran(identity, passed: false);
    }

    public CaseIdentity Identify(ITest test)
    {
        var method = testCase.TestMethod;
        return new CaseIdentity(method.TestClass.Class.ToRuntimeType(), method.Method.ToRuntimeMethod(), test.DisplayName, testCase.Backend, Declared())
        {
            Collection = method.TestClass.TestCollection.CollectionDefinition?.ToRuntimeType(),

            // One test case has many tests where its rows are only known at run time.
            Id = string.Create(CultureInfo.InvariantCulture, $"{testCase.UniqueID}#{Interlocked.Increment(ref _tests)}"),
        };
    }

    private Backend Declared() =>
        testCase.TestMethod.Method.GetCustomAttributes(typeof(global::Xunit.FactAttribute)).FirstOrDefault() is { } attribute
            ? BackendCases.Declared(testCase.TestMethod, attribute)
            : Backend.None;
}
