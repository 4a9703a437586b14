using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Server.Json;

/// <summary>
/// Describes why a body could not be read, in the words of the SerializationException of AWS's own JSON reader. It runs only
/// after a read has failed, so that a valid body costs nothing extra.
/// </summary>
internal static class SerializationErrors
{
    private const string Model = "com.amazonaws.dynamodb.v20120810.";

    private static readonly (string Name, Func<JsonElement, string?> Find)[] ValueMembers =
    [
        ("S", Text),
        ("N", Text),
        ("B", Binary),
        ("BOOL", Flag),
        ("NULL", Flag),
        ("SS", list => List(list, Text)),
        ("NS", list => List(list, Text)),
        ("BS", list => List(list, Binary)),
        ("L", list => List(list, Value)),
        ("M", map => Map(map, Model + nameof(AttributeValue), Value)),
    ];

    /// <returns>The first error, in the order of the body; <see langword="null"/> for text that is not JSON, for which AWS sends no
    /// message.</returns>
    public static string? Find(ReadOnlySequence<byte> body, JsonTypeInfo type)
    {
        try
        {
            // Unlike JsonDocument, this leaves no copy of a large body in the shared array pool.
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ModelJson.MaxDepth });
            var root = JsonElement.ParseValue(ref reader);
            return root.ValueKind == JsonValueKind.Object && !reader.Read() ? Find(root, type) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether a body is JSON of any kind.</summary>
    public static bool IsJson(ReadOnlySequence<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ModelJson.MaxDepth });
        try
        {
            reader.Read();
            return reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Find(JsonElement element, JsonTypeInfo type) =>
        type.Kind switch
        {
            _ when element.ValueKind == JsonValueKind.Null => null,
            JsonTypeInfoKind.Object => Structure(element, Model + type.Type.Name, member => Member(type, member)),
            JsonTypeInfoKind.Enumerable => List(element, each => Find(each, Element(type))),
            JsonTypeInfoKind.Dictionary => Map(element, JavaName(ElementType(type)), each => Find(each, Element(type))),
            _ => Plain(element, Nullable.GetUnderlyingType(type.Type) ?? type.Type),
        };

    private static string? Plain(JsonElement element, Type type)
    {
        if (type == typeof(AttributeValue))
            return Value(element);
        if (type == typeof(Dictionary<string, AttributeValue>))
            return Map(element, Model + nameof(AttributeValue), Value);
        if (type == typeof(MemoryStream))
            return Binary(element);
        if (type == typeof(bool))
            return Flag(element);
        return type == typeof(int) ? Number(element, "Integer")
            : type == typeof(long) ? Number(element, "Long")
            : type == typeof(double) ? Number(element, "Double")
            : type == typeof(DateTime) ? Number(element, "Date")
            : Text(element);
    }

    private static string? Member(JsonTypeInfo type, JsonProperty member)
    {
        foreach (var property in type.Properties)
        {
            if (member.NameEquals(property.Name))
                return Find(member.Value, type.Options.GetTypeInfo(property.PropertyType));
        }

        return null;
    }

    private static string? Value(JsonElement element) =>
        element.ValueKind == JsonValueKind.Null ? null : Structure(element, Model + nameof(AttributeValue), member =>
            {
                foreach (var (name, find) in ValueMembers)
                {
                    if (member.NameEquals(name))
                        return member.Value.ValueKind == JsonValueKind.Null ? null : find(member.Value);
                }

                return null;
            });

    private static string? Structure(JsonElement element, string name, Func<JsonProperty, string?> find) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => First(element.EnumerateObject(), find),
            JsonValueKind.Array => $"Unrecognized collection type class {name}",
            _ => "Unexpected value type in payload",
        };

    private static string? Map(JsonElement element, string valueName, Func<JsonElement, string?> find) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => First(element.EnumerateObject(), member => find(member.Value)),
            JsonValueKind.Array => $"Unrecognized collection type java.util.Map<java.lang.String, {valueName}>",
            _ => "Unexpected field type",
        };

    private static string? List(JsonElement element, Func<JsonElement, string?> find) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => First(element.EnumerateArray(), each => each.ValueKind == JsonValueKind.Null ? null : find(each)),
            JsonValueKind.Object => "Start of structure or map found where not expected",
            _ => "Unexpected field type",
        };

    private static string? Text(JsonElement element) =>
        element.ValueKind == JsonValueKind.String ? Readable(element) : Mismatch(element, "String", "java.lang.String");

    private static string? Flag(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => null,
            JsonValueKind.String => "Unexpected token received from parser",
            _ => Mismatch(element, "Boolean", "java.lang.Boolean"),
        };

    private static string? Number(JsonElement element, string type) =>
        element.ValueKind == JsonValueKind.Number ? null : Mismatch(element, type, $"java.lang.{type}");

    private static string? Binary(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
            return Mismatch(element, "ByteBuffer", "java.nio.ByteBuffer");
        var text = element.GetString()!;
        if (text.Length % 4 != 0)
            return $"Base64 encoded length is expected a multiple of 4 bytes but found: {text.Length}";
        var digits = text.TrimEnd('=');
        foreach (var character in digits)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '/'))
                return $"Invalid Base64 character: '{character}'";
        }

        return text.Length - digits.Length > 2 ? "Invalid Base64 character: '='"
            : element.TryGetBytesFromBase64(out _) ? null
            : "Invalid last non-pad Base64 character dectected";
    }

    private static string Mismatch(JsonElement element, string type, string javaType) =>
        element.ValueKind switch
        {
            JsonValueKind.True => $"TRUE_VALUE cannot be converted to {type}",
            JsonValueKind.False => $"FALSE_VALUE cannot be converted to {type}",
            JsonValueKind.String => $"STRING_VALUE cannot be converted to {type}",
            JsonValueKind.Number => $"{(element.TryGetInt64(out _) ? "NUMBER" : "DECIMAL")}_VALUE cannot be converted to {type}",
            JsonValueKind.Array => $"Unrecognized collection type class {javaType}",
            _ => "Start of structure or map found where not expected",
        };

    // Text that ends in the middle of a character cannot be read.
    private static string? Readable(JsonElement element)
    {
        element.GetString();
        return null;
    }

    private static string? First<T>(IEnumerable<T> all, Func<T, string?> find)
    {
        foreach (var each in all)
        {
            if (find(each) is { } message)
                return message;
        }

        return null;
    }

    private static JsonTypeInfo Element(JsonTypeInfo type) => type.Options.GetTypeInfo(ElementType(type));

    // The last type argument of List<T> and of Dictionary<string, T>, the only collections of the model.
    private static Type ElementType(JsonTypeInfo type) => type.Type.GetGenericArguments()[^1];

    private static string JavaName(Type type) =>
        type == typeof(string) ? "java.lang.String"
        : type.IsGenericType ? "java.util.List"
        : Model + type.Name;
}
