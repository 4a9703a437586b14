using DynamoObjects.Testing.NUnit.Discovery;
using DynamoObjects.Testing.NUnit.Execution;

namespace DynamoObjects.Testing;

/// <summary>Marks a class whose tests run once on each backend, with separate tables for each run.</summary>
/// <remarks>
/// <para>The tests of the class are plain <c>[Test]</c>, <c>[TestCase]</c> and <c>[TestCaseSource]</c> methods. Each
/// backend is a separate fixture; the fixture on the mock runs first. If you apply several attributes with different
/// arguments, each of them creates such fixtures. The constructor can have a parameter of the type
/// <see cref="Backend"/>. In tests and in <c>[SetUp]</c> and <c>[TearDown]</c> methods, use
/// <see cref="DynamoTestContext.Current"/>.</para>
/// <para>Each test is named <c>... (Mock)</c>, <c>... (Local)</c> or <c>... (Aws)</c>, with the property <c>Backend</c>
/// and a category named after the backend.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class DynamoTestFixtureAttribute : NUnitAttribute, IFixtureBuilder2, ITestAction, IBackendSet
{
    private readonly object?[] _arguments = [];

    /// <summary>Initializes a new instance for a class whose tests run on the backends of the class or
    /// assembly.</summary>
    /// <remarks><see cref="DynamoBackendsAttribute"/> specifies these backends. The default is the mock and DynamoDB
    /// Local.</remarks>
    public DynamoTestFixtureAttribute() { }

    /// <summary>Initializes a new instance for a class whose tests run on the given backends.</summary>
    /// <param name="backends">The backends, combined with <c>|</c>.</param>
    public DynamoTestFixtureAttribute(Backend backends) => Backends = backends;

    /// <summary>Initializes a new instance with arguments for the constructor of a class whose tests run on the
    /// backends of the class or assembly.</summary>
    /// <param name="arguments">The arguments, in the order of the parameters without the <see cref="Backend"/>.</param>
    public DynamoTestFixtureAttribute(params object?[]? arguments) => _arguments = arguments ?? [null];

    /// <summary>Initializes a new instance with arguments for the constructor of a class whose tests run on the given
    /// backends.</summary>
    /// <param name="backends">The backends, combined with <c>|</c>.</param>
    /// <param name="arguments">The arguments, in the order of the parameters without the <see cref="Backend"/>.</param>
    public DynamoTestFixtureAttribute(Backend backends, params object?[]? arguments)
        : this(arguments) => Backends = backends;

    /// <summary>Gets the arguments for the constructor of the class.</summary>
    public IReadOnlyList<object?> Arguments => _arguments;

    /// <summary>Gets the backends passed to the constructor.</summary>
    /// <value><see langword="null"/> if none were passed; then <see cref="DynamoBackendsAttribute"/> applies.</value>
    public Backend? Backends { get; }

    /// <summary>Gets the target of the action: each test.</summary>
    public ActionTargets Targets => ActionTargets.Test;

    /// <inheritdoc/>
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo) => BuildFrom(typeInfo, AllTestsFilter.Instance);

    /// <inheritdoc/>
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo, IPreFilter filter) =>
        BackendFixtures.Build(typeInfo, filter, Backends, _arguments);

    /// <inheritdoc/>
    public void BeforeTest(ITest test) => RunningTests.Begin(TestExecutionContext.CurrentContext);

    /// <inheritdoc/>
    public void AfterTest(ITest test) => RunningTests.End(TestExecutionContext.CurrentContext);
}
