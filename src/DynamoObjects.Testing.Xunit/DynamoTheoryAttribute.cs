namespace DynamoObjects.Testing;

/// <summary>A test with rows of data that runs once for each row on each of a set of backends.</summary>
/// <remarks>Rows come from <c>[InlineData]</c>, <c>[MemberData]</c>, <c>[ClassData]</c> or any other data attribute of
/// xUnit and fill the parameters that
/// <see cref="DynamoFactAttribute"/> does not give. All that is said there holds here.</remarks>
/// <devdoc>Not a TheoryAttribute: xUnit's analyzers make errors (xUnit1009, xUnit1010) of parameters without data there.</devdoc>
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
