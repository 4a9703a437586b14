using System.Reflection;
using DynamoObjects.Testing.Settings;
using DynamoObjects.Testing.XunitV3.Execution;

namespace DynamoObjects.Testing.XunitV3.Discovery;

/// <summary>Creates one test case of a test method for each backend on which it is discovered.</summary>
internal sealed class BackendCases(ITestFrameworkDiscoveryOptions options, IXunitTestMethod testMethod, IFactAttribute attribute)
{
    private readonly Backend _declared = Declaration.GetBackends(testMethod);
    private readonly Assembly _assembly = testMethod.TestClass.Class.Assembly;

    /// <summary>The backends to create cases for.</summary>
    public IEnumerable<Backend> ListedBackends => BackendSelection.Enumerate(BackendSelection.GetListed(_declared, _assembly));

    /// <summary>A test case that fails with the problem of the selection or the declaration; otherwise
    /// <see langword="null"/>.</summary>
    public IXunitTestCase? ProblemCase =>
        BackendSelection.FindProblem(_declared, _assembly) is { } problem ? CreateErrorCase(problem) : null;

    public IXunitTestCase CreateErrorCase(string message) =>
        new DynamoErrorTestCase(CaseDetails.Create(options, testMethod, attribute), message);

    /// <summary>Creates the test cases of the method, in the collection of each backend.</summary>
    public IReadOnlyCollection<IXunitTestCase> Create(Func<Backend, IXunitTestMethod, IEnumerable<IXunitTestCase>> create) =>
        [.. ListedBackends.SelectMany(backend => create(backend, BackendCollection.MoveToCollection(testMethod, backend)))];
}
