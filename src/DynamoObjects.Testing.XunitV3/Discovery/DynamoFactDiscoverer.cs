using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.XunitV3.Execution;

namespace DynamoObjects.Testing.XunitV3.Discovery;

/// <summary>Makes one test case per backend of a <see cref="DynamoFactAttribute"/>.</summary>
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
            Problem(cases, testMethod) is { } problem
                ? [problem]
                : cases.Create((backend, method) => [new DynamoTestCase(CaseDetails.Of(discoveryOptions, method, factAttribute), backend)])
        );
    }

    private static IXunitTestCase? Problem(BackendCases cases, IXunitTestMethod testMethod)
    {
        if (testMethod.IsGenericMethodDefinition)
            return cases.Error("A [DynamoFact] cannot be generic.");
        if (testMethod.Parameters.FirstOrDefault(p => !GivenParameters.Gives(p.ParameterType) && !p.IsOptionalForRow()) is not { } unknown)
            return cases.Problem;
        return cases.Error(
            $"Nothing gives the parameter '{unknown.Name}' a value: a [DynamoFact] gives {GivenParameters.List}. Use [DynamoTheory] "
                + $"for rows of data."
        );
    }
}
