using System.Collections;
using System.Text.Json.Serialization.Metadata;
using Amazon;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>In JSON a collection is there or not, also where <see cref="AWSConfigs.InitializeCollections"/> creates every model with empty
/// ones.</summary>
internal static class UnsetCollections
{
    public static void Apply(JsonTypeInfo type)
    {
        JsonPropertyInfo[] collections =
        [
            .. type.Properties.Where(property => typeof(ICollection).IsAssignableFrom(property.PropertyType)),
        ];
        foreach (var property in collections)
            property.ShouldSerialize = static (_, value) => SdkCollections.IsSet((ICollection?)value);
        if (collections.Length > 0 && type.CreateObject is { } create)
            type.CreateObject = () => AWSConfigs.InitializeCollections ? SetToNull(create(), collections) : create();
    }

    // What is then read as an empty collection was sent as one.
    private static object SetToNull(object model, JsonPropertyInfo[] collections)
    {
        foreach (var property in collections)
            property.Set!(model, null);
        return model;
    }
}
