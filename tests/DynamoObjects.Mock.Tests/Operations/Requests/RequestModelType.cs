using System.Collections;
using System.Reflection;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime.Internal;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Reads the SDK's model of requests.</summary>
internal static class RequestModelType
{
    /// <summary>The members of a request, or of a part of one.</summary>
    public static IEnumerable<PropertyInfo> GetMembers(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property =>
                property is { CanRead: true, CanWrite: true }
                && property.GetIndexParameters().Length == 0
                && !property.DeclaringType!.IsAssignableFrom(typeof(AmazonDynamoDBRequest))
            );

    /// <summary>Whether a request without the member is invalid.</summary>
    public static bool IsRequired(PropertyInfo member) => member.GetCustomAttribute<AWSPropertyAttribute>() is { Required: true };

    /// <summary>The type of the parts that a member consists of; <see langword="null"/> for a member without parts.</summary>
    /// <remarks>The parts of an attribute value are no members: every operation reads values with the same code.</remarks>
    public static Type? GetPartType(Type type)
    {
        var innermost = type.IsGenericType && typeof(ICollection).IsAssignableFrom(type) ? type.GetGenericArguments()[^1] : type;
        if (innermost != type)
            return GetPartType(innermost);
        return type.IsClass && type != typeof(AttributeValue) && GetNamespaces().Contains(type.Namespace) ? type : null;
    }

    private static string[] GetNamespaces() =>
        [typeof(AttributeValue).Namespace!, typeof(Mock.Operations.Streams.ListStreamsRequest).Namespace!];
}
