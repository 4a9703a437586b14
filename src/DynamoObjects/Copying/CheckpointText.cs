using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Copying;

/// <summary>
/// Converts a checkpoint to and from JSON. A segment is the key after which it continues: empty at its start, null at its end.
/// </summary>
internal static class CheckpointText
{
    public static string Write(CopyCheckpoint checkpoint)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("source", checkpoint.Source);
            json.WriteString("target", checkpoint.Target);
            var counts = checkpoint.Counts;
            json.WriteStartArray("counts");
            foreach (var count in (ReadOnlySpan<long>)[counts.Copied, counts.SkippedExisting, counts.SkippedByTransform])
                json.WriteNumberValue(count);
            json.WriteEndArray();
            json.WriteStartArray("segments");
            foreach (var position in checkpoint.Positions)
            {
                if (position.IsEnd)
                    json.WriteNullValue();
                else
                    WriteKey(json, position.After ?? []);
            }

            json.WriteEndArray();
            json.WriteStartArray("failures");
            foreach (var failure in checkpoint.Failures)
            {
                json.WriteStartObject();
                json.WritePropertyName("key");
                WriteKey(json, failure.Key);
                json.WriteString("reason", failure.Reason);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <exception cref="InvalidCopyCheckpointException">The text is not a checkpoint.</exception>
    public static CopyCheckpoint Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            var positions = root.GetProperty("segments").EnumerateArray().Select(ReadPosition).ToImmutableArray();
            var failures = root.GetProperty("failures")
                .EnumerateArray()
                .Select(failure => new CopyFailure(ReadKey(failure.GetProperty("key")), Text(failure.GetProperty("reason"))))
                .ToImmutableList();
            var counts = root.GetProperty("counts").EnumerateArray().Select(count => count.GetInt64()).ToArray();
            if (counts.Length != 3 || positions.Length == 0)
                throw new FormatException("The counts or segments are missing.");
            var result = new CopyResult(counts.Sum() + failures.Count, counts[0], counts[1], counts[2], failures.Count);
            return new CopyCheckpoint(Text(root.GetProperty("source")), Text(root.GetProperty("target")), positions, result, failures);
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or OverflowException
            )
        {
            throw new InvalidCopyCheckpointException(
                $"The text is not a valid checkpoint: {exception.Message} Pass it exactly as CopyCheckpoint.ToString() returned it.",
                exception
            );
        }
    }

    private static SegmentPosition ReadPosition(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return SegmentPosition.End;
        var key = ReadKey(json);
        return key.Count == 0 ? SegmentPosition.Start : new SegmentPosition(key, false);
    }

    private static void WriteKey(Utf8JsonWriter json, IReadOnlyDictionary<string, AttributeValue> key)
    {
        json.WriteStartObject();
        foreach (var (name, value) in key)
        {
            json.WriteStartObject(name);
            if (value.S is not null)
                json.WriteString("S", value.S);
            else if (value.N is not null)
                json.WriteString("N", value.N);
            else
                json.WriteString("B", Convert.ToBase64String(value.B.ToArray()));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static Dictionary<string, AttributeValue> ReadKey(JsonElement json) =>
        json.EnumerateObject().ToDictionary(part => part.Name, part => ReadValue(part.Value.EnumerateObject().Single()));

    private static AttributeValue ReadValue(JsonProperty value) =>
        value.Name switch
        {
            "S" => new AttributeValue { S = Text(value.Value) },
            "N" => new AttributeValue { N = Text(value.Value) },
            "B" => new AttributeValue { B = new MemoryStream(Convert.FromBase64String(Text(value.Value))) },
            _ => throw new FormatException($"'{value.Name}' is not the type of a key."),
        };

    private static string Text(JsonElement json) => json.GetString() ?? throw new FormatException("A string is null.");
}
