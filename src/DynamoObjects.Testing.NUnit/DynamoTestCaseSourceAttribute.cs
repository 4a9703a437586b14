using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.NUnit.Discovery;
using DynamoObjects.Testing.NUnit.Execution;
using NUnit.Framework.Internal.Commands;

namespace DynamoObjects.Testing;

/// <summary>Rows of data for a test that runs once for each row on each of a set of backends: NUnit's <c>[TestCaseSource]</c>.</summary>
/// <remarks>The rows, <see cref="TestCaseData"/> with all that it says among them, fill the parameters that
/// <see cref="DynamoTestAttribute"/> does not give. Each backend reads the source anew. All that is said there holds
/// here.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DynamoTestCaseSourceAttribute : NUnitAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown, IBackendSet
{
    private readonly TestCaseSourceAttribute _source;
    private Backend? _backends;

    /// <summary>Takes the rows from a static field, property or method of the test's class.</summary>
    /// <param name="sourceName">The member's name.</param>
    public DynamoTestCaseSourceAttribute(string sourceName) => _source = new TestCaseSourceAttribute(sourceName);

    /// <summary>Takes the rows from a static method of the test's class.</summary>
    /// <param name="sourceName">The method's name.</param>
    /// <param name="methodParams">What it is called with.</param>
    public DynamoTestCaseSourceAttribute(string sourceName, object?[]? methodParams) =>
        _source = new TestCaseSourceAttribute(sourceName, methodParams);

    /// <summary>Takes the rows from a static field, property or method of another class.</summary>
    /// <param name="sourceType">The class.</param>
    /// <param name="sourceName">The member's name.</param>
    public DynamoTestCaseSourceAttribute(Type sourceType, string sourceName) =>
        _source = new TestCaseSourceAttribute(sourceType, sourceName);

    /// <summary>Takes the rows from a static method of another class.</summary>
    /// <param name="sourceType">The class.</param>
    /// <param name="sourceName">The method's name.</param>
    /// <param name="methodParams">What it is called with.</param>
    public DynamoTestCaseSourceAttribute(Type sourceType, string sourceName, object?[]? methodParams) =>
        _source = new TestCaseSourceAttribute(sourceType, sourceName, methodParams);

    /// <summary>Takes the rows from an object that enumerates them.</summary>
    /// <param name="sourceType">Its class, which has a constructor without parameters.</param>
    public DynamoTestCaseSourceAttribute(Type sourceType) => _source = new TestCaseSourceAttribute(sourceType);

    /// <summary>The category or, with commas between them, the categories of the tests.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? Category
    {
        get => _source.Category;
        set => _source.Category = value;
    }

    /// <summary>The backends that the rows run on.</summary>
    /// <value>The default is what <see cref="DynamoTestAttribute"/> beside it names, then what
    /// <see cref="DynamoBackendsAttribute"/> declares for the class or the assembly;
    /// <see cref="Backend.Mock"/> and <see cref="Backend.Local"/> without them.</value>
    public Backend Backends
    {
        get => _backends ?? DeclaredBackends.Default;
        set => _backends = value;
    }

    Backend? IBackendSet.Backends => _backends;

    /// <inheritdoc/>
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite) =>
        BackendCases.Build(method, suite, _backends, rowMethod => _source.BuildFrom(rowMethod, suite));

    /// <inheritdoc/>
    public TestCommand Wrap(TestCommand command) => DynamoTestCommand.Wrap(command);
}
