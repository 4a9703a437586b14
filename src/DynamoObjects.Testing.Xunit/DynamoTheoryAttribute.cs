namespace DynamoObjects.Testing;

/// <summary>Marks a test that runs once for each of its data rows, on each of its backends.</summary>
/// <remarks>The rows come from <c>[InlineData]</c>, <c>[MemberData]</c>, <c>[ClassData]</c> or any other data attribute
/// of xUnit, and contain the values of the parameters that DynamoObjects.Testing does not provide. See
/// <see cref="DynamoFactAttribute"/>.</remarks>
/// <devdoc>Not a TheoryAttribute: for that, xUnit's analyzers report parameters without data as errors (xUnit1009,
/// xUnit1010).</devdoc>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DynamoObjects.Testing.Xunit.Discovery.DynamoTheoryDiscoverer", "DynamoObjects.Testing.Xunit")]
public class DynamoTheoryAttribute : DynamoFactAttribute
{
    /// <inheritdoc/>
    public DynamoTheoryAttribute() { }

    /// <inheritdoc/>
    public DynamoTheoryAttribute(Backend backends)
        : base(backends) { }
}
