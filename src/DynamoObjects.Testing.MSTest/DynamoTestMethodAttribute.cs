using System.Reflection;
using System.Runtime.CompilerServices;
using DynamoObjects.Testing.MSTest.Discovery;
using DynamoObjects.Testing.MSTest.Execution;

namespace DynamoObjects.Testing;

/// <summary>A test that runs once on each of a set of backends, each time with tables of its own.</summary>
/// <remarks>
/// <para>It stands in the place of <c>[TestMethod]</c>. The method may have parameters of these types, in any order,
/// which are given: <see cref="DynamoTestContext"/>,
/// <see cref="DynamoDatabase"/>, <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>, <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and <see cref="CancellationToken"/>, which is cancelled
/// when the test times out. The others are filled by <see cref="DynamoDataRowAttribute"/> and
/// <see cref="DynamoDynamicDataAttribute"/>. The constructor and the initialize and cleanup methods have the test as
/// <see cref="DynamoTestContext.Current"/>.</para>
/// <para>Each backend makes a test case of its own, named <c>... (Mock)</c> or <c>... (Local)</c>, with the test
/// category <c>Mock</c> or <c>Local</c>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public class DynamoTestMethodAttribute : TestMethodAttribute, ITestDataSource
{
#pragma warning disable RS0026 // The optional parameters are the compiler's.
    /// <summary>Declares a test that runs on the backends of its class or assembly, by
    /// <see cref="DynamoBackendsAttribute"/>; on the mock and on DynamoDB Local without it.</summary>
    /// <param name="callerFilePath">Where the attribute is written; the compiler fills it in.</param>
    /// <param name="callerLineNumber">The line there; the compiler fills it in.</param>
    public DynamoTestMethodAttribute([CallerFilePath] string callerFilePath = "", [CallerLineNumber] int callerLineNumber = -1)
        : base(callerFilePath, callerLineNumber) => Unfolding.Enable(this);

    /// <summary>Declares a test that runs on backends of its own.</summary>
    /// <param name="backends">The backends, combined by <c>|</c>.</param>
    /// <param name="callerFilePath">Where the attribute is written; the compiler fills it in.</param>
    /// <param name="callerLineNumber">The line there; the compiler fills it in.</param>
    public DynamoTestMethodAttribute(
        Backend backends,
        [CallerFilePath] string callerFilePath = "",
        [CallerLineNumber] int callerLineNumber = -1
    )
        : this(callerFilePath, callerLineNumber) => Backends = backends;
#pragma warning restore RS0026

    /// <summary>The backends that the test names itself.</summary>
    /// <value><see langword="null"/> where it names none.</value>
    public Backend? Backends { get; }

    /// <summary>Lists the cases of a test: its rows on each backend.</summary>
    /// <param name="methodInfo">The test method.</param>
    /// <returns>A case each.</returns>
    /// <exception cref="NotSupportedException">MSTest cannot start a case of the test; the message says what to write instead.</exception>
    public IEnumerable<object?[]> GetData(MethodInfo methodInfo) => BackendCases.GetCases(methodInfo, this);

    /// <summary>Gives no name: each case has one of its own.</summary>
    /// <param name="methodInfo">The test method.</param>
    /// <param name="data">A case.</param>
    /// <returns><see langword="null"/>.</returns>
    public string? GetDisplayName(MethodInfo methodInfo, object?[]? data) => null;

    /// <inheritdoc/>
    public override async Task<TestResult[]> ExecuteAsync(ITestMethod testMethod) =>
        [await new BackendCaseRunner(testMethod, Backends).RunAsync().ConfigureAwait(true)];
}
