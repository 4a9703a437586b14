using DynamoObjects.Testing.NUnit.Discovery;
using DynamoObjects.Testing.NUnit.Execution;
using NUnit.Framework.Internal.Commands;

namespace DynamoObjects.Testing;

/// <summary>Marks a test that runs once on each of its backends, each time with its own tables.</summary>
/// <remarks>
/// <para>The test kit provides the values of parameters of these types, in any order: <see cref="DynamoTestContext"/>,
/// <see cref="DynamoDatabase"/>, <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>,
/// <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>, <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and <see cref="CancellationToken"/>; as the last
/// parameter, the token is that of NUnit's <c>[CancelAfter]</c>. In set-up and tear-down methods, the test is
/// <see cref="DynamoTestContext.Current"/>.</para>
/// <para>Each backend is a separate test case, named <c>... (Mock)</c> or <c>... (Local)</c>, with the property
/// <c>Backend</c> and a category of the backend's name.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public class DynamoTestAttribute : NUnitAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown, IBackendSet
{
    /// <summary>Declares a test that runs on the backends that <see cref="DynamoBackendsAttribute"/> declares for its
    /// class or assembly; by default on the mock and on DynamoDB Local.</summary>
    public DynamoTestAttribute() { }

    /// <summary>Declares a test that runs on the given backends.</summary>
    /// <param name="backends">The backends, combined with <c>|</c>.</param>
    public DynamoTestAttribute(Backend backends) => Backends = backends;

    /// <summary>Gets the backends that the attribute names.</summary>
    /// <value><see langword="null"/> if it names none.</value>
    public Backend? Backends { get; }

    /// <inheritdoc/>
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite) =>
        Declaration.HasRows(method) ? [] : BackendCases.Build(method, suite, Backends);

    /// <inheritdoc/>
    public TestCommand Wrap(TestCommand command) => DynamoTestCommand.Wrap(command);
}
