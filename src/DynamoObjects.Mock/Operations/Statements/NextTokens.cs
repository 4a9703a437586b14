using System.Text.Json;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Operations.Statements;

/// <summary>Converts the last key of a page to the token with which a statement continues, and back.</summary>
internal static class NextTokens
{
    public static string Create(Item key)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartArray();
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

    public static Item Parse(string token)
    {
        try
        {
            using var document = JsonDocument.Parse(Convert.FromBase64String(token));
            var parts = document.RootElement.EnumerateArray().Select(part => part.GetString() ?? throw new FormatException()).ToList();
            var builder = new ItemBuilder(parts.Count / 3);
            for (var i = 0; i < parts.Count; i += 3)
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
