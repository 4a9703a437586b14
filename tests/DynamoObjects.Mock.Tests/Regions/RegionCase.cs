using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Regions;
using DynamoObjects.Mock.Tests.Operations;

namespace DynamoObjects.Mock.Tests.Regions;

/// <summary>A request that regions process differently, for the table of <c>TestRequests</c>.</summary>
/// <param name="Variant">The difference.</param>
/// <param name="Name">What the request has, as a sentence.</param>
/// <param name="Request">The request.</param>
/// <param name="Usual">The error in most regions; <see langword="null"/> if they accept it.</param>
/// <param name="Other">The error in a region with the variant.</param>
internal sealed record RegionCase(
    RegionVariant Variant,
    string Name,
    AmazonDynamoDBRequest Request,
    string? Usual,
    Func<string, string?> Other
)
{
    /// <summary>Whether the SDK can send the request: with its switch that creates empty collections, an empty collection is not
    /// sent.</summary>
    public bool CanBeSent => EmptyCollections.CanBeSent(HasEmptyCollection);

    /// <summary>Whether the request is wrong because of an empty collection.</summary>
    public bool HasEmptyCollection { get; init; }

    public RegionCase(RegionVariant variant, string name, AmazonDynamoDBRequest request, string? usual, string? other)
        : this(variant, name, request, usual, _ => other) { }

    public override string ToString() => Name;
}
