using System.Text.Json;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Reads and writes items as DynamoDB's own JSON has them, with the type of each value.</summary>
/// <remarks>The reader stands on the first token of what is to be read, and afterwards on its last. See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</see>.</remarks>
internal static class DynamoJson
{
    private const string Example = "write it with its type, such as { \"S\": \"text\" } or { \"N\": \"12\" }";

    /// <exception cref="JsonException">It is not as it must be.</exception>
    public static Dictionary<string, AttributeValue> ReadItem(ref Utf8JsonReader reader, ValuePlace place)
    {
        Require(ref reader, JsonTokenType.StartObject, "an item is an object with a type for each value, such as { \"id\": { \"S\": \"s1\" } }");
        return ReadMap(ref reader, place);
    }

    public static void WriteItem(Utf8JsonWriter writer, Dictionary<string, AttributeValue> item)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in item.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            WriteValue(writer, value);
        }

        writer.WriteEndObject();
    }

    private static Dictionary<string, AttributeValue> ReadMap(ref Utf8JsonReader reader, ValuePlace? place)
    {
        var map = new Dictionary<string, AttributeValue>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (place is not null)
                place.Attribute = name;
            if (map.ContainsKey(name))
                throw PlainJson.Twice(name);
            reader.Read();
            map.Add(name, ReadValue(ref reader));
        }

        return map;
    }

    private static AttributeValue ReadValue(ref Utf8JsonReader reader)
    {
        Require(ref reader, JsonTokenType.StartObject, Example);
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            throw new JsonException($"the value has no type: {Example}.");
        var type = reader.GetString()!;
        reader.Read();
        var value = ReadTyped(ref reader, type);
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
            throw new JsonException($"the value has a second type besides {type}: it can have one only.");
        return value;
    }

    private static AttributeValue ReadTyped(ref Utf8JsonReader reader, string type)
    {
        switch (type)
        {
            case "S":
                return new AttributeValue { S = ReadText(ref reader, type) };
            case "N":
                return new AttributeValue { N = ReadText(ref reader, type) };
            case "B":
                return new AttributeValue { B = ReadBytes(ref reader, type) };
            case "BOOL" when reader.TokenType is JsonTokenType.True or JsonTokenType.False:
                return new AttributeValue { BOOL = reader.GetBoolean() };
            case "NULL" when reader.TokenType is JsonTokenType.True:
                return new AttributeValue { NULL = true };
            case "SS":
                return new AttributeValue { SS = ReadList(ref reader, type, ReadText) };
            case "NS":
                return new AttributeValue { NS = ReadList(ref reader, type, ReadText) };
            case "BS":
                return new AttributeValue { BS = ReadList(ref reader, type, ReadBytes) };
            case "L":
                return new AttributeValue { L = ReadList(ref reader, type, static (ref Utf8JsonReader r, string _) => ReadValue(ref r)), IsLSet = true };
            case "M":
                Require(ref reader, JsonTokenType.StartObject, "M is an object of values with types");
                return new AttributeValue { M = ReadMap(ref reader, place: null), IsMSet = true };
            case "BOOL" or "NULL":
                throw new JsonException($"the value of {type} is {PlainJson.Describe(reader.TokenType)}: write {(type == "NULL" ? "true" : "true or false")}, without quotes.");
            default:
                throw new JsonException($"'{type}' is no type of DynamoDB: there are S, N, B, BOOL, NULL, SS, NS, BS, L and M. For JSON without types use JsonAsync or JsonFileAsync.");
        }
    }

    private delegate T ElementReader<T>(ref Utf8JsonReader reader, string type);

    private static List<T> ReadList<T>(ref Utf8JsonReader reader, string type, ElementReader<T> read)
    {
        Require(ref reader, JsonTokenType.StartArray, $"{type} is an array");
        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(read(ref reader, type));
        return list;
    }

    private static string ReadText(ref Utf8JsonReader reader, string type)
    {
        Require(ref reader, JsonTokenType.String, type[0] == 'N' ? "numbers stand in quotes, so that no digit is lost" : $"{type} takes strings");
        return reader.GetString()!;
    }

    private static MemoryStream ReadBytes(ref Utf8JsonReader reader, string type)
    {
        Require(ref reader, JsonTokenType.String, $"{type} takes base64 in quotes");
        return reader.TryGetBytesFromBase64(out var bytes) ? new MemoryStream(bytes) : throw new JsonException($"'{reader.GetString()}' is no base64, which {type} takes.");
    }

    private static void Require(ref Utf8JsonReader reader, JsonTokenType type, string rule)
    {
        if (reader.TokenType != type)
            throw new JsonException($"{PlainJson.Describe(reader.TokenType)} stands here, but {rule}.");
    }

    private static void WriteValue(Utf8JsonWriter writer, AttributeValue value)
    {
        writer.WriteStartObject();
        if (value.S is { } text)
            writer.WriteString("S", text);
        else if (value.N is { } number)
            writer.WriteString("N", number);
        else if (value.B is { } bytes)
            writer.WriteBase64String("B", bytes.ToArray());
        else if (value.BOOL is { } flag)
            writer.WriteBoolean("BOOL", flag);
        else if (value.NULL == true)
            writer.WriteBoolean("NULL", true);
        else if (value.SS is { Count: > 0 } texts)
            WriteSet(writer, "SS", texts.Order(StringComparer.Ordinal));
        else if (value.NS is { Count: > 0 } numbers)
            WriteSet(writer, "NS", numbers.OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal));
        else if (value.BS is { Count: > 0 } blobs)
            WriteSet(writer, "BS", blobs.Select(blob => Convert.ToBase64String(blob.ToArray())).Order(StringComparer.Ordinal));
        else if (value.IsMSet)
            WriteMap(writer, value.M);
        else if (value.IsLSet)
            WriteList(writer, value.L);
        writer.WriteEndObject();
    }

    // Sets have no order: one of their own keeps the text stable.
    private static void WriteSet(Utf8JsonWriter writer, string type, IEnumerable<string> elements)
    {
        writer.WriteStartArray(type);
        foreach (var element in elements)
            writer.WriteStringValue(element);
        writer.WriteEndArray();
    }

    private static void WriteMap(Utf8JsonWriter writer, Dictionary<string, AttributeValue> map)
    {
        writer.WritePropertyName("M");
        WriteItem(writer, map);
    }

    private static void WriteList(Utf8JsonWriter writer, List<AttributeValue> list)
    {
        writer.WriteStartArray("L");
        foreach (var element in list)
            WriteValue(writer, element);
        writer.WriteEndArray();
    }
}
