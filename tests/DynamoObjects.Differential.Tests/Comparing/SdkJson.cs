using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Amazon.Runtime;

namespace DynamoObjects.Differential.Comparing;

/// <summary>Converts requests and responses of the SDK to JSON: the members that are set, without transport metadata.</summary>
internal static partial class SdkJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new AttributeValueJson(), new ConstantJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { IgnoreTransportMembers } },
    };

    /// <summary>Converts a model to JSON, with its members and the attributes of its items sorted by name.</summary>
    public static JsonObject Serialize(object model) =>
        SortMembers(JsonSerializer.SerializeToNode(model, model.GetType(), Options)!.AsObject());

    /// <summary>Converts JSON to text, with the large strings that fill pages abbreviated.</summary>
    public static string Text(JsonNode? node) => node is null ? "null" : LargeString().Replace(node.ToJsonString(Options), "x...");

    public static string Text(object model) => Text(Serialize(model));

    /// <summary>Sorts the members of a node and the elements of its sets, which have no order.</summary>
    public static JsonNode? SortSets(JsonNode? node) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.OrderBy(p => p.Key, StringComparer.Ordinal)
                    .Select(p =>
                        KeyValuePair.Create(
                            p.Key,
                            p is { Key: "SS" or "NS" or "BS", Value: JsonArray set }
                                ? new JsonArray([.. set.OrderBy(e => (string?)e, StringComparer.Ordinal).Select(e => e!.DeepClone())])
                                : SortSets(p.Value)
                        )
                    )
            ),
            JsonArray array => new JsonArray([.. array.Select(SortSets)]),
            _ => node?.DeepClone(),
        };

    [GeneratedRegex("x{100,}")]
    private static partial Regex LargeString();

    private static JsonObject SortMembers(JsonObject node) =>
        new(node.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, SortMembers(p.Value))));

    private static JsonNode? SortMembers(JsonNode? node) =>
        node switch
        {
            JsonObject inner => SortMembers(inner),
            JsonArray array => new JsonArray([.. array.Select(SortMembers)]),
            _ => node?.DeepClone(),
        };

    private static void IgnoreTransportMembers(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (
                (property.AttributeProvider as MemberInfo)?.DeclaringType is { } declaring
                && (declaring == typeof(AmazonWebServiceResponse) || declaring == typeof(AmazonWebServiceRequest))
            )
            {
                property.ShouldSerialize = static (_, _) => false;
            }
        }
    }

    /// <summary>Writes the SDK's enumerations, which are classes with a value.</summary>
    private sealed class ConstantJson : JsonConverter<ConstantClass>
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(ConstantClass));

        public override ConstantClass Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Responses are only written for comparison, never read.");

        public override void Write(Utf8JsonWriter writer, ConstantClass value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
