using System.Collections;
using Amazon;
using Amazon.DynamoDBv2;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Requests that are about an empty collection: with the switch of the SDK that creates empty collections, the SDK does not send
/// one.</summary>
internal static class EmptyCollections
{
    /// <summary>Whether the SDK of this process can send a request, which may be about an empty collection.</summary>
    public static bool CanBeSent(bool hasEmptyCollection) => !(hasEmptyCollection && AWSConfigs.InitializeCollections);

    /// <summary>Checks that a row that claims an empty collection has one.</summary>
    public static void AssertIn(IEnumerable<AmazonDynamoDBRequest> requests, bool isClaimed)
    {
        if (isClaimed && CanBeSent(isClaimed))
            Assert.Contains(requests, request => IsIn(request));
    }

    private static bool IsIn(object? value) =>
        value switch
        {
            null or string => false,
            IDictionary map => map.Count == 0 || map.Values.Cast<object?>().Any(IsIn),
            IList list => list.Count == 0 || list.Cast<object?>().Any(IsIn),
            _ => value.GetType().Namespace == typeof(Amazon.DynamoDBv2.Model.Tag).Namespace
                && value.GetType().GetProperties().Any(property => IsIn(property.GetValue(value))),
        };
}
