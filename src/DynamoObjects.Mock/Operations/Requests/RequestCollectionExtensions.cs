using System.Diagnostics.CodeAnalysis;

namespace DynamoObjects.Mock.Operations.Requests;

/// <summary>Which collections of a request are sent.</summary>
internal static class RequestCollectionExtensions
{
    /// <summary>Whether a collection of a request is sent: no operation sees one that is not.</summary>
    public static bool IsSent<T>([NotNullWhen(true)] this ICollection<T>? collection) => collection is not null;
}
