using System.Runtime.CompilerServices;
using DynamoObjects.Testing.XunitV3.Discovery;
using Xunit.v3;

namespace DynamoObjects.Testing;

/// <summary>A test with rows of data that runs once for each row on each of a set of backends.</summary>
/// <remarks>Rows come from <c>[InlineData]</c>, <c>[MemberData]</c>, <c>[ClassData]</c> or any other data attribute of
/// xUnit and fill the parameters that
/// <see cref="DynamoFactAttribute"/> does not give. All that is said there holds here.</remarks>
/// <devdoc>Not a TheoryAttribute: xUnit's analyzers make errors (xUnit1009, xUnit1010) of parameters without data there.</devdoc>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(DynamoTheoryDiscoverer))]
public class DynamoTheoryAttribute : DynamoFactAttribute, ITheoryAttribute
{
    /// <summary>Declares a test that runs on the backends of its class or assembly, by
    /// <see cref="DynamoBackendsAttribute"/>; on the mock and on DynamoDB Local without it.</summary>
    /// <param name="sourceFilePath">The file of the test; the compiler gives it.</param>
    /// <param name="sourceLineNumber">The line of the test; the compiler gives it.</param>
    public DynamoTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) { }

    /// <summary>Declares a test that runs on backends of its own.</summary>
    /// <param name="backends">The backends, combined by <c>|</c>.</param>
    /// <param name="sourceFilePath">The file of the test; the compiler gives it.</param>
    /// <param name="sourceLineNumber">The line of the test; the compiler gives it.</param>
    public DynamoTheoryAttribute(
        Backend backends,
        [CallerFilePath] string? sourceFilePath = null,
        [CallerLineNumber] int sourceLineNumber = -1
    )
        : base(backends, sourceFilePath, sourceLineNumber) { }

    /// <summary>Whether the rows are only read when the test runs, as one test case for each backend.</summary>
    /// <value>The default is <see langword="false"/>: each row is a test case of its own, where xUnit can serialise it.</value>
    public bool DisableDiscoveryEnumeration { get; set; }

    /// <summary>Whether the name of each row has its number.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IncludeTestCaseIndex { get; set; }

    /// <summary>Whether a test without rows is skipped instead of failed.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool SkipTestWithoutData { get; set; }
}
