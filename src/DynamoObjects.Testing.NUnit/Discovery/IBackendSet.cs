namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>An attribute that declares backends.</summary>
internal interface IBackendSet
{
    /// <summary>The backends that the attribute names; <see langword="null"/> if the class or the assembly declares
    /// them.</summary>
    Backend? Backends { get; }
}
