using System.Runtime.CompilerServices;
using DynamoObjects.Testing.XunitV3.Discovery;
using Xunit;

namespace DynamoObjects.Testing;

/// <summary>A test that runs once on each of a set of backends, each time with tables of its own.</summary>
/// <remarks>
/// <para>The method and the constructor of its class may have parameters of these types, in any order, which are given:
/// <see cref="DynamoTestContext"/>, <see cref="DynamoDatabase"/>,
/// <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>, <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>, <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and
/// <see cref="CancellationToken"/>, which is cancelled with that of xUnit's <see cref="TestContext"/>: when the test
/// times out or the run is stopped.</para>
/// <para>Each backend makes a test case of its own, named <c>... (Mock)</c> or <c>... (Local)</c>, with the trait <c>Backend</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(DynamoFactDiscoverer))]
public class DynamoFactAttribute : FactAttribute
{
    /// <summary>Declares a test that runs on the backends of its class or assembly, by
    /// <see cref="DynamoBackendsAttribute"/>; on the mock and on DynamoDB Local without it.</summary>
    /// <param name="sourceFilePath">The file of the test; the compiler gives it.</param>
    /// <param name="sourceLineNumber">The line of the test; the compiler gives it.</param>
    public DynamoFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) { }

    /// <summary>Declares a test that runs on backends of its own.</summary>
    /// <param name="backends">The backends, combined by <c>|</c>.</param>
    /// <param name="sourceFilePath">The file of the test; the compiler gives it.</param>
    /// <param name="sourceLineNumber">The line of the test; the compiler gives it.</param>
    public DynamoFactAttribute(
        Backend backends,
        [CallerFilePath] string? sourceFilePath = null,
        [CallerLineNumber] int sourceLineNumber = -1
    )
        : base(sourceFilePath, sourceLineNumber) => Backends = backends;

    /// <summary>The backends that the test names itself.</summary>
    /// <value><see langword="null"/> where it names none.</value>
    public Backend? Backends { get; }
}
