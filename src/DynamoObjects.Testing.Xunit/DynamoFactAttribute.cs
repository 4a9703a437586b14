using Xunit;

namespace DynamoObjects.Testing;

/// <summary>Marks a test that runs once on each backend, with separate tables for each run.</summary>
/// <remarks>
/// <para>DynamoObjects.Testing provides the values of parameters of these types, in any order:
/// <see cref="DynamoTestContext"/>, <see cref="DynamoDatabase"/>, <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>,
/// <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>, <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and <see cref="CancellationToken"/>, which is canceled
/// when the test times out. The constructor of the class can have such parameters too, with the default value
/// <see langword="null"/>.</para>
/// <para>Each backend is a separate test case, named <c>... (Mock)</c>, <c>... (Local)</c> or <c>... (Aws)</c>, with
/// the trait <c>Backend</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DynamoObjects.Testing.Xunit.Discovery.DynamoFactDiscoverer", "DynamoObjects.Testing.Xunit")]
public class DynamoFactAttribute : FactAttribute
{
    /// <summary>Initializes a new instance for a test that runs on the backends of its class or assembly.</summary>
    /// <remarks><see cref="DynamoBackendsAttribute"/> specifies these backends. The default is the mock and DynamoDB
    /// Local.</remarks>
    public DynamoFactAttribute() { }

    /// <summary>Initializes a new instance for a test that runs on the given backends.</summary>
    /// <param name="backends">The backends, combined with <c>|</c>.</param>
    public DynamoFactAttribute(Backend backends) => Backends = backends;

    /// <summary>Gets the backends passed to the constructor.</summary>
    /// <value><see langword="null"/> if none were passed; then <see cref="DynamoBackendsAttribute"/> applies.</value>
    public Backend? Backends { get; }
}
