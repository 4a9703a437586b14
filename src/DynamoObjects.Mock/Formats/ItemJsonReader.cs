using System.Text.Json;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Formats;

/// <summary>Reads items from DynamoDB JSON that people may write, without the SDK's model: every value has one type, and is valid in
/// DynamoDB.</summary>
/// <remarks>
/// <para>Each method starts at the first token of what it reads, and ends at the last one.</para>
/// <para>The server reads the values of requests into the SDK's model instead: the engine rejects null, several types and unknown
/// types with DynamoDB's messages.</para>
/// </remarks>
internal static class ItemJsonReader
{
    /// <summary>More JSON levels than the most deeply nested item has: each of its maps and lists takes two.</summary>
    public const int MaxLevels = (2 * Nesting.MaxLevels) + 16;

    private const int HashSetThreshold = 32;

    private const string Example = "write it with its type, such as { \"S\": \"text\" } or { \"N\": \"12\" }";

    private delegate T ElementReader<T>(ref Utf8JsonReader reader, AttributeType type);

    /// <param name="reader">The reader, at the item.</param>
    /// <param name="onAttribute">Receives the name of each attribute of the item before its value is read.</param>
    /// <exception cref="JsonException">The JSON is not a valid item.</exception>
    public static Item Read(ref Utf8JsonReader reader, Action<string>? onAttribute = null)
    {
        Require(
            ref reader,
            JsonTokenType.StartObject,
            "an item is an object with a type for each value, such as { \"id\": { \"S\": \"s1\" } }"
        );
        return ReadMap(ref reader, onAttribute);
    }

    /// <summary>Describes a token in messages.</summary>
    public static string Describe(JsonTokenType type) =>
        type switch
        {
            JsonTokenType.StartArray => "an array",
            JsonTokenType.StartObject => "an object",
            JsonTokenType.String => "a string",
            JsonTokenType.Number => "a number",
            JsonTokenType.Null => "null",
            JsonTokenType.True or JsonTokenType.False => "true or false",
            JsonTokenType.None => "nothing",
            _ => type.ToString(),
        };

    /// <summary>Creates the error for a name that occurs twice in an object.</summary>
    public static JsonException CreateDuplicateNameException(string name) => new($"the name '{name}' occurs twice: remove one.");

    private static Item ReadMap(ref Utf8JsonReader reader, Action<string>? onAttribute)
    {
        var attributes = new List<ItemAttribute>();
        HashSet<string>? names = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            onAttribute?.Invoke(name);
            if (!IsNew(name, attributes, ref names))
                throw CreateDuplicateNameException(name);
            reader.Read();
            attributes.Add(new ItemAttribute(name, ReadValue(ref reader)));
        }

