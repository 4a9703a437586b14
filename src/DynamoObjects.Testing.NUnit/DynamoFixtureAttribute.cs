using DynamoObjects.Testing.NUnit;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace DynamoObjects.Testing;

/// <summary>A class whose tests, plain <c>[Test]</c>, <c>[TestCase]</c> and <c>[TestCaseSource]</c>, run once on each of a set of backends, each time with tables of their own.</summary>
/// <remarks>
/// <para>The class is a fixture for each backend, the mock's first; its constructor may have one parameter, the <see cref="Backend"/>. Tests, set-up and tear-down methods
/// have the test that runs as <see cref="DynamoTest.Current"/>.</para>
/// <para>Each test is named <c>... (Mock)</c> or <c>... (Local)</c>, with the property <c>Backend</c>.</para>
/// </remarks>
/// <param name="backends">The backends, combined by <c>|</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public class DynamoFixtureAttribute(Backend backends = Backend.Mock | Backend.Local) : NUnitAttribute, IFixtureBuilder2, ITestAction, IBackendSet
{
    /// <summary>The backends that the tests run on.</summary>
    /// <value>The default is <see cref="Backend.Mock"/> and <see cref="Backend.Local"/>.</value>
    public Backend Backends { get; } = backends;

    /// <summary>Each test by itself.</summary>
    public ActionTargets Targets => ActionTargets.Test;

    /// <inheritdoc/>
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo) => BuildFrom(typeInfo, EveryTest.Filter);

    /// <inheritdoc/>
    public IEnumerable<TestSuite> BuildFrom(ITypeInfo typeInfo, IPreFilter filter) => BackendFixtures.Build(typeInfo, filter, Backends);

    /// <inheritdoc/>
    public void BeforeTest(ITest test) => RunningTests.Begin(TestExecutionContext.CurrentContext);

    /// <inheritdoc/>
    public void AfterTest(ITest test) => RunningTests.End(TestExecutionContext.CurrentContext);
}
