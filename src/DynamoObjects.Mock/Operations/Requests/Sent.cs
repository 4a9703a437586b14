using System.Diagnostics.CodeAnalysis;
using Amazon;
using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Which collections of a request are sent.</summary>
/// <remarks>
/// With <see cref="AWSConfigs.InitializeCollections"/> the SDK creates every model with empty collections, and leaves an empty collection
/// out of what it sends: emptiness says nothing then. Without it, an empty collection is sent as it is.
/// </remarks>
internal static class Sent
{
    /// <summary>The request with only the collections that the SDK would send; the others are <see langword="null"/>.</summary>
    /// <returns>The request itself, or a copy: what the caller holds is never changed.</returns>
    public static T Only<T>(T request)
        where T : AmazonDynamoDBRequest => AWSConfigs.InitializeCollections ? (T)SentRequests.WithoutEmpty(request) : request;

    /// <summary>Whether a collection of a request is sent: <see cref="Only"/> leaves no other.</summary>
    public static bool IsSent<T>([NotNullWhen(true)] this ICollection<T>? collection) => collection is not null;
}
