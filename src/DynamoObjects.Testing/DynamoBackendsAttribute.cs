namespace DynamoObjects.Testing;

/// <summary>Declares the backends of the tests of a class, or of an assembly, that name none themselves.</summary>
/// <remarks>The narrowest declaration counts: that of the test, then of its class, then of a base class, then of the
/// assembly; without any it is <see cref="Backend.Mock"/> and
/// <see cref="Backend.Local"/>. What is selected from outside, by <c>DYNAMO_BACKENDS</c> or
/// <c>&lt;DynamoBackends&gt;</c>, leaves out of it and adds nothing.</remarks>
/// <param name="backends">The backends, combined by <c>|</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class DynamoBackendsAttribute(Backend backends) : Attribute
{
    /// <summary>The backends that the tests run on.</summary>
    public Backend Backends { get; } = backends;
}
