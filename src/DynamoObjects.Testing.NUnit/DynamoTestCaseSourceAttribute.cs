using DynamoObjects.Testing.Cases;
using DynamoObjects.Testing.NUnit.Discovery;
using DynamoObjects.Testing.NUnit.Execution;
using NUnit.Framework.Internal.Commands;

namespace DynamoObjects.Testing;

/// <summary>Specifies the source of the data rows of a test that runs on several backends, as NUnit's
/// <c>[TestCaseSource]</c> does for other tests.</summary>
/// <remarks>The test runs once for each row, on each of its backends. The source is read once for each backend. The
/// rows, including <see cref="TestCaseData"/> with its properties, contain the values of the parameters that
/// DynamoObjects.Testing does not provide. See <see cref="DynamoTestAttribute"/> for these parameters.</remarks>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public class DynamoTestCaseSourceAttribute : NUnitAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown, IBackendSet
{
    private readonly TestCaseSourceAttribute _source;
    private Backend? _backends;

    /// <summary>Initializes a new instance that reads the rows from a static field, property or method of the test's
    /// class.</summary>
    /// <param name="sourceName">The name of the member.</param>
    public DynamoTestCaseSourceAttribute(string sourceName) => _source = new TestCaseSourceAttribute(sourceName);

    /// <summary>Initializes a new instance that reads the rows from a static method of the test's class.</summary>
    /// <param name="sourceName">The name of the method.</param>
    /// <param name="methodParams">The arguments of the method.</param>
    public DynamoTestCaseSourceAttribute(string sourceName, object?[]? methodParams) =>
        _source = new TestCaseSourceAttribute(sourceName, methodParams);

    /// <summary>Initializes a new instance that reads the rows from a static field, property or method of another
    /// class.</summary>
    /// <param name="sourceType">The class that declares the member.</param>
    /// <param name="sourceName">The name of the member.</param>
    public DynamoTestCaseSourceAttribute(Type sourceType, string sourceName) =>
        _source = new TestCaseSourceAttribute(sourceType, sourceName);

    /// <summary>Initializes a new instance that reads the rows from a static method of another class.</summary>
    /// <param name="sourceType">The class that declares the member.</param>
    /// <param name="sourceName">The name of the method.</param>
    /// <param name="methodParams">The arguments of the method.</param>
    public DynamoTestCaseSourceAttribute(Type sourceType, string sourceName, object?[]? methodParams) =>
        _source = new TestCaseSourceAttribute(sourceType, sourceName, methodParams);

    /// <summary>Initializes a new instance that reads the rows from an enumerable class.</summary>
    /// <param name="sourceType">The enumerable class, which must have a constructor without parameters.</param>
    public DynamoTestCaseSourceAttribute(Type sourceType) => _source = new TestCaseSourceAttribute(sourceType);

    /// <summary>Gets or sets the category, or the comma-separated categories, of the test cases.</summary>
    /// <value>The default is <see langword="null"/>: none.</value>
    public string? Category
    {
        get => _source.Category;
        set => _source.Category = value;
    }

    /// <summary>Gets or sets the backends on which the rows run.</summary>
    /// <value>The default is the first of these that is set: the backends of <see cref="DynamoTestAttribute"/> on the
    /// method; the backends of <see cref="DynamoBackendsAttribute"/> on the class or the assembly;
    /// <see cref="Backend.Mock"/> and <see cref="Backend.Local"/>.</value>
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
