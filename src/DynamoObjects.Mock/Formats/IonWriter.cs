using System.Globalization;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Formats;

/// <summary>Writes items as text of <see href="https://amazon-ion.github.io/ion-docs/docs/spec.html">Amazon Ion 1.0</see>, in the form
/// that DynamoDB exports.</summary>
/// <remarks>A number is a decimal, a binary value is a blob, and a set is a list with an annotation. See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">Table export output
/// format</see>.</remarks>
internal static class IonWriter
{
    /// <summary>The first value of each line: the version of Ion.</summary>
    public const string VersionMarker = "$ion_1_0";

    public static void Write(TextWriter writer, Item item)
    {
        var isFirst = true;
        writer.Write('{');
        foreach (var (name, value) in item)
        {
            if (!isFirst)
                writer.Write(',');
            isFirst = false;
            WriteFieldName(writer, name);
            writer.Write(':');
            Write(writer, value);
        }

        writer.Write('}');
    }

    private static void Write(TextWriter writer, in Value value)
    {
        switch (value.Type)
        {
            case AttributeType.S:
                WriteQuoted(writer, value.AsString, '"');
                break;
            case AttributeType.N:
                IonDecimals.Write(writer, value.AsNumberText);
                break;
            case AttributeType.B:
                WriteBlob(writer, value.AsBinary);
                break;
            case AttributeType.BOOL:
                writer.Write(value.AsBool ? "true" : "false");
                break;
            case AttributeType.NULL:
                writer.Write("null");
                break;
            case AttributeType.M:
                Write(writer, value.AsMap);
                break;
            case AttributeType.L:
                WriteList(writer, value.AsList, static (writer, element) => Write(writer, element));
                break;
            default:
                WriteSet(writer, value);
                break;
        }
    }

    private static void WriteSet(TextWriter writer, in Value value)
    {
        writer.Write(IonSets.GetAnnotation(value.Type));
        writer.Write("::");
        if (value.Type == AttributeType.BS)
            WriteList(writer, value.AsBinaries, WriteBlob);
        else if (value.Type == AttributeType.NS)
            WriteList(writer, value.AsStrings, IonDecimals.Write);
        else
            WriteList(writer, value.AsStrings, static (writer, member) => WriteQuoted(writer, member, '"'));
    }

    private static void WriteList<T>(TextWriter writer, T[] elements, Action<TextWriter, T> write)
    {
        writer.Write('[');
        for (var i = 0; i < elements.Length; i++)
        {
            if (i > 0)
                writer.Write(',');
            write(writer, elements[i]);
        }

        writer.Write(']');
    }

    private static void WriteBlob(TextWriter writer, byte[] bytes)
    {
        writer.Write("{{");
        writer.Write(Convert.ToBase64String(bytes));
        writer.Write("}}");
    }

    private static void WriteFieldName(TextWriter writer, string name)
    {
        if (IonSymbols.IsIdentifier(name))
            writer.Write(name);
        else
            WriteQuoted(writer, name, '\'');
    }

    private static void WriteQuoted(TextWriter writer, string text, char quote)
    {
        writer.Write(quote);
        var rest = text.AsSpan();
        while (rest.IndexOfAny(IonSymbols.Escaped) is >= 0 and var at)
        {
            writer.Write(rest[..at]);
            WriteEscaped(writer, rest[at], quote);
            rest = rest[(at + 1)..];
        }

        writer.Write(rest);
        writer.Write(quote);
    }

    private static void WriteEscaped(TextWriter writer, char character, char quote)
    {
        if (character is '"' or '\'' && character != quote)
            writer.Write(character);
        else if (IonSymbols.FindEscape(character) is { } letter)
            writer.Write($"\\{letter}");
        else
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"\\x{(int)character:x2}"));
    }
}
