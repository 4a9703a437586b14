using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Reads and writes an item, a key, or the values of an expression: attributes by their names.</summary>
/// <remarks>The serializer's own converter for dictionaries takes twice the time.</remarks>
internal sealed class ItemConverter : JsonConverter<Dictionary<string, AttributeValue>>
{
    public override Dictionary<string, AttributeValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AttributeValueConverter.ReadMap(ref reader);

    public override void Write(Utf8JsonWriter writer, Dictionary<string, AttributeValue> value, JsonSerializerOptions options) =>
        AttributeValueConverter.WriteMap(writer, value);
}
