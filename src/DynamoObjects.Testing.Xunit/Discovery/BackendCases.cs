using DynamoObjects.Testing.Backends;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace DynamoObjects.Testing.Xunit;

/// <summary>Turns one test method into one test case for each backend that it declares and that is selected.</summary>
internal sealed class BackendCases(IMessageSink diagnosticMessageSink, ITestFrameworkDiscoveryOptions discoveryOptions)
{
    private const Backend All = Backend.Mock | Backend.Local | Backend.Aws;

    public TestMethodDisplay Display { get; } = discoveryOptions.MethodDisplayOrDefault();

    public TestMethodDisplayOptions DisplayOptions { get; } = discoveryOptions.MethodDisplayOptionsOrDefault();

    public static bool IsSelected(IAttributeInfo attribute) => (Declared(attribute) & BackendSelection.OfThisProcess()) != Backend.None;

    public static Backend Declared(IAttributeInfo attribute) => attribute.GetNamedArgument<Backend>(nameof(DynamoFactAttribute.Backends));

    public IEnumerable<IXunitTestCase> Create(ITestMethod testMethod, IAttributeInfo attribute, Func<Backend, ITestMethod, IXunitTestCase> create)
    {
        if (Problem(testMethod, attribute) is { } problem)
            return [problem];
        return [.. BackendSelection.Each(Declared(attribute) & BackendSelection.OfThisProcess())
            .Select(backend => create(backend, BackendCollection.Place(testMethod, backend)))];
    }

    /// <summary>A test case that fails with what is wrong with the selection or the declaration; otherwise <see langword="null"/>.</summary>
    public IXunitTestCase? Problem(ITestMethod testMethod, IAttributeInfo attribute)
    {
        var declared = Declared(attribute);
        if (declared == Backend.None || (declared & ~All) != Backend.None)
            return Error(testMethod, $"The test declares the backends '{declared}', and so never runs: name at least one of Mock, Local and Aws.");
        try
        {
            BackendSelection.OfThisProcess();
            return null;
        }
        catch (ArgumentException error)
        {
            return Error(testMethod, error.Message);
        }
    }

    public IXunitTestCase Error(ITestMethod testMethod, string message) =>
        new ExecutionErrorTestCase(diagnosticMessageSink, Display, DisplayOptions, testMethod, message);
}
