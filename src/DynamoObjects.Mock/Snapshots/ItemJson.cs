using System.Text.Json;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Snapshots;

/// <summary>Items as DynamoDB JSON, read and written without the SDK's model between.</summary>
/// <remarks>The reader stands on the first token of what is to be read, and afterwards on its last. See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</see>.</remarks>
internal static class ItemJson
{
    /// <summary>More levels than the most nested item has: each of its maps and lists is two.</summary>
    public const int MostLevels = (2 * Nesting.Most) + 16;

    /// <exception cref="JsonException">It is no item.</exception>
    public static Item Read(ref Utf8JsonReader reader)
    {
        Require(reader.TokenType == JsonTokenType.StartObject, "an item is an object");
        var cells = new List<Cell>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            cells.Add(new Cell(name, ReadValue(ref reader)));
        }
        return Item.Of([.. cells]);
    }

    public static void Write(Utf8JsonWriter writer, Item item)
    {
        writer.WriteStartObject();
        var names = item.JsonNames;
        var at = 0;
        foreach (var (_, value) in item)
        {
            writer.WritePropertyName(names[at++]);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    private static Value ReadValue(ref Utf8JsonReader reader)
    {
        Require(reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName, "a value has a type");
        var type = Enum.TryParse<AttributeType>(reader.GetString(), out var known) && Enum.IsDefined(known)
            ? known
            : throw new JsonException("a value has a type that DynamoDB does not know");
        reader.Read();
        var value = ReadContent(ref reader, type);
        Require(reader.Read() && reader.TokenType == JsonTokenType.EndObject, "a value has one type");
        return value;
    }

    private static Value ReadContent(ref Utf8JsonReader reader, AttributeType type)
    {
        switch (type)
        {
            case AttributeType.S:
                return Value.String(ReadString(ref reader));
            case AttributeType.N:
                return Value.Number(ReadNumber(ref reader));
            case AttributeType.B:
                return Value.Binary(ReadBytes(ref reader));
            case AttributeType.SS:
                return Value.StringSet(ReadArray(ref reader, ReadString));
            case AttributeType.NS:
                return Value.NumberSet(ReadArray(ref reader, static (ref r) => ReadNumber(ref r).ToString()));
            case AttributeType.BS:
                return Value.BinarySet(ReadArray(ref reader, ReadBytes));
            case AttributeType.L:
                return Value.List(ReadArray(ref reader, ReadValue));
            case AttributeType.M:
                return Value.Map(Read(ref reader));
            case AttributeType.BOOL:
                Require(reader.TokenType is JsonTokenType.True or JsonTokenType.False, "BOOL is true or false");
                return Value.Bool(reader.GetBoolean());
            default:
                Require(reader.TokenType == JsonTokenType.True, "NULL is true");
                return Value.Null;
        }
    }

    private delegate T ElementReader<T>(ref Utf8JsonReader reader);

    private static T[] ReadArray<T>(ref Utf8JsonReader reader, ElementReader<T> read)
    {
        Require(reader.TokenType == JsonTokenType.StartArray, "sets and lists are arrays");
        var elements = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            elements.Add(read(ref reader));
        return [.. elements];
    }

    private static string ReadString(ref Utf8JsonReader reader)
    {
        Require(reader.TokenType == JsonTokenType.String, "the value is no string");
        return reader.GetString()!;
    }

    private static DynamoNumber ReadNumber(ref Utf8JsonReader reader) =>
        DynamoNumber.TryParse(ReadString(ref reader), out var number) == NumberFault.None ? number : throw new JsonException("the value is no number");

    private static byte[] ReadBytes(ref Utf8JsonReader reader)
    {
        Require(reader.TokenType == JsonTokenType.String, "the value is no base64");
        return reader.TryGetBytesFromBase64(out var bytes) ? bytes : throw new JsonException("the value is no base64");
    }

    private static void Require(bool isSo, string rule)
    {
        if (!isSo)
            throw new JsonException(rule);
    }

    private static void Write(Utf8JsonWriter writer, in Value value)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(NameOf(value.Type));
        switch (value.Type)
        {
            case AttributeType.S or AttributeType.N:
                writer.WriteStringValue(value.AsString);
                break;
            case AttributeType.B:
                writer.WriteBase64StringValue(value.AsBinary);
                break;
            case AttributeType.M:
                Write(writer, value.AsMap);
                break;
            case AttributeType.BOOL:
                writer.WriteBooleanValue(value.AsBool);
                break;
            case AttributeType.NULL:
                writer.WriteBooleanValue(true);
                break;
            default:
                WriteElements(writer, value);
                break;
        }
        writer.WriteEndObject();
    }

    private static void WriteElements(Utf8JsonWriter writer, in Value value)
    {
        writer.WriteStartArray();
        switch (value.Type)
        {
            case AttributeType.BS:
                foreach (var member in value.AsBinaries)
                    writer.WriteBase64StringValue(member);
                break;
            case AttributeType.L:
                foreach (ref readonly var element in value.AsList.AsSpan())
                    Write(writer, element);
                break;
            default:
                foreach (var member in value.AsStrings)
                    writer.WriteStringValue(member);
                break;
        }
        writer.WriteEndArray();
    }

    private static ReadOnlySpan<byte> NameOf(AttributeType type) => type switch
    {
        AttributeType.S => "S"u8,
        AttributeType.N => "N"u8,
        AttributeType.B => "B"u8,
        AttributeType.SS => "SS"u8,
        AttributeType.NS => "NS"u8,
        AttributeType.BS => "BS"u8,
        AttributeType.M => "M"u8,
        AttributeType.L => "L"u8,
        AttributeType.BOOL => "BOOL"u8,
        _ => "NULL"u8,
    };
}
