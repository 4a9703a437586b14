using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The budget of retries that the SDK shares among all clients of an endpoint in the process: here each client
/// has one, or one test's faults would starve another's.</summary>
internal static class RetryQuota
{
    /// <summary>A budget of the size that the SDK gives an endpoint; <see langword="null"/> where the client has none.</summary>
    public static RetryCapacity? CreateSameSize(RetryCapacity? shared) => shared is null ? null : new RetryCapacity(shared.MaxCapacity);

    /// <summary>Whether nothing of a budget is in use, so that a success leaves it as it is.</summary>
    public static bool IsFull(RetryCapacity? quota) => quota is null || quota.AvailableCapacity >= quota.MaxCapacity;
}
