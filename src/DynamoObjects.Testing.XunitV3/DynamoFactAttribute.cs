using System.Runtime.CompilerServices;
using DynamoObjects.Testing.XunitV3;
using Xunit;
using Xunit.v3;

namespace DynamoObjects.Testing;

/// <summary>A test that runs once on each of a set of backends, each time with tables of its own.</summary>
/// <remarks>
/// <para>The method and the constructor of its class may have parameters of these types, in any order, which are given: <see cref="DynamoTest"/>, <see cref="DynamoDatabase"/>,
/// <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>, <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>, <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and
/// <see cref="CancellationToken"/>, which is cancelled with that of xUnit's <see cref="TestContext"/>: when the test times out or the run is stopped.</para>
/// <para>Each backend makes a test case of its own, named <c>... (Mock)</c> or <c>... (Local)</c>, with the trait <c>Backend</c>.</para>
/// </remarks>
/// <param name="backends">The backends, combined by <c>|</c>.</param>
/// <param name="sourceFilePath">The file of the test; the compiler gives it.</param>
/// <param name="sourceLineNumber">The line of the test; the compiler gives it.</param>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(DynamoFactDiscoverer))]
public class DynamoFactAttribute(
    Backend backends = Backend.Mock | Backend.Local, [CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber)
{
    /// <summary>The backends that the test runs on.</summary>
    /// <value>The default is <see cref="Backend.Mock"/> and <see cref="Backend.Local"/>.</value>
    public Backend Backends { get; } = backends;
}
