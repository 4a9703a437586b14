using Amazon.Runtime.Internal;

namespace DynamoObjects.Sending;

/// <summary>
/// The exceptions of a request's failed attempts, stored with the request: the caller starts the collection, and a handler adds each
/// exception.
/// </summary>
/// <remarks>
/// The mapper and the mock share this file, not an assembly. Nothing is added to requests without a started collection, because their
/// callers may send one object several times at once.
/// </remarks>
internal static class FailedAttempts
{
    private const string Key = "DynamoObjects.FailedAttempts";

    /// <summary>Starts the collection of the exceptions of all further attempts.</summary>
    /// <returns><see langword="false"/> if the collection was already started.</returns>
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

    /// <summary>Returns the exceptions of a request, or null if all attempts succeeded or no handler records them.</summary>
    public static List<Exception>? Get(IAmazonWebServiceRequest request) => request.RequestState[Key] as List<Exception>;
}
