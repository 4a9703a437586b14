using System.Reflection;
using DynamoObjects.Testing.Settings;
using DynamoObjects.Testing.XunitV3.Execution;

namespace DynamoObjects.Testing.XunitV3.Discovery;

/// <summary>Turns one test method into one test case for each backend on which it is listed.</summary>
internal sealed class BackendCases(ITestFrameworkDiscoveryOptions options, IXunitTestMethod testMethod, IFactAttribute attribute)
{
    private readonly Backend _declared = Declaration.Of(testMethod);
    private readonly Assembly _assembly = testMethod.TestClass.Class.Assembly;

    /// <summary>The backends to make cases for.</summary>
    public IEnumerable<Backend> Listed => BackendSelection.Each(BackendSelection.Listed(_declared, _assembly));

    /// <summary>A test case that fails with what is wrong with the selection or the declaration; otherwise
    /// <see langword="null"/>.</summary>
    public IXunitTestCase? Problem => BackendSelection.Problem(_declared, _assembly) is { } problem ? Error(problem) : null;

    public IXunitTestCase Error(string message) => new DynamoErrorTestCase(CaseDetails.Of(options, testMethod, attribute), message);

    /// <summary>The test method in the collection of each backend.</summary>
    public IReadOnlyCollection<IXunitTestCase> Create(Func<Backend, IXunitTestMethod, IEnumerable<IXunitTestCase>> create) =>
        [.. Listed.SelectMany(backend => create(backend, BackendCollection.Place(testMethod, backend)))];
}
