using Xunit;

namespace DynamoObjects.Testing;

/// <summary>Marks a test that runs once on each of its backends, each time with its own tables.</summary>
/// <remarks>
/// <para>The test kit provides the values of parameters of these types, in any order: <see cref="DynamoTestContext"/>,
/// <see cref="DynamoDatabase"/>, <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>,
/// <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>, <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and <see cref="CancellationToken"/>, which is canceled
/// when the test times out. The constructor of the class can have such parameters too, with the default value
/// <see langword="null"/>.</para>
/// <para>Each backend is a separate test case, named <c>... (Mock)</c> or <c>... (Local)</c>, with the trait
/// <c>Backend</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DynamoObjects.Testing.Xunit.Discovery.DynamoFactDiscoverer", "DynamoObjects.Testing.Xunit")]
public class DynamoFactAttribute : FactAttribute
{
    /// <summary>Declares a test that runs on the backends that <see cref="DynamoBackendsAttribute"/> declares for its
    /// class or assembly; by default on the mock and on DynamoDB Local.</summary>
    public DynamoFactAttribute() { }

    /// <summary>Declares a test that runs on the given backends.</summary>
    /// <param name="backends">The backends, combined with <c>|</c>.</param>
    public DynamoFactAttribute(Backend backends) => Backends = backends;

    /// <summary>Gets the backends that the attribute names.</summary>
    /// <value><see langword="null"/> if it names none.</value>
    public Backend? Backends { get; }
}
