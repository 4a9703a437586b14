using System.Text.Json;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Formats;

/// <summary>Writes items as DynamoDB JSON, without the SDK's model.</summary>
internal static class ItemJsonWriter
{
    /// <param name="writer">The writer.</param>
    /// <param name="item">The item.</param>
    /// <param name="isSorted">Whether to sort attributes, including those of maps, by name.</param>
    public static void Write(Utf8JsonWriter writer, Item item, bool isSorted = false)
    {
        writer.WriteStartObject();
        if (isSorted)
            WriteSorted(writer, item);
        else
            WriteAttributes(writer, item);
        writer.WriteEndObject();
    }

    private static void WriteAttributes(Utf8JsonWriter writer, Item item)
    {
        var names = item.JsonNames;
        var at = 0;
        foreach (var (_, value) in item)
        {
            writer.WritePropertyName(names[at++]);
            Write(writer, value, isSorted: false);
        }
    }

    private static void WriteSorted(Utf8JsonWriter writer, Item item)
    {
        foreach (var (name, value) in item.OrderBy(attribute => attribute.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            Write(writer, value, isSorted: true);
        }
    }

    private static void Write(Utf8JsonWriter writer, in Value value, bool isSorted)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(TypeNames.Get(value.Type));
        switch (value.Type)
        {
            case AttributeType.S or AttributeType.N:
                writer.WriteStringValue(value.AsString);
                break;
            case AttributeType.B:
                writer.WriteBase64StringValue(value.AsBinary);
                break;
            case AttributeType.M:
                Write(writer, value.AsMap, isSorted);
                break;
            case AttributeType.BOOL:
                writer.WriteBooleanValue(value.AsBool);
                break;
            case AttributeType.NULL:
                writer.WriteBooleanValue(true);
                break;
            default:
                WriteElements(writer, value, isSorted);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteElements(Utf8JsonWriter writer, in Value value, bool isSorted)
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
                    Write(writer, element, isSorted);
                break;
            default:
                foreach (var member in value.AsStrings)
                    writer.WriteStringValue(member);
                break;
        }

        writer.WriteEndArray();
    }
}
