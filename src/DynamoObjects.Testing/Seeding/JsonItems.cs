using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Testing.Seeding;

/// <summary>Reads the items of a JSON text: an array of items, one item, or the output of a Scan.</summary>
internal static class JsonItems
{
    public static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private delegate Dictionary<string, AttributeValue> ItemReader(ref Utf8JsonReader reader, Action<string> onAttribute);

    /// <summary>Reads plain JSON.</summary>
    /// <exception cref="SeedDataException">The text is invalid.</exception>
    public static List<SeedItem> ReadPlain(SeedText text, string table) => Read(text, table, PlainJson.ReadItem, isTyped: false);

    /// <summary>Reads DynamoDB JSON.</summary>
    /// <exception cref="SeedDataException">The text is invalid.</exception>
    public static List<SeedItem> ReadTyped(SeedText text, string table) =>
        Read(text, table, static (ref reader, onAttribute) => SdkValues.ToSdk(ItemJsonReader.Read(ref reader, onAttribute)), isTyped: true);

    private static List<SeedItem> Read(SeedText text, string table, ItemReader readItem, bool isTyped)
    {
        var bytes = text.Bytes.Span;
        var reader = new Utf8JsonReader(bytes, Options);
        var lines = new LineCounter();
        string? attribute = null;
        var items = new List<SeedItem>();
        try
        {
            reader.Read();
            var isScanResponse = isTyped && TryEnterScanResponse(ref reader);
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    ReadOne(ref reader, bytes);
            }
            else
            {
                ReadOne(ref reader, bytes);
            }

            while (isScanResponse && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                reader.Skip();
            reader.Read();
            return items;
        }
        catch (JsonException exception)
        {
            var (line, position) = exception.LineNumber is { } l
                ? ((int)l + 1, (int)exception.BytePositionInLine.GetValueOrDefault() + 1)
                : lines.GetPosition(bytes, reader.TokenStartIndex);
            throw new SeedDataException(
                text.Origin with
                {
                    Line = line,
                    Position = position,
                },
                DescribeProblem(exception, bytes),
                attribute,
                exception
            );
        }

        void ReadOne(ref Utf8JsonReader reader, ReadOnlySpan<byte> bytes)
        {
            attribute = null;
            var line = lines.GetPosition(bytes, reader.TokenStartIndex).Line;
            items.Add(new SeedItem(table, readItem(ref reader, name => attribute = name), text.Origin with { Line = line }));
            attribute = null;
        }
    }

    // The output of a Scan. An item cannot look like that: none of its attributes is an array.
    private static bool TryEnterScanResponse(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        if (
            reader.TokenType != JsonTokenType.StartObject
            || !ahead.Read()
            || ahead.TokenType != JsonTokenType.PropertyName
            || !ahead.ValueTextEquals("Items")
            || !ahead.Read()
            || ahead.TokenType != JsonTokenType.StartArray
        )
            return false;
        reader = ahead;
        return true;
    }

    private static string DescribeProblem(JsonException error, ReadOnlySpan<byte> bytes) =>
        bytes.Trim(" \t\r\n"u8).IsEmpty ? "the text is empty; write an array of items, such as [{ \"id\": ... }]."
        : error.LineNumber is null ? error.Message
        : $"the text is not JSON: {error.Message}";
}
