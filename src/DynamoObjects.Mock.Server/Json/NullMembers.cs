using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Rejects null as a member of a list or map: no AWS client can send one.</summary>
/// <remarks>The engine rejects null as an attribute's value or as a name in an expression, with DynamoDB's messages.</remarks>
internal static class NullMembers
{
    public static void Reject(JsonTypeInfo type)
    {
        JsonPropertyInfo[] collections = [.. type.Properties.Where(p => p.Get is not null && ForbidsNull(p.PropertyType))];
        if (collections.Length == 0)
            return;
        type.OnDeserialized = model =>
        {
            foreach (var property in collections)
            {
                if (property.Get!(model) is IEnumerable members && HasNull(members))
                    throw new JsonException($"{property.Name} contains null.");
            }
        };
    }

    // The model has only List<T> and Dictionary<string, T>, which may be nested.
    private static bool ForbidsNull(Type type)
    {
        if (!type.IsGenericType || Nullable.GetUnderlyingType(type) is not null)
            return false;
        var element = type.GetGenericArguments()[^1];
        return element != typeof(AttributeValue) && element != typeof(MemoryStream) && type != typeof(Dictionary<string, string>);
    }

    private static bool HasNull(IEnumerable members)
    {
        foreach (var member in members is IDictionary map ? map.Values : members)
        {
            if (
                member is null
                || (
                    member is IEnumerable inner and not string and not Dictionary<string, AttributeValue> and not List<AttributeValue>
                    && HasNull(inner)
                )
            )
                return true;
        }

        return false;
    }
}
