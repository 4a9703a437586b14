using System.Text.Json;
using Amazon.DynamoDBv2;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Formats;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Transfers;

/// <summary>Reads lines such as <c>{"Item":{"id":{"S":"s1"}}}</c>.</summary>
internal static class JsonRecords
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ItemJsonReader.MaxLevels };

    public static IEnumerable<InputRecord> Read(Stream source, bool hasConditions)
    {
        var lines = new LineReader(source, static line => new InvalidDataException(Messages.RecordTooLong(line)));
        while (lines.MoveNext())
        {
            if (!lines.Line.Trim(" \t\r\n"u8).IsEmpty)
                yield return ReadLine(lines.Line, lines.Number, hasConditions);
        }
    }

    private static InputRecord ReadLine(ReadOnlySpan<byte> line, long number, bool hasConditions)
    {
        var parts = new RecordParts(hasConditions);
        var reader = new Utf8JsonReader(line, Options);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                throw new JsonException(Messages.RecordNotObject);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                ReadPart(ref reader, ref parts);
            reader.Read();
        }
        catch (JsonException exception)
        {
            // The text itself is not JSON, or only not an item.
            CheckJson(line, number);
            parts.Report(exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or AmazonDynamoDBException)
        {
            CheckJson(line, number);
            parts.Report(Messages.TextMalformed);
        }

        return parts.Build(number);
    }

    private static void ReadPart(ref Utf8JsonReader reader, ref RecordParts parts)
    {
        var name = reader.GetString()!;
        reader.Read();
        if (RecordParts.IsItem(name))
            parts.Add(name, Value.Map(ItemJsonReader.Read(ref reader)));
        else if (reader.TokenType == JsonTokenType.String)
            parts.Add(name, Value.String(reader.GetString()!));
        else if (reader.TokenType == JsonTokenType.StartObject)
            parts.Add(name, Value.Map(ReadTexts(ref reader)));
        else
            throw new JsonException(Messages.RecordPartInvalid(name));
    }

    private static Item ReadTexts(ref Utf8JsonReader reader)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
                throw new JsonException(Messages.RecordPartInvalid(name));
            texts[name] = reader.GetString()!;
        }

        return Item.Create([.. texts.Select(text => new ItemAttribute(text.Key, Value.String(text.Value)))]);
    }

    private static void CheckJson(ReadOnlySpan<byte> line, long number)
    {
        try
        {
            var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = 1000 });
            while (reader.Read())
            {
                // Only the structure of the text is of interest.
            }
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(Messages.RecordUnreadable(number, exception.Message), exception);
        }
    }
}
