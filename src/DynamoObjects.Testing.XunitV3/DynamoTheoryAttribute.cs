using System.Runtime.CompilerServices;
using DynamoObjects.Testing.XunitV3.Discovery;

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
    /// <inheritdoc/>
    public DynamoTheoryAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
        : base(sourceFilePath, sourceLineNumber) { }

    /// <inheritdoc/>
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
