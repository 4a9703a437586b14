namespace DynamoObjects.Testing.NUnit;

/// <summary>An attribute that declares backends.</summary>
internal interface IBackendSet
{
    Backend Backends { get; }
}
