using Amazon;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Operations;

/// <summary>Removes collections from a request that the SDK would not send.</summary>
/// <remarks>
/// With <see cref="AWSConfigs.InitializeCollections"/>, the SDK creates every model with empty collections and does not send empty
/// ones. Otherwise, it sends an empty collection as it is. An <see cref="AttributeValue"/> itself determines which of its members are
/// sent.
/// </remarks>
internal static class RequestCollections
{
    /// <summary>Returns a request with only the collections that are sent; the others are <see langword="null"/>.</summary>
    /// <returns>The request itself, or a copy: the caller's object is never changed.</returns>
    public static AmazonDynamoDBRequest WithoutUnsent(AmazonDynamoDBRequest request) =>
        AWSConfigs.InitializeCollections ? CopyWithoutEmptyCollections(request) : request;

    /// <summary>Copies a request and sets its empty collections, also those of nested models, to
    /// <see langword="null"/>.</summary>
    public static AmazonDynamoDBRequest CopyWithoutEmptyCollections(AmazonDynamoDBRequest request) =>
        RequestModels.Find(request.GetType()) is { } model ? (AmazonDynamoDBRequest)model.CopyWithoutEmptyCollections(request) : request;
}
