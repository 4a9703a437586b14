using Xunit;
using Xunit.Sdk;

namespace DynamoObjects.Testing;

/// <summary>A test with rows of data that runs once for each row on each of a set of backends.</summary>
/// <remarks>Rows come from <c>[InlineData]</c>, <c>[MemberData]</c>, <c>[ClassData]</c> or any other data attribute of
/// xUnit and fill the parameters that
/// <see cref="DynamoFactAttribute"/> does not give. All that is said there holds here.</remarks>
/// <devdoc>Not a TheoryAttribute: xUnit's analyzers make errors (xUnit1009, xUnit1010) of parameters without data there.</devdoc>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("DynamoObjects.Testing.Xunit.Discovery.DynamoTheoryDiscoverer", "DynamoObjects.Testing.Xunit")]
public class DynamoTheoryAttribute : FactAttribute
{
    /// <summary>Declares a test that runs on the backends of its class or assembly, by
    /// <see cref="DynamoBackendsAttribute"/>; on the mock and on DynamoDB Local without it.</summary>
    public DynamoTheoryAttribute() { }

    /// <summary>Declares a test that runs on backends of its own.</summary>
    /// <param name="backends">The backends, combined by <c>|</c>.</param>
    public DynamoTheoryAttribute(Backend backends) => Backends = backends;

    /// <summary>The backends that the test names itself.</summary>
    /// <value><see langword="null"/> where it names none.</value>
    public Backend? Backends { get; }
}
