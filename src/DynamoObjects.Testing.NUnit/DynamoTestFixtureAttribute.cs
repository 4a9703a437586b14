using DynamoObjects.Testing.NUnit.Discovery;
using DynamoObjects.Testing.NUnit.Execution;

namespace DynamoObjects.Testing;

/// <summary>A class whose tests, plain <c>[Test]</c>, <c>[TestCase]</c> and <c>[TestCaseSource]</c>, run once on each
/// of a set of backends, each time with tables of their own.</summary>
/// <remarks>
/// <para>The class is a fixture for each backend, the mock's first; its constructor may have the <see cref="Backend"/>
/// among its parameters. With arguments, for which there may be several of these attributes, it is one for each backend
/// and each of them. Tests, set-up and tear-down methods have the test that runs as
/// <see cref="DynamoTestContext.Current"/>.</para>
/// <para>Each test is named <c>... (Mock)</c> or <c>... (Local)</c>, with the property <c>Backend</c> and the category of its name.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class DynamoTestFixtureAttribute : NUnitAttribute, IFixtureBuilder2, ITestAction, IBackendSet
{
    private readonly object?[] _arguments = [];

    /// <summary>Declares a class whose tests run on the backends of the class or the assembly, by
    /// <see cref="DynamoBackendsAttribute"/>; on the mock and on DynamoDB Local without it.</summary>
    public DynamoTestFixtureAttribute() { }

    /// <summary>Declares a class whose tests run on backends of their own.</summary>
    /// <param name="backends">The backends, combined by <c>|</c>.</param>
    public DynamoTestFixtureAttribute(Backend backends) => Backends = backends;

    /// <summary>Declares a class whose constructor has parameters besides the backend, with tests that run on the backends
    /// of the class or the assembly.</summary>
    /// <param name="arguments">The arguments, in the order of those parameters.</param>
    public DynamoTestFixtureAttribute(params object?[]? arguments) => _arguments = arguments ?? [null];

    /// <summary>Declares a class whose constructor has parameters besides the backend, with tests that run on backends of
    /// their own.</summary>
    /// <param name="backends">The backends, combined by <c>|</c>.</param>
    /// <param name="arguments">The arguments, in the order of those parameters.</param>
    public DynamoTestFixtureAttribute(Backend backends, params object?[]? arguments)
        : this(arguments) => Backends = backends;

    /// <summary>The arguments of the constructor.</summary>
    public IReadOnlyList<object?> Arguments => _arguments;

    /// <summary>The backends that the attribute names itself.</summary>
    /// <value><see langword="null"/> where it names none.</value>
    public Backend? Backends { get; }

    /// <summary>Each test by itself.</summary>
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
