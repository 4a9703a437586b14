using System.Reflection;
using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.Settings;

namespace DynamoObjects.Testing.Xunit.Discovery;

/// <summary>Creates one test case of a test method for each backend on which it is discovered.</summary>
internal sealed class BackendCases(IMessageSink diagnosticMessageSink, ITestFrameworkDiscoveryOptions discoveryOptions)
{
    public TestMethodDisplay Display { get; } = discoveryOptions.MethodDisplayOrDefault();

    public TestMethodDisplayOptions DisplayOptions { get; } = discoveryOptions.MethodDisplayOptionsOrDefault();

    public static Backend GetListed(ITestMethod testMethod, IAttributeInfo attribute) =>
        BackendSelection.GetListed(GetDeclared(testMethod, attribute), AssemblyOf(testMethod));

    public static Backend GetDeclared(ITestMethod testMethod, IAttributeInfo attribute) =>
        DeclaredBackends.Get(
            testMethod.TestClass.Class.ToRuntimeType(),
            attribute.GetNamedArgument<Backend?>(nameof(DynamoFactAttribute.Backends))
        );

    public IEnumerable<IXunitTestCase> Create(
        ITestMethod testMethod,
        IAttributeInfo attribute,
        Func<Backend, ITestMethod, IXunitTestCase> create
    )
    {
        if (FindProblemCase(testMethod, attribute) is { } problem)
            return [problem];
        return
        [
            .. BackendSelection
                .Enumerate(GetListed(testMethod, attribute))
                .Select(backend => create(backend, BackendCollection.MoveToCollection(testMethod, backend))),
        ];
    }

    /// <summary>Returns a test case that fails with the problem of the selection or the declaration; otherwise
    /// <see langword="null"/>.</summary>
    public IXunitTestCase? FindProblemCase(ITestMethod testMethod, IAttributeInfo attribute) =>
        BackendSelection.FindProblem(GetDeclared(testMethod, attribute), AssemblyOf(testMethod)) is { } problem
            ? CreateErrorCase(testMethod, problem)
            : null;

    public IXunitTestCase CreateErrorCase(ITestMethod testMethod, string message) =>
        new DynamoErrorTestCase(diagnosticMessageSink, Display, DisplayOptions, testMethod, message);

    private static Assembly AssemblyOf(ITestMethod testMethod) => testMethod.TestClass.Class.ToRuntimeType().Assembly;
}
