using System.Diagnostics.CodeAnalysis;
using Amazon;

namespace DynamoObjects.Mock.Operations.Rules;

/// <summary>Whether a collection of a request would be sent.</summary>
/// <remarks>The SDK leaves out an empty collection when it was told to initialise collections, because then emptiness
/// says nothing; else an empty one is sent as it is.</remarks>
internal static class Sent
{
    public static bool IsSent<T>([NotNullWhen(true)] this ICollection<T>? collection) =>
        collection is not null && (collection.Count > 0 || !AWSConfigs.InitializeCollections);
}
