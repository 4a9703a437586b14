using System.Text.Json;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>Converts the last key of a page to the token with which its statement continues, and back.</summary>
internal static class NextTokens
{
    /// <summary>Creates a token.</summary>
    /// <param name="statement">The identity of the statement to which the token belongs.</param>
    /// <param name="key">The last key of its page.</param>
    public static string Create(string statement, Item key)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartArray();
            writer.WriteStringValue(statement);
            foreach (var attribute in key)
            {
                writer.WriteStringValue(attribute.Name);
                writer.WriteStringValue(attribute.Value.Type.ToString());
                writer.WriteStringValue(
                    attribute.Value.Type switch
                    {
                        AttributeType.S => attribute.Value.AsString,
                        AttributeType.N => attribute.Value.AsNumberText,
                        _ => Convert.ToBase64String(attribute.Value.AsBinary),
                    }
                );
            }

            writer.WriteEndArray();
        }

        return Convert.ToBase64String(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Reads the last key from a token.</summary>
    /// <param name="statement">The identity of the statement that continues.</param>
    /// <param name="token">The token.</param>
    /// <exception cref="Amazon.DynamoDBv2.AmazonDynamoDBException">The token is invalid, or belongs to another statement.</exception>
    public static Item Parse(string statement, string token)
    {
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(token));
            var parts = document.RootElement.EnumerateArray().Select(part => part.GetString() ?? throw new FormatException()).ToList();
            if (parts.FirstOrDefault() != statement)
                throw new FormatException();
            var builder = new ItemBuilder(parts.Count / 3);
            for (var i = 1; i < parts.Count; i += 3)
            {
                builder.Add(
                    parts[i],
                    parts[i + 1] switch
                    {
                        "S" => Value.String(parts[i + 2]),
                        "N" => Value.Number(SdkValues.ReadNumber(parts[i + 2], ValueLayer.Older)),
                        _ => Value.Binary(Convert.FromBase64String(parts[i + 2])),
                    }
                );
            }

            return builder.Build();
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            throw Failures.Validation(Messages.NextTokenInvalid);
        }
    }
}
