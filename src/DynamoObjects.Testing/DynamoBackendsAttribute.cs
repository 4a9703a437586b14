namespace DynamoObjects.Testing;

/// <summary>Specifies the backends of the tests in a class or an assembly, except tests that specify their
/// own.</summary>
/// <remarks>The most specific attribute applies: the test's own, then its class's, then a base class's, then the
/// assembly's. The default is <see cref="Backend.Mock"/> and <see cref="Backend.Local"/>. The environment variable
/// <c>DYNAMO_BACKENDS</c> and the MSBuild property <c>DynamoBackends</c> can exclude backends, but not add
/// any.</remarks>
/// <param name="backends">The backends, combined with <c>|</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class DynamoBackendsAttribute(Backend backends) : Attribute
{
    /// <summary>Gets the backends on which the tests run.</summary>
    public Backend Backends { get; } = backends;
}
