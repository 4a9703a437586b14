using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Operations;

/// <summary>Requests with only the collections that the SDK would send.</summary>
/// <remarks>
/// With <see cref="AWSConfigs.InitializeCollections"/> the SDK creates every model with empty collections, and leaves an empty collection
/// out of what it sends: emptiness says nothing then. Without it, an empty collection is sent as it is. An <see cref="AttributeValue"/>
/// knows itself which of its members are sent.
/// </remarks>
internal static class RequestCollections
{
    /// <summary>The request with only the collections that are sent; the others are <see langword="null"/>.</summary>
    /// <returns>The request itself, or a copy: what the caller holds is never changed.</returns>
    public static AmazonDynamoDBRequest WithoutUnsent(AmazonDynamoDBRequest request) =>
        AWSConfigs.InitializeCollections ? CopyWithoutEmptyCollections(request) : request;

    /// <summary>A copy of the request whose empty collections are <see langword="null"/>, also those of the models in it.</summary>
    public static AmazonDynamoDBRequest CopyWithoutEmptyCollections(AmazonDynamoDBRequest request) =>
        RequestModels.Find(request.GetType()) is { } model ? (AmazonDynamoDBRequest)model.CopyWithoutEmptyCollections(request) : request;
}
