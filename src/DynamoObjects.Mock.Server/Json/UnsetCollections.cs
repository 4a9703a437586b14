using System.Collections;
using System.Text.Json.Serialization.Metadata;
using Amazon;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Keeps a collection that the body does not contain unset, even where <see cref="AWSConfigs.InitializeCollections"/> gives
/// every new model empty collections.</summary>
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

    // The reader then sets an empty collection only if the body has one.
    private static object SetToNull(object model, JsonPropertyInfo[] collections)
    {
        foreach (var property in collections)
            property.Set!(model, null);
        return model;
    }
}
