using DynamoObjects.Testing.Isolation;

namespace DynamoObjects.Testing.Traffic;

/// <summary>A client that belongs to a test: it stays usable until the test ends, even if it is disposed.</summary>
internal interface ITestClient
{
    /// <summary>Releases connections; every later request fails with
    /// <see cref="EndedTestHandler.CreateException"/>.</summary>
    void End();
}
