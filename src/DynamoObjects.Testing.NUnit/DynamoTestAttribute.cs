using DynamoObjects.Testing.NUnit.Discovery;
using DynamoObjects.Testing.NUnit.Execution;
using NUnit.Framework.Internal.Commands;

namespace DynamoObjects.Testing;

/// <summary>A test that runs once on each of a set of backends, each time with tables of its own.</summary>
/// <remarks>
/// <para>The method may have parameters of these types, in any order, which are given: <see cref="DynamoTestContext"/>,
/// <see cref="DynamoDatabase"/>,
/// <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>, <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>, <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and
/// <see cref="CancellationToken"/>, which as the last parameter is NUnit's own, of <c>[CancelAfter]</c>. Its set-up and
/// tear-down methods see the test as <see cref="DynamoTestContext.Current"/>.</para>
/// <para>Each backend makes a test case of its own, named <c>... (Mock)</c> or <c>... (Local)</c>, with the property
/// <c>Backend</c> and the category of its name.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public class DynamoTestAttribute : NUnitAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown, IBackendSet
{
    /// <summary>Declares a test that runs on the backends of its class or assembly, by
    /// <see cref="DynamoBackendsAttribute"/>; on the mock and on DynamoDB Local without it.</summary>
    public DynamoTestAttribute() { }

    /// <summary>Declares a test that runs on backends of its own.</summary>
    /// <param name="backends">The backends, combined by <c>|</c>.</param>
    public DynamoTestAttribute(Backend backends) => Backends = backends;

    /// <summary>The backends that the attribute names itself.</summary>
    /// <value><see langword="null"/> where it names none.</value>
    public Backend? Backends { get; }

    /// <inheritdoc/>
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite) =>
        Declaration.HasRows(method) ? [] : BackendCases.Build(method, suite, Backends);

    /// <inheritdoc/>
    public TestCommand Wrap(TestCommand command) => DynamoTestCommand.Wrap(command);
}
