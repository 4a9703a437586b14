using DynamoObjects.Testing.NUnit.Discovery;
using DynamoObjects.Testing.NUnit.Execution;

namespace DynamoObjects.Testing;

/// <summary>Marks a class whose tests run once on each of its backends, each time with their own tables.</summary>
/// <remarks>
/// <para>Its tests are plain <c>[Test]</c>, <c>[TestCase]</c> and <c>[TestCaseSource]</c> methods. Each backend is a
/// separate fixture, the mock's first, and several attributes with different arguments are separate fixtures too. The
/// constructor can have a parameter of the type <see cref="Backend"/>. In tests and in set-up and tear-down methods,
/// the test is <see cref="DynamoTestContext.Current"/>.</para>
/// <para>Each test is named <c>... (Mock)</c> or <c>... (Local)</c>, with the property <c>Backend</c> and a category of
/// the backend's name.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class DynamoTestFixtureAttribute : NUnitAttribute, IFixtureBuilder2, ITestAction, IBackendSet
{
    private readonly object?[] _arguments = [];

    /// <summary>Declares a class whose tests run on the backends that <see cref="DynamoBackendsAttribute"/> declares
    /// for the class or assembly; by default on the mock and on DynamoDB Local.</summary>
    public DynamoTestFixtureAttribute() { }

    /// <summary>Declares a class whose tests run on the given backends.</summary>
    /// <param name="backends">The backends, combined with <c>|</c>.</param>
    public DynamoTestFixtureAttribute(Backend backends) => Backends = backends;

    /// <summary>Declares a class with constructor arguments, whose tests run on the backends of the class or the
    /// assembly.</summary>
    /// <param name="arguments">The arguments, in the order of the parameters without the <see cref="Backend"/>.</param>
    public DynamoTestFixtureAttribute(params object?[]? arguments) => _arguments = arguments ?? [null];

    /// <summary>Declares a class with constructor arguments, whose tests run on the given backends.</summary>
    /// <param name="backends">The backends, combined with <c>|</c>.</param>
    /// <param name="arguments">The arguments, in the order of the parameters without the <see cref="Backend"/>.</param>
    public DynamoTestFixtureAttribute(Backend backends, params object?[]? arguments)
        : this(arguments) => Backends = backends;

    /// <summary>Gets the arguments of the constructor.</summary>
    public IReadOnlyList<object?> Arguments => _arguments;

    /// <summary>Gets the backends that the attribute names.</summary>
    /// <value><see langword="null"/> if it names none.</value>
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
