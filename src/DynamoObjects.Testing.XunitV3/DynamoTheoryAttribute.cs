using System.Runtime.CompilerServices;
using DynamoObjects.Testing.XunitV3.Discovery;

namespace DynamoObjects.Testing;

/// <summary>Marks a test that runs once for each of its data rows, on each of its backends.</summary>
/// <remarks>The rows come from <c>[InlineData]</c>, <c>[MemberData]</c>, <c>[ClassData]</c> or any other data attribute
/// of xUnit, and contain the values of the parameters that DynamoObjects.Testing does not provide. See
/// <see cref="DynamoFactAttribute"/>.</remarks>
/// <devdoc>Not a TheoryAttribute: for that, xUnit's analyzers report parameters without data as errors (xUnit1009,
/// xUnit1010).</devdoc>
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

    /// <summary>Gets or sets a value indicating whether the rows are read only when the test runs, as one test case per
    /// backend.</summary>
    /// <value>The default is <see langword="false"/>: each row that xUnit can serialize is a separate test
    /// case.</value>
    public bool DisableDiscoveryEnumeration { get; set; }

    /// <summary>Gets or sets a value indicating whether the name of each row contains its number.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool IncludeTestCaseIndex { get; set; }

    /// <summary>Gets or sets a value indicating whether a test without rows is skipped instead of failed.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool SkipTestWithoutData { get; set; }
}