        return Item.Create([.. attributes]);
    }

    /// <summary>Whether no attribute has the name. A set of names is created only for many attributes: most items have
    /// few.</summary>
    private static bool IsNew(string name, List<ItemAttribute> attributes, ref HashSet<string>? names)
    {
        if (attributes.Count < HashSetThreshold)
            return !attributes.Exists(attribute => attribute.Name == name);
        names ??= attributes.Select(attribute => attribute.Name).ToHashSet(StringComparer.Ordinal);
        return names.Add(name);
    }

    private static Value ReadValue(ref Utf8JsonReader reader)
    {
        Require(ref reader, JsonTokenType.StartObject, Example);
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
            throw new JsonException($"the value has no type: {Example}.");
        if (!TypeNames.TryRead(ref reader, out var type))
        {
            throw new JsonException(
                $"'{reader.GetString()}' is not a DynamoDB type. The types are S, N, B, BOOL, NULL, SS, NS, BS, L and M. Each value has "
                    + $"a type: {Example}."
            );
        }

        reader.Read();
        var value = ReadContent(ref reader, type);
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndObject)
            throw new JsonException($"the value has another type in addition to {type}: a value has exactly one type.");
        return value;
    }

    private static Value ReadContent(ref Utf8JsonReader reader, AttributeType type)
    {
        switch (type)
        {
            case AttributeType.S:
                return Value.String(ReadText(ref reader, type));
            case AttributeType.N:
                return Value.Number(ReadNumber(ref reader, type));
            case AttributeType.B:
                return Value.Binary(ReadBytes(ref reader, type));
            case AttributeType.SS:
                return Value.StringSet(ReadSet(ref reader, type, ReadText, KeyOrder.CompareText));
            case AttributeType.NS:
                return Value.NumberSet(
                    ReadSet(ref reader, type, static (ref r, t) => ReadNumber(ref r, t).ToString(), DynamoNumber.Compare)
                );
            case AttributeType.BS:
                return Value.BinarySet(ReadSet(ref reader, type, ReadBytes, KeyOrder.CompareBytes));
            case AttributeType.L:
                return Value.List(ReadArray(ref reader, type, static (ref r, _) => ReadValue(ref r)));
            case AttributeType.M:
                Require(ref reader, JsonTokenType.StartObject, "M is an object of values with types");
                return Value.Map(ReadMap(ref reader, onAttribute: null));
            case AttributeType.BOOL when reader.TokenType is JsonTokenType.True or JsonTokenType.False:
                return Value.Bool(reader.GetBoolean());
            case AttributeType.NULL when reader.TokenType is JsonTokenType.True:
                return Value.Null;
            default:
                throw new JsonException(
                    $"the value of {type} is {Describe(reader.TokenType)}: write "
                        + $"{(type == AttributeType.NULL ? "true" : "true or false")}, without quotes."
                );
        }
    }

    private static T[] ReadSet<T>(ref Utf8JsonReader reader, AttributeType type, ElementReader<T> read, Comparison<T> order)
    {
        var members = ReadArray(ref reader, type, read);
        if (members.Length == 0)
            throw new JsonException($"{type} is empty: a set has at least one member.");
        Array.Sort(members, order);
        for (var i = 1; i < members.Length; i++)
        {
            if (order(members[i - 1], members[i]) == 0)
                throw new JsonException($"{type} contains a member twice: remove one.");
        }

        return members;
    }

    private static T[] ReadArray<T>(ref Utf8JsonReader reader, AttributeType type, ElementReader<T> read)
    {
        Require(ref reader, JsonTokenType.StartArray, $"{type} is an array");
        var elements = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            elements.Add(read(ref reader, type));
        return [.. elements];
    }

    private static string ReadText(ref Utf8JsonReader reader, AttributeType type)
    {
        Require(ref reader, JsonTokenType.String, $"{type} consists of strings");
        return reader.GetString()!;
    }

    private static DynamoNumber ReadNumber(ref Utf8JsonReader reader, AttributeType type)
    {
        Require(ref reader, JsonTokenType.String, "a number is in quotes, so that no digits are lost");
        var text = reader.GetString()!;
        var error = DynamoNumber.TryParse(text, out var number);
        return error == NumberError.None
            ? number
            : throw new JsonException($"'{text}' is not a valid number for {type}: {GetRule(error)}.");
    }

    private static string GetRule(NumberError error) =>
        error switch
        {
            NumberError.Unreadable => "write digits, with a point before the fraction",
            NumberError.TooLong => "it can have at most 38 significant digits",
            _ => "it must be 0, or its absolute value between 1E-130 and 9.9E+125",
        };

    private static byte[] ReadBytes(ref Utf8JsonReader reader, AttributeType type)
    {
        Require(ref reader, JsonTokenType.String, $"{type} is base64 in quotes");
        return reader.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw new JsonException($"'{reader.GetString()}' is not valid base64, which {type} requires.");
    }

    private static void Require(ref Utf8JsonReader reader, JsonTokenType type, string rule)
    {
        if (reader.TokenType != type)
            throw new JsonException($"this is {Describe(reader.TokenType)}, but {rule}.");
    }
}
