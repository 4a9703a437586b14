using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.NUnit.Discovery;
using DynamoObjects.Testing.NUnit.Execution;
using NUnit.Framework.Internal.Commands;

namespace DynamoObjects.Testing;

/// <summary>Declares a source of data rows of a test that runs on several backends, as NUnit's <c>[TestCaseSource]</c>
/// does for other tests.</summary>
/// <remarks>The test runs once for each row, on each of its backends; each backend reads the source. The rows,
/// including <see cref="TestCaseData"/> with its properties, contain the values of the parameters that the test kit
/// does not provide, see <see cref="DynamoTestAttribute"/>.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DynamoTestCaseSourceAttribute : NUnitAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown, IBackendSet
{
    private readonly TestCaseSourceAttribute _source;
    private Backend? _backends;

    /// <summary>Reads the rows from a static field, property or method of the test's class.</summary>
    /// <param name="sourceName">The name of the member.</param>
    public DynamoTestCaseSourceAttribute(string sourceName) => _source = new TestCaseSourceAttribute(sourceName);

    /// <summary>Reads the rows from a static method of the test's class.</summary>
    /// <param name="sourceName">The name of the method.</param>
    /// <param name="methodParams">The arguments of the method.</param>
    public DynamoTestCaseSourceAttribute(string sourceName, object?[]? methodParams) =>
        _source = new TestCaseSourceAttribute(sourceName, methodParams);

    /// <summary>Reads the rows from a static field, property or method of another class.</summary>
    /// <param name="sourceType">The class.</param>
    /// <param name="sourceName">The name of the member.</param>
    public DynamoTestCaseSourceAttribute(Type sourceType, string sourceName) =>
        _source = new TestCaseSourceAttribute(sourceType, sourceName);

    /// <summary>Reads the rows from a static method of another class.</summary>
    /// <param name="sourceType">The class.</param>
    /// <param name="sourceName">The name of the method.</param>
    /// <param name="methodParams">The arguments of the method.</param>
    public DynamoTestCaseSourceAttribute(Type sourceType, string sourceName, object?[]? methodParams) =>
        _source = new TestCaseSourceAttribute(sourceType, sourceName, methodParams);

    /// <summary>Reads the rows from an enumerable class.</summary>
    /// <param name="sourceType">The class, which must have a constructor without parameters.</param>
    public DynamoTestCaseSourceAttribute(Type sourceType) => _source = new TestCaseSourceAttribute(sourceType);

    /// <summary>Gets or sets the category, or the comma-separated categories, of the test cases.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? Category
    {
        get => _source.Category;
        set => _source.Category = value;
    }

    /// <summary>Gets or sets the backends that the rows run on.</summary>
    /// <value>By default those that <see cref="DynamoTestAttribute"/> on the method names, or else those that
    /// <see cref="DynamoBackendsAttribute"/> declares for the class or the assembly, or else <see cref="Backend.Mock"/>
    /// and <see cref="Backend.Local"/>.</value>
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
