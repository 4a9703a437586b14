namespace DynamoObjects.Testing.NUnit.Discovery;

/// <summary>An attribute that declares backends.</summary>
internal interface IBackendSet
{
    /// <summary>What it names; <see langword="null"/> where it leaves it to the class or the assembly.</summary>
    Backend? Backends { get; }
}
