using Amazon.Runtime.Internal;

namespace DynamoObjects.Sending;

/// <summary>
/// The exceptions of a request's failed attempts, kept with the request: the caller asks for them, and whoever sees each attempt adds them.
/// </summary>
/// <remarks>
/// The mapper and the mock share this file, not an assembly. Requests that nobody asks about are left alone: their callers may send one
/// object several times at once.
/// </remarks>
internal static class FailedAttempts
{
    private const string Key = "DynamoObjects.FailedAttempts";

    /// <summary>Asks for the failures of all attempts from now on.</summary>
    /// <returns>Whether nobody has asked before.</returns>
    public static bool StartCollecting(IAmazonWebServiceRequest request) => request.RequestState.TryAdd(Key, Array.Empty<Exception>());

    public static void Add(IAmazonWebServiceRequest request, Exception exception)
    {
        if (!request.RequestState.TryGetValue(Key, out var failures))
            return;
        if (failures is List<Exception> list)
            list.Add(exception);
        else
            request.RequestState[Key] = new List<Exception> { exception };
    }

    /// <summary>The failures of a request that was asked about; null where all attempts succeeded, or nobody sees them.</summary>
    public static List<Exception>? Get(IAmazonWebServiceRequest request) => request.RequestState[Key] as List<Exception>;
}
