using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Traffic;

/// <summary>A client that belongs to a test: whoever else disposes it, it stays usable until the test ends.</summary>
internal interface ITestClient
{
    /// <summary>Lets go of connections; every later request fails with <see cref="EndedTestHandler.CreateException"/>.</summary>
    void End();
}
