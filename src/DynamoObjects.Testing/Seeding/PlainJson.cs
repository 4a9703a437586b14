using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Formats;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Reads items from plain JSON.</summary>
/// <remarks>Before a read, the reader is on the first token of the value, and afterwards on its last.</remarks>
internal static class PlainJson
{
    /// <exception cref="JsonException">The text is not an object, or has a duplicate name.</exception>
    public static Dictionary<string, AttributeValue> ReadItem(ref Utf8JsonReader reader, Action<string> onAttribute)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException(
                $"an item must be an object, such as {{ \"id\": ... }}, but this is {ItemJsonReader.Describe(reader.TokenType)}."
            );
        return ReadMap(ref reader, onAttribute);
    }

    public static AttributeValue ReadValue(ref Utf8JsonReader reader) =>
        reader.TokenType switch
        {
            JsonTokenType.String => new AttributeValue { S = reader.GetString() },
            JsonTokenType.Number => new AttributeValue { N = Encoding.UTF8.GetString(reader.ValueSpan) },
            JsonTokenType.True or JsonTokenType.False => new AttributeValue { BOOL = reader.GetBoolean() },
            JsonTokenType.Null => new AttributeValue { NULL = true },
            JsonTokenType.StartArray => new AttributeValue { L = ReadList(ref reader), IsLSet = true },
            JsonTokenType.StartObject => new AttributeValue { M = ReadMap(ref reader, onAttribute: null), IsMSet = true },
            var other => throw new JsonException($"expected a value, but this is {ItemJsonReader.Describe(other)}."),
        };

    private static Dictionary<string, AttributeValue> ReadMap(ref Utf8JsonReader reader, Action<string>? onAttribute)
    {
        var map = new Dictionary<string, AttributeValue>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            onAttribute?.Invoke(name);
            if (map.ContainsKey(name))
                throw ItemJsonReader.CreateDuplicateNameException(name);
            reader.Read();
            map.Add(name, ReadValue(ref reader));
        }

        return map;
    }

    private static List<AttributeValue> ReadList(ref Utf8JsonReader reader)
    {
        var list = new List<AttributeValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(ReadValue(ref reader));
        return list;
    }
}
