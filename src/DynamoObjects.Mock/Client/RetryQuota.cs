using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Client;

/// <summary>The retry quota, which the SDK shares among all clients of an endpoint in the process. Here each client has its own, so
/// that the faults of one test do not use up another test's quota.</summary>
internal static class RetryQuota
{
    /// <summary>Creates a quota of the size of the SDK's; <see langword="null"/> if the client has none.</summary>
    public static RetryCapacity? CreateSameSize(RetryCapacity? shared) => shared is null ? null : new RetryCapacity(shared.MaxCapacity);

    /// <summary>Whether a quota is fully available, so that a success does not change it.</summary>
    public static bool IsFull(RetryCapacity? quota) => quota is null || quota.AvailableCapacity >= quota.MaxCapacity;
}
