using System.Reflection;
using DynamoObjects.Testing.Backends;
using Xunit.Sdk;
using Xunit.v3;

namespace DynamoObjects.Testing.XunitV3;

/// <summary>Turns one test method into one test case for each backend that it declares and that is selected.</summary>
internal sealed class BackendCases(ITestFrameworkDiscoveryOptions options, IXunitTestMethod testMethod, IFactAttribute attribute)
{
    private readonly Backend _declared = Declared(testMethod);
    private readonly Assembly _assembly = testMethod.TestClass.Class.Assembly;

    /// <summary>The backends to make cases for.</summary>
    public IEnumerable<Backend> Selected => BackendSelection.Each(_declared & BackendSelection.Of(_assembly));

    /// <summary>A test case that fails with what is wrong with the selection or the declaration; otherwise <see langword="null"/>.</summary>
    public IXunitTestCase? Problem => BackendSelection.Problem(_declared, _assembly) is { } problem ? Error(problem) : null;

    public static Backend Declared(IXunitTestMethod testMethod) =>
        DeclaredBackends.Of(testMethod.TestClass.Class, testMethod.FactAttributes.OfType<DynamoFactAttribute>().FirstOrDefault()?.Backends);

    public IXunitTestCase Error(string message)
    {
        var details = CaseDetails.Of(options, testMethod, attribute);
        var error = new ExecutionErrorTestCase(testMethod, details.Name, details.UniqueId, details.SourceFilePath, details.SourceLineNumber, message);
        foreach (var (name, values) in details.Traits)
            error.Traits[name] = values;
        return error;
    }

    /// <summary>The test method in the collection of each backend.</summary>
    public IReadOnlyCollection<IXunitTestCase> Create(Func<Backend, IXunitTestMethod, IEnumerable<IXunitTestCase>> create) =>
        [.. Selected.SelectMany(backend => create(backend, BackendCollection.Place(testMethod, backend)))];
}
