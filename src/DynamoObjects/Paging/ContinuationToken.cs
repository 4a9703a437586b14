using System.Buffers.Text;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mapping;

namespace DynamoObjects.Paging;

/// <summary>Converts the position of a query or scan to text and back: the table, the index and the key of the last item.</summary>
internal static class ContinuationToken
{
    public static string Write(ReadPlan plan, Dictionary<string, AttributeValue> key)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            json.WriteStringValue(Describe(plan));
            foreach (var (name, value) in key)
            {
                json.WriteStringValue(name);
                json.WriteStringValue(value.S ?? value.N ?? Convert.ToBase64String(value.B.ToArray()));
            }

            json.WriteEndArray();
        }

        return Convert.ToBase64String(stream.ToArray()).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <exception cref="InvalidContinuationTokenException">The text is damaged, or belongs to another query.</exception>
    public static Dictionary<string, AttributeValue> Read(ReadPlan plan, string token)
    {
        var parts = Parse(token);
        var expectedOrigin = Describe(plan);
        if (parts is not [var origin, ..] || parts.Length % 2 == 0)
            throw new InvalidContinuationTokenException("The continuation token is damaged. Pass it exactly as ReadPageAsync returned it.");
        if (origin != expectedOrigin)
            throw new InvalidContinuationTokenException(
                $"The continuation token belongs to the {origin}, but this is the {expectedOrigin}. Pass it to the query that returned it."
            );

        var expected = PropertySelection.GetKeyNames(plan.Schema, plan.Index);
        var key = new Dictionary<string, AttributeValue>(expected.Count);
        for (var i = 1; i < parts.Length; i += 2)
        {
            if (
                !expected.Contains(parts[i])
                || !plan.Schema.TryGetAttribute(parts[i], out var property)
                || !key.TryAdd(parts[i], Value(property, parts[i + 1]))
            )
                throw CreateKeyMismatchException();
        }

        return key.Count == expected.Count ? key : throw CreateKeyMismatchException();
    }

    private static InvalidContinuationTokenException CreateKeyMismatchException() =>
        new(
            "The continuation token does not contain the table's keys: they have changed since, or the token is damaged. Start "
                + "without a token."
        );

    private static string Describe(ReadPlan plan) =>
        $"{(plan.IsScan ? "scan" : "query")} of table '{plan.TableName}'{(plan.Index is { } index ? $", index '{index.Name}'" : "")}";

    private static AttributeValue Value(PropertySchema property, string text) =>
        property.Converter.Kind switch
        {
            AttributeKind.N => new AttributeValue { N = text },
            AttributeKind.B => new AttributeValue { B = new MemoryStream(FromBase64(text) ?? throw CreateKeyMismatchException()) },
            _ => new AttributeValue { S = text },
        };

    private static string[]? Parse(string token)
    {
        var text = token.Replace('-', '+').Replace('_', '/');
        if (FromBase64(text.PadRight((text.Length + 3) / 4 * 4, '=')) is not { } bytes)
            return null;
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return
                json.RootElement.ValueKind == JsonValueKind.Array
                && json.RootElement.EnumerateArray().All(part => part.ValueKind == JsonValueKind.String)
                ? [.. json.RootElement.EnumerateArray().Select(part => part.GetString()!)]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? FromBase64(string text)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return Convert.TryFromBase64String(text, bytes, out var written) ? bytes[..written] : null;
    }
}
