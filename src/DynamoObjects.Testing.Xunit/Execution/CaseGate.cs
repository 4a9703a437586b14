using DynamoObjects.Testing.Backends;
using Xunit.Sdk;

namespace DynamoObjects.Testing.Xunit;

/// <summary>Decides before a case runs whether it can, and notes what is thereby not verified on DynamoDB Local.</summary>
internal sealed class CaseGate(DynamoTestCase testCase)
{
    private string? _reason;

    /// <summary>Says why the case is skipped, if it is; what makes it fail goes to the aggregator.</summary>
    public async Task<string?> WhySkipAsync(ExceptionAggregator aggregator, CancellationToken cancellationToken)
    {
        try
        {
            return _reason = await BackendGate.WhySkipAsync(testCase.Backend, cancellationToken).ConfigureAwait(true);
        }
        catch (Exception error)
        {
            aggregator.Add(error);
            return null;
        }
    }

    /// <summary>Called for each test of the case as it starts, with the reason for which it is skipped.</summary>
    public void Note(string displayName, string? skipReason)
    {
        if (BackendGate.NotOnLocal(testCase.Backend, Declared(), skipReason, _reason) is not { } reason)
            return;
        var testClass = testCase.TestMethod.TestClass.Class;
        var suffix = $" ({testCase.Backend})";
        var test = displayName.EndsWith(suffix, StringComparison.Ordinal) ? displayName[..^suffix.Length] : displayName;
        Unverified.Add(testClass.ToRuntimeType().Assembly.Location, $"{testClass.Name}.{test}", reason);
    }

    private Backend Declared() =>
        testCase.TestMethod.Method.GetCustomAttributes(typeof(global::Xunit.FactAttribute)).FirstOrDefault() is { } attribute
            ? BackendCases.Declared(attribute)
            : Backend.None;
}
