using Xunit;
using Xunit.Sdk;

namespace DynamoObjects.Testing;

/// <summary>A test with rows of data that runs once for each row on each of a set of backends.</summary>
/// <remarks>Rows come from <c>[InlineData]</c>, <c>[MemberData]</c>, <c>[ClassData]</c> or any other data attribute of xUnit and fill the parameters that
/// <see cref="DynamoFactAttribute"/> does not give. All that is said there holds here.</remarks>
/// <param name="backends">The backends, combined by <c>|</c>.</param>
/// <devdoc>Not a TheoryAttribute: xUnit's analyzers make errors (xUnit1009, xUnit1010) of parameters without data there.</devdoc>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DynamoObjects.Testing.Xunit.DynamoTheoryDiscoverer", "DynamoObjects.Testing.Xunit")]
public class DynamoTheoryAttribute(Backend backends = Backend.Mock | Backend.Local) : FactAttribute
{
    /// <summary>The backends that the test runs on.</summary>
    /// <value>The default is <see cref="Backend.Mock"/> and <see cref="Backend.Local"/>.</value>
    public Backend Backends { get; } = backends;
}
