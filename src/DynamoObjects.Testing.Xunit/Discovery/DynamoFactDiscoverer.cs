using DynamoObjects.Testing.Cases;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>Creates one test case per backend of a <see cref="DynamoFactAttribute"/>.</summary>
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
            return [cases.CreateErrorCase(testMethod, "A [DynamoFact] method cannot be generic.")];
        if (testMethod.Method.GetParameters().FirstOrDefault(p => !p.IsProvided() && !p.IsOptional()) is { } unfilled)
        {
            return
            [
                cases.CreateErrorCase(
                    testMethod,
                    $"The parameter '{unfilled.Name}' has no value: [DynamoFact] provides {ProvidedParameters.TypeNames}. "
                        + "Use [DynamoTheory] for data rows."
                ),
            ];
        }

        return cases.Create(testMethod, factAttribute, (backend, method) =>
            new DynamoTestCase(diagnosticMessageSink, cases.Display, cases.DisplayOptions, method, backend)
        );
    }
}
