using System.Runtime.CompilerServices;
using DynamoObjects.Testing.XunitV3.Discovery;
using Xunit;

namespace DynamoObjects.Testing;

/// <summary>Marks a test that runs once on each of its backends, each time with its own tables.</summary>
/// <remarks>
/// <para>The test kit provides the values of parameters of these types, in any order, in the method and in the
/// constructor of its class: <see cref="DynamoTestContext"/>, <see cref="DynamoDatabase"/>,
/// <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>, <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and <see cref="CancellationToken"/>, which is canceled
/// together with that of xUnit's <see cref="TestContext"/>: when the test times out or the run is stopped.</para>
/// <para>Each backend is a separate test case, named <c>... (Mock)</c> or <c>... (Local)</c>, with the trait
/// <c>Backend</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(DynamoFactDiscoverer))]
public class DynamoFactAttribute : FactAttribute
{
    /// <summary>Declares a test that runs on the backends that <see cref="DynamoBackendsAttribute"/> declares for its
    /// class or assembly; by default on the mock and on DynamoDB Local.</summary>
    /// <param name="sourceFilePath">The source file of the test; the compiler provides it.</param>
    /// <param name="sourceLineNumber">The line of the test; the compiler provides it.</param>
    public DynamoFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) { }

    /// <summary>Declares a test that runs on the given backends.</summary>
    /// <param name="backends">The backends, combined with <c>|</c>.</param>
    /// <param name="sourceFilePath">The source file of the test; the compiler provides it.</param>
    /// <param name="sourceLineNumber">The line of the test; the compiler provides it.</param>
    public DynamoFactAttribute(
        Backend backends,
        [CallerFilePath] string? sourceFilePath = null,
        [CallerLineNumber] int sourceLineNumber = -1
    )
        : base(sourceFilePath, sourceLineNumber) => Backends = backends;

    /// <summary>Gets the backends that the attribute names.</summary>
    /// <value><see langword="null"/> if it names none.</value>
    public Backend? Backends { get; }
}
