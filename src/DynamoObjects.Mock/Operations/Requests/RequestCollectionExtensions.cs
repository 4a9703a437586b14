using System.Diagnostics.CodeAnalysis;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Determines which collections of a request are sent.</summary>
internal static class RequestCollectionExtensions
{
    /// <summary>Whether a collection of a request is sent; operations ignore the others.</summary>
    public static bool IsSent<T>([NotNullWhen(true)] this ICollection<T>? collection) => collection is not null;
}
