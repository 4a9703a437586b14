using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>Reads and writes an attribute value with its type, such as <c>{"S":"text"}</c>, the most common part of
/// bodies.</summary>
/// <remarks>It reads into the SDK's model and writes from it; <see cref="ItemJsonReader"/> and <see cref="ItemJsonWriter"/> do the
/// same for the mock's own items. Null, no type, several types and unknown types pass: the engine rejects such values with DynamoDB's
/// messages. <see cref="SerializationErrors"/> describes a body that does not fit the model at all, in the words of AWS's
/// reader.</remarks>
internal sealed class AttributeValueConverter : JsonConverter<AttributeValue>
{
    private static readonly JsonEncodedText S = TypeNames.Get(AttributeType.S);
    private static readonly JsonEncodedText N = TypeNames.Get(AttributeType.N);
    private static readonly JsonEncodedText B = TypeNames.Get(AttributeType.B);
    private static readonly JsonEncodedText Ss = TypeNames.Get(AttributeType.SS);
    private static readonly JsonEncodedText Ns = TypeNames.Get(AttributeType.NS);
    private static readonly JsonEncodedText Bs = TypeNames.Get(AttributeType.BS);
    private static readonly JsonEncodedText M = TypeNames.Get(AttributeType.M);
    private static readonly JsonEncodedText L = TypeNames.Get(AttributeType.L);
    private static readonly JsonEncodedText Null = TypeNames.Get(AttributeType.NULL);
    private static readonly JsonEncodedText Bool = TypeNames.Get(AttributeType.BOOL);

    private delegate T ElementReader<T>(ref Utf8JsonReader reader);

    public override AttributeValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, AttributeValue value, JsonSerializerOptions options) => Write(writer, value);

    public static void Write(Utf8JsonWriter writer, AttributeValue value)
    {
        writer.WriteStartObject();
        if (value.S is { } text)
            writer.WriteString(S, text);
        else if (value.N is { } number)
            writer.WriteString(N, number);
        else if (value.BOOL is { } flag)
            writer.WriteBoolean(Bool, flag);
        else if (value.IsMSet)
        {
            writer.WritePropertyName(M);
            WriteMap(writer, value.M);
        }
        else if (value.IsLSet)
            WriteList(writer, L, value.L, Write);
        else if (value.NULL is { } isNull)
            writer.WriteBoolean(Null, isNull);
        else if (value.B is { } bytes)
        {
            writer.WritePropertyName(B);
            BinaryConverter.Write(writer, bytes);
        }
        else if (value.IsSSSet)
            WriteList(writer, Ss, value.SS, static (w, text) => w.WriteStringValue(text));
        else if (value.IsNSSet)
            WriteList(writer, Ns, value.NS, static (w, text) => w.WriteStringValue(text));
        else if (value.IsBSSet)
            WriteList(writer, Bs, value.BS, BinaryConverter.Write);
        writer.WriteEndObject();
    }

    private static AttributeValue Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        var value = new AttributeValue();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            if (reader.ValueTextEquals("S"u8))
                value.S = NextText(ref reader);
            else if (reader.ValueTextEquals("N"u8))
                value.N = NextText(ref reader);
            else if (reader.ValueTextEquals("M"u8))
                value.M = NextIsNull(ref reader) ? null : ReadMap(ref reader);
            else if (reader.ValueTextEquals("L"u8))
                value.L = NextList(ref reader, Read);
            else if (reader.ValueTextEquals("BOOL"u8))
                value.BOOL = NextFlag(ref reader);
            else if (reader.ValueTextEquals("NULL"u8))
                value.NULL = NextFlag(ref reader);
            else if (reader.ValueTextEquals("B"u8))
                value.B = NextIsNull(ref reader) ? null : BinaryConverter.Read(ref reader);
            else if (reader.ValueTextEquals("SS"u8))
                value.SS = NextList(ref reader, Text);
            else if (reader.ValueTextEquals("NS"u8))
                value.NS = NextList(ref reader, Text);
            else if (reader.ValueTextEquals("BS"u8))
                value.BS = NextList(ref reader, BinaryConverter.Read);
            else
                reader.Skip();
        }

        return value;
    }

    private static bool NextIsNull(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.Null;
    }

    private static string? NextText(ref Utf8JsonReader reader) => NextIsNull(ref reader) ? null : Text(ref reader);

    private static string Text(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? StringCache.Get(ref reader) : throw new JsonException();

    private static bool? NextFlag(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.True => true,
            JsonTokenType.False => false,
            JsonTokenType.Null => null,
            _ => throw new JsonException(),
        };
    }

    /// <summary>Reads attributes by their names; the reader is at the start of the map.</summary>
    public static Dictionary<string, AttributeValue> ReadMap(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        var map = SdkCollections.Map<AttributeValue>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = StringCache.Get(ref reader);
            map[name] = NextIsNull(ref reader) ? null! : Read(ref reader);
        }

        return map;
    }

    private static List<T>? NextList<T>(ref Utf8JsonReader reader, ElementReader<T> read)
        where T : class
    {
        if (NextIsNull(ref reader))
            return null;
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        var list = SdkCollections.List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(reader.TokenType == JsonTokenType.Null ? null! : read(ref reader));
        return list;
    }

    /// <summary>Writes attributes by their names.</summary>
    public static void WriteMap(Utf8JsonWriter writer, Dictionary<string, AttributeValue> map)
    {
        if (map is JsonItem { Item: var item })
        {
            ItemJsonWriter.Write(writer, item);
            return;
        }

        writer.WriteStartObject();
        foreach (var (name, value) in map)
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteList<T>(Utf8JsonWriter writer, JsonEncodedText type, List<T> list, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(type);
        foreach (var element in list)
            write(writer, element);
        writer.WriteEndArray();
    }
}
