using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Wording;

namespace DynamoObjects.Testing.Observation;

/// <summary>Formats items and values: like JSON, with sets as in PartiQL, and only the length of binary
/// values.</summary>
internal static class ItemText
{
    // The reader of a test's output wants to see the stored text, not its escapes.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static string Format(IReadOnlyDictionary<string, AttributeValue> item, AttributeMask mask) =>
        Write(text => Append(text, item, mask));

    public static string Format(AttributeValue value, AttributeMask mask) => Write(text => Append(text, value, mask));

    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, Encoder)}\"";

    private static string Write(Action<StringBuilder> write)
    {
        var text = new StringBuilder();
        write(text);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IReadOnlyDictionary<string, AttributeValue> item, AttributeMask mask)
    {
        var separator = "{";
        foreach (var (name, value) in item)
        {
            text.Append(separator).Append(name).Append(": ");
            if (mask.Hides(name))
                text.Append(AttributeMask.Hidden);
            else
                Append(text, value, mask);
            separator = ", ";
        }

        text.Append(item.Count == 0 ? "{}" : "}");
    }

    private static void Append(StringBuilder text, AttributeValue? value, AttributeMask mask)
    {
        switch (value)
        {
            case { S: { } it }:
                text.Append(Quote(it));
                break;
            case { N: { } it }:
                text.Append(it);
                break;
            case { BOOL: { } it }:
                text.Append(it ? "true" : "false");
                break;
            case { NULL: true }:
                text.Append("null");
                break;
            case { B: { } it }:
                text.Append(Binary(it));
                break;
            case { IsMSet: true, M: { } it }:
                Append(text, it, mask);
                break;
            case { IsLSet: true, L: { } it }:
                Append(text, "[", it, element => Append(text, element, mask), "]");
                break;
            case { IsSSSet: true, SS: { } it }:
                Append(text, "<<", it, element => text.Append(Quote(element)), ">>");
                break;
            case { IsNSSet: true, NS: { } it }:
                Append(text, "<<", it, element => text.Append(element), ">>");
                break;
            case { IsBSSet: true, BS: { } it }:
                Append(text, "<<", it, element => text.Append(Binary(element)), ">>");
                break;
            default:
                text.Append("(no value)");
                break;
        }
    }

    private static void Append<T>(StringBuilder text, string open, List<T> elements, Action<T> append, string close)
    {
        text.Append(open);
        for (var i = 0; i < elements.Count; i++)
        {
            if (i > 0)
                text.Append(", ");
            append(elements[i]);
        }

        text.Append(close);
    }

    private static string Binary(MemoryStream stream) => $"({Quantity.Format(stream.ToArray().Length, "byte")})";
}
