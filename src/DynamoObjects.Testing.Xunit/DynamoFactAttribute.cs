using Xunit;
using Xunit.Sdk;

namespace DynamoObjects.Testing;

/// <summary>A test that runs once on each of a set of backends, each time with tables of its own.</summary>
/// <remarks>
/// <para>The method may have parameters of these types, in any order, which are given: <see cref="DynamoTest"/>, <see cref="DynamoDatabase"/>,
/// <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>, <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>, <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and
/// <see cref="CancellationToken"/>, which is cancelled when the test times out. So may the constructor, with the default <see langword="null"/>.</para>
/// <para>Each backend makes a test case of its own, named <c>... (Mock)</c> or <c>... (Local)</c>, with the trait <c>Backend</c>.</para>
/// </remarks>
/// <param name="backends">The backends, combined by <c>|</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DynamoObjects.Testing.Xunit.DynamoFactDiscoverer", "DynamoObjects.Testing.Xunit")]
public class DynamoFactAttribute(Backend backends = Backend.Mock | Backend.Local) : FactAttribute
{
    /// <summary>The backends that the test runs on.</summary>
    /// <value>The default is <see cref="Backend.Mock"/> and <see cref="Backend.Local"/>.</value>
    public Backend Backends { get; } = backends;
}
