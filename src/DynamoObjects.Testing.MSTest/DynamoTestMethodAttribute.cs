using System.Reflection;
using System.Runtime.CompilerServices;
using DynamoObjects.Testing.MSTest.Discovery;
using DynamoObjects.Testing.MSTest.Execution;

namespace DynamoObjects.Testing;

/// <summary>Marks a test that runs once on each backend, with separate tables for each run.</summary>
/// <remarks>
/// <para>Use this attribute instead of <c>[TestMethod]</c>. DynamoObjects.Testing provides the values of parameters of
/// these types, in any order: <see cref="DynamoTestContext"/>, <see cref="DynamoDatabase"/>,
/// <see cref="Amazon.DynamoDBv2.IAmazonDynamoDB"/>, <see cref="Amazon.DynamoDBv2.AmazonDynamoDBClient"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.IDynamoDBContext"/>,
/// <see cref="Amazon.DynamoDBv2.DataModel.DynamoDBContext"/> and <see cref="CancellationToken"/>, which is canceled
/// when the test times out. <see cref="DynamoDataRowAttribute"/> and <see cref="DynamoDynamicDataAttribute"/> provide
/// the values of other parameters. In the constructor and in <c>[TestInitialize]</c> and <c>[TestCleanup]</c> methods,
/// use <see cref="DynamoTestContext.Current"/>.</para>
/// <para>Each backend is a separate test case, named <c>... (Mock)</c>, <c>... (Local)</c> or <c>... (Aws)</c>, with a
/// test category named after the backend.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public class DynamoTestMethodAttribute : TestMethodAttribute, ITestDataSource
{
#pragma warning disable RS0026 // The compiler provides the optional parameters.
    /// <summary>Initializes a new instance for a test that runs on the backends of its class or assembly.</summary>
    /// <remarks><see cref="DynamoBackendsAttribute"/> specifies these backends. The default is the mock and DynamoDB
    /// Local.</remarks>
    /// <param name="callerFilePath">The source file of the test; the compiler provides it.</param>
    /// <param name="callerLineNumber">The line of the test; the compiler provides it.</param>
    public DynamoTestMethodAttribute([CallerFilePath] string callerFilePath = "", [CallerLineNumber] int callerLineNumber = -1)
        : base(callerFilePath, callerLineNumber) => Unfolding.Enable(this);

    /// <summary>Initializes a new instance for a test that runs on the given backends.</summary>
    /// <param name="backends">The backends, combined with <c>|</c>.</param>
    /// <param name="callerFilePath">The source file of the test; the compiler provides it.</param>
    /// <param name="callerLineNumber">The line of the test; the compiler provides it.</param>
    public DynamoTestMethodAttribute(
        Backend backends,
        [CallerFilePath] string callerFilePath = "",
        [CallerLineNumber] int callerLineNumber = -1
    )
        : this(callerFilePath, callerLineNumber) => Backends = backends;
#pragma warning restore RS0026

    /// <summary>Gets the backends passed to the constructor.</summary>
    /// <value><see langword="null"/> if none were passed; then <see cref="DynamoBackendsAttribute"/> applies.</value>
    public Backend? Backends { get; }

    /// <summary>Returns the cases of a test: its rows on each backend.</summary>
    /// <param name="methodInfo">The test method with this attribute.</param>
    /// <returns>The data of each test case.</returns>
    /// <exception cref="NotSupportedException">MSTest cannot start a case of the test. The message says what to write
    /// instead.</exception>
    public IEnumerable<object?[]> GetData(MethodInfo methodInfo) => BackendCases.GetCases(methodInfo, this);

    /// <summary>Returns <see langword="null"/>, because each case already has a name.</summary>
    /// <param name="methodInfo">The test method with this attribute.</param>
    /// <param name="data">The data of a test case.</param>
    /// <returns><see langword="null"/>.</returns>
    public string? GetDisplayName(MethodInfo methodInfo, object?[]? data) => null;

    /// <inheritdoc/>
    public override async Task<TestResult[]> ExecuteAsync(ITestMethod testMethod) =>
        [await new BackendCaseRunner(testMethod, Backends).RunAsync().ConfigureAwait(true)];
}
