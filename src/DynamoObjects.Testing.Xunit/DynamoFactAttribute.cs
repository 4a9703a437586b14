using Xunit;

namespace DynamoObjects.Testing;

/// <summary>A test that runs once on each of a set of backends, each time with tables of its own.</summary>
/// <remarks>
/// <para>The method may have parameters of these types, in any order, which are given: <see cref="DynamoTestContext"/>,
/// <see cref="DynamoDatabase"/>,
/// <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>, <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>, <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and
/// <see cref="CancellationToken"/>, which is cancelled when the test times out. So may the constructor, with the
/// default <see langword="null"/>.</para>
/// <para>Each backend makes a test case of its own, named <c>... (Mock)</c> or <c>... (Local)</c>, with the trait <c>Backend</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DynamoObjects.Testing.Xunit.Discovery.DynamoFactDiscoverer", "DynamoObjects.Testing.Xunit")]
public class DynamoFactAttribute : FactAttribute
{
    /// <summary>Declares a test that runs on the backends of its class or assembly, by
    /// <see cref="DynamoBackendsAttribute"/>; on the mock and on DynamoDB Local without it.</summary>
    public DynamoFactAttribute() { }

    /// <summary>Declares a test that runs on backends of its own.</summary>
    /// <param name="backends">The backends, combined by <c>|</c>.</param>
    public DynamoFactAttribute(Backend backends) => Backends = backends;

    /// <summary>The backends that the test names itself.</summary>
    /// <value><see langword="null"/> where it names none.</value>
    public Backend? Backends { get; }
}
