using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.XunitV3.Execution;

namespace DynamoObjects.Testing.XunitV3.Discovery;

/// <summary>Creates one test case per backend of a <see cref="DynamoFactAttribute"/>.</summary>
internal sealed class DynamoFactDiscoverer : IXunitTestCaseDiscoverer
{
    public ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        IXunitTestMethod testMethod,
        IFactAttribute factAttribute
    )
    {
        var cases = new BackendCases(discoveryOptions, testMethod, factAttribute);
        return new(
            FindProblemCase(cases, testMethod) is { } problem
                ? [problem]
                : cases.Create(
                    (backend, method) => [new DynamoTestCase(CaseDetails.Create(discoveryOptions, method, factAttribute), backend)]
                )
        );
    }

    private static IXunitTestCase? FindProblemCase(BackendCases cases, IXunitTestMethod testMethod)
    {
        if (testMethod.IsGenericMethodDefinition)
            return cases.CreateErrorCase("A [DynamoFact] method cannot be generic.");
        if (
            testMethod.Parameters.FirstOrDefault(p => !ProvidedParameters.CanProvide(p.ParameterType) && !p.IsOptionalForRow())
            is not { } unfilled
        )
            return cases.ProblemCase;
        return cases.CreateErrorCase(
            $"The parameter '{unfilled.Name}' has no value: [DynamoFact] provides {ProvidedParameters.TypeNames}. "
                + "Use [DynamoTheory] for data rows."
        );
    }
}
