using DynamoObjects.Testing.NUnit.Discovery;
using DynamoObjects.Testing.NUnit.Execution;
using NUnit.Framework.Internal.Commands;

namespace DynamoObjects.Testing;

/// <summary>Marks a test that runs once on each backend, with separate tables for each run.</summary>
/// <remarks>
/// <para>DynamoObjects.Testing provides the values of parameters of these types, in any order:
/// <see cref="DynamoTestContext"/>, <see cref="DynamoDatabase"/>, <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>,
/// <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>, <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and <see cref="CancellationToken"/>. A
/// <see cref="CancellationToken"/> that is the last parameter is the token of NUnit's <c>[CancelAfter]</c>. In
/// <c>[SetUp]</c> and <c>[TearDown]</c> methods, use <see cref="DynamoTestContext.Current"/>.</para>
/// <para>Each backend is a separate test case, named <c>... (Mock)</c>, <c>... (Local)</c> or <c>... (Aws)</c>, with
/// the property <c>Backend</c> and a category named after the backend.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public class DynamoTestAttribute : NUnitAttribute, ITestBuilder, IImplyFixture, IWrapSetUpTearDown, IBackendSet
{
    /// <summary>Initializes a new instance for a test that runs on the backends of its class or assembly.</summary>
    /// <remarks><see cref="DynamoBackendsAttribute"/> specifies these backends. The default is the mock and DynamoDB
    /// Local.</remarks>
    public DynamoTestAttribute() { }

    /// <summary>Initializes a new instance for a test that runs on the given backends.</summary>
    /// <param name="backends">The backends, combined with <c>|</c>.</param>
    public DynamoTestAttribute(Backend backends) => Backends = backends;

    /// <summary>Gets the backends passed to the constructor.</summary>
    /// <value><see langword="null"/> if none were passed; then <see cref="DynamoBackendsAttribute"/> applies.</value>
    public Backend? Backends { get; }

    /// <inheritdoc/>
    public IEnumerable<TestMethod> BuildFrom(IMethodInfo method, Test? suite) =>
        Declaration.HasRows(method) ? [] : BackendCases.Build(method, suite, Backends);

    /// <inheritdoc/>
    public TestCommand Wrap(TestCommand command) => DynamoTestCommand.Wrap(command);
}
