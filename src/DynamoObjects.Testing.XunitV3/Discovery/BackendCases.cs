using DynamoObjects.Testing.Backends;
using Xunit.Sdk;
using Xunit.v3;

namespace DynamoObjects.Testing.XunitV3;

/// <summary>Turns one test method into one test case for each backend that it declares and that is selected.</summary>
internal sealed class BackendCases(ITestFrameworkDiscoveryOptions options, IXunitTestMethod testMethod, IFactAttribute attribute)
{
    /// <summary>The backends to make cases for.</summary>
    public IEnumerable<Backend> Selected => BackendSelection.Each(Declared(attribute) & BackendSelection.OfThisProcess());

    /// <summary>A test case that fails with what is wrong with the selection or the declaration; otherwise <see langword="null"/>.</summary>
    public IXunitTestCase? Problem => BackendSelection.Problem(Declared(attribute)) is { } problem ? Error(problem) : null;

    public static Backend Declared(IFactAttribute attribute) => attribute is DynamoFactAttribute fact ? fact.Backends : Backend.None;

    public IXunitTestCase Error(string message)
    {
        var details = CaseDetails.Of(options, testMethod, attribute);
        return new ExecutionErrorTestCase(testMethod, details.Name, details.UniqueId, details.SourceFilePath, details.SourceLineNumber, message);
    }

    /// <summary>The test method in the collection of each backend.</summary>
    public IReadOnlyCollection<IXunitTestCase> Create(Func<Backend, IXunitTestMethod, IEnumerable<IXunitTestCase>> create) =>
        [.. Selected.SelectMany(backend => create(backend, BackendCollection.Place(testMethod, backend)))];
}
