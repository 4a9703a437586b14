using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>Makes one test case per backend of a <see cref="DynamoFactAttribute"/>.</summary>
internal sealed class DynamoFactDiscoverer(IMessageSink diagnosticMessageSink) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo factAttribute
    )
    {
        var cases = new BackendCases(diagnosticMessageSink, discoveryOptions);
        if (testMethod.Method.IsGenericMethodDefinition)
            return [cases.CreateErrorCase(testMethod, "A [DynamoFact] cannot be generic.")];
        if (testMethod.Method.GetParameters().FirstOrDefault(p => !p.IsProvided() && !p.IsOptional()) is { } unfilled)
        {
            return
            [
                cases.CreateErrorCase(
                    testMethod,
                    $"Nothing gives the parameter '{unfilled.Name}' a value: a [DynamoFact] gives {ProvidedParameters.TypeNames}. "
                        + "Use [DynamoTheory] for rows of data."
                ),
            ];
        }

        return cases.Create(testMethod, factAttribute, (backend, method) =>
            new DynamoTestCase(diagnosticMessageSink, cases.Display, cases.DisplayOptions, method, backend)
        );
    }
}
