using System.Text.Json.Serialization;

namespace DynamoObjects.Differential.Comparing;

/// <summary>Writes an attribute value as DynamoDB JSON; the elements of a set, which have no order, are sorted.</summary>
internal sealed class AttributeValueJson : JsonConverter<AttributeValue>
{
    public override AttributeValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Responses are only written for comparison, never read.");

    public override void Write(Utf8JsonWriter writer, AttributeValue value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        if (value.S is not null)
            writer.WriteString("S", value.S);
        if (value.N is not null)
            writer.WriteString("N", value.N);
        if (value.B is not null)
            writer.WriteBase64String("B", value.B.ToArray());
        if (value.BOOL is not null)
            writer.WriteBoolean("BOOL", value.BOOL.Value);
        if (value.NULL is not null)
            writer.WriteBoolean("NULL", value.NULL.Value);
        Set("SS", value.SS, value.IsSSSet);
        Set("NS", value.NS, value.IsNSSet);
        Set("BS", value.BS?.ConvertAll(b => Convert.ToBase64String(b.ToArray())), value.IsBSSet);
        if (value.IsLSet)
            Property("L", value.L);
        if (value.IsMSet)
            Property("M", value.M.OrderBy(a => a.Key, StringComparer.Ordinal).ToDictionary());
        writer.WriteEndObject();

        void Set(string name, List<string>? elements, bool isSet)
        {
            if (isSet || elements?.Count > 0)
                Property(name, elements!.Order(StringComparer.Ordinal));
        }

        void Property<T>(string name, T content)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, content, options);
        }
    }
}
