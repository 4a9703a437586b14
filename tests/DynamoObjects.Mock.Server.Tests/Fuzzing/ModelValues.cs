using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoObjects.Mock.Server.Json;

namespace DynamoObjects.Mock.Server.Tests.Fuzzing;

/// <summary>Valid and empty values for the members of the SDK's model, by their name and type.</summary>
internal static class ModelValues
{
    private static readonly (string Name, string Value)[] AttributeValues =
    [
        ("S", "\"x\""),
        ("N", "\"1\""),
        ("B", "\"AQID\""),
        ("BOOL", "true"),
        ("NULL", "true"),
        ("SS", "[\"x\"]"),
        ("SS", "[]"),
        ("SS", "[\"x\",\"x\"]"),
        ("NS", "[\"1\"]"),
        ("NS", "[]"),
        ("NS", "[\"1\",\"1.0\"]"),
        ("BS", "[\"AQID\"]"),
        ("BS", "[]"),
        ("BS", "[\"AQID\",\"AQID\"]"),
        ("L", "[]"),
        ("L", "[{\"N\":\"1\"},{}]"),
        ("M", "{}"),
        ("M", "{\"\":{\"S\":\"\"}}"),
        ("M", "{\"a\":{}}"),
    ];

    private static readonly Dictionary<string, string[]> Texts = new(StringComparer.Ordinal)
    {
        ["TableName"] = ["store", "orders", "arn:aws:dynamodb:us-east-1:000000000000:table/store"],
        ["IndexName"] = ["by-state", "local-state", "by-new"],
        ["AttributeName"] = ["id", "customer", "q"],
        ["ResourceArn"] = ["arn:aws:dynamodb:us-east-1:000000000000:table/store"],
        ["ConditionExpression"] = ["attribute_exists(id)", "#n = :v"],
        ["FilterExpression"] = ["attribute_exists(id)", "#n = :v"],
        ["KeyConditionExpression"] = ["id = :i", "customer = :v"],
        ["ProjectionExpression"] = ["id, #n"],
        ["UpdateExpression"] = ["SET q = :v", "REMOVE #n"],
        ["Statement"] = ["SELECT * FROM \"store\"", "DELETE FROM \"store\" WHERE id = 'a'"],
    };

    private static readonly string[] Attributes =
    [
        "{}",
        """{"id":{"S":"a"}}""",
        """{"customer":{"S":"acme"},"number":{"N":"1"}}""",
        """{":v":{"S":"x"}}""",
    ];

    private static readonly string[] Names = ["{}", """{"#n":"number"}""", """{"#n":""}"""];

    /// <summary>Gets the members that an object of the model does not have, with values for them.</summary>
    public static IEnumerable<(string Name, JsonNode Value)> GetAbsentMembers(JsonObject map, JsonTypeInfo? type)
    {
        if (type?.Type == typeof(AttributeValue))
        {
            return AttributeValues
                .Where(member => !map.ContainsKey(member.Name))
                .Select(member => (member.Name, JsonNode.Parse(member.Value)!));
        }

        if (type?.Kind != JsonTypeInfoKind.Object)
            return [];
        return type
            .Properties.Where(property => !map.ContainsKey(property.Name))
            .SelectMany(property => Values(property.Name, property.PropertyType).Select(value => (property.Name, value)));
    }

    /// <summary>Gets the type of an object's member; <see langword="null"/> for a member that is not in the model.</summary>
    public static JsonTypeInfo? GetMember(JsonTypeInfo? type, string name)
    {
        if (type is null)
            return null;
        if (type.Type == typeof(AttributeValue))
        {
            return name switch
            {
                "L" => ModelJson.GetTypeInfo(typeof(List<AttributeValue>)),
                "M" => ModelJson.GetTypeInfo(typeof(Dictionary<string, AttributeValue>)),
                _ => null,
            };
        }

        if (type.Type.IsGenericType)
            return GetElement(type);
        return type.Properties.FirstOrDefault(property => property.Name == name) is { } found
            ? ModelJson.GetTypeInfo(found.PropertyType)
            : null;
    }

    /// <summary>Gets the type of the members of a list or map.</summary>
    public static JsonTypeInfo? GetElement(JsonTypeInfo? type) =>
        type?.Type.IsGenericType == true ? ModelJson.GetTypeInfo(type.Type.GetGenericArguments()[^1]) : null;

    private static IEnumerable<JsonNode> Values(string name, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string))
            return Texts.GetValueOrDefault(name, ["text", ""]).Select(text => (JsonNode)text);
        if (plain == typeof(bool))
            return [true, false];
        if (plain == typeof(int) || plain == typeof(long) || plain == typeof(double) || plain == typeof(DateTime))
            return [1, 0];
        if (plain == typeof(MemoryStream))
            return ["AQID"];
        if (typeof(ConstantClass).IsAssignableFrom(plain))
            return [.. Constants(plain).Select(text => (JsonNode)text), "", "BOGUS"];
        if (plain == typeof(AttributeValue))
            return AttributeValues.Select(member => JsonNode.Parse($"{{\"{member.Name}\":{member.Value}}}")!);
        if (plain == typeof(Dictionary<string, AttributeValue>))
            return Attributes.Select(text => JsonNode.Parse(text)!);
        if (plain == typeof(Dictionary<string, string>))
            return Names.Select(text => JsonNode.Parse(text)!);
        return plain.IsGenericType ? Collections(plain) : Structures(plain);
    }

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields()
            .Where(field => field.IsStatic && field.FieldType == type)
            .Select(field => ((ConstantClass)field.GetValue(null)!).Value);

    private static IEnumerable<JsonNode> Collections(Type type)
    {
        var arguments = type.GetGenericArguments();
        var isMap = arguments.Length == 2;
        yield return isMap ? new JsonObject() : new JsonArray();
        foreach (var value in Values("", arguments[^1]))
        {
            yield return isMap ? new JsonObject { ["store"] = value.DeepClone() } : new JsonArray(value.DeepClone());
            if (!isMap)
                yield return new JsonArray(value.DeepClone(), value.DeepClone());
        }
    }

    /// <summary>Creates an object without members, and one with all of them.</summary>
    private static IEnumerable<JsonNode> Structures(Type type)
    {
        yield return new JsonObject();
        var full = new JsonObject();
        foreach (var property in ModelJson.GetTypeInfo(type).Properties)
        {
            // The first value of a collection is the empty one.
            var isCollection = property.PropertyType.IsGenericType && Nullable.GetUnderlyingType(property.PropertyType) is null;
            if (Values(property.Name, property.PropertyType).Skip(isCollection ? 1 : 0).FirstOrDefault() is { } value)
                full[property.Name] = value.DeepClone();
        }

        yield return full;
    }
}
