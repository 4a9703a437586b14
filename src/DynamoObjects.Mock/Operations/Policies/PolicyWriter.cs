using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DynamoObjects.Mock.Operations.Policies;

/// <summary>Writes a policy as AWS returns it: without spaces, in a fixed order, and lists of one text as the text.</summary>
internal static class PolicyWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string version, string? id, IEnumerable<PolicyStatement> statements)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("Version", version);
            if (id is not null)
                json.WriteString("Id", id);
            json.WriteStartArray("Statement");
            foreach (var statement in statements)
                Write(json, statement);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, PolicyStatement statement)
    {
        json.WriteStartObject();
        if (statement.Id is { } id)
            json.WriteString("Sid", id);
        json.WriteString("Effect", statement.IsAllowed ? "Allow" : "Deny");
        json.WritePropertyName(statement.PrincipalElement);
        Write(json, statement.Principals);
        json.WritePropertyName(statement.ActionElement);
        Write(json, statement.Actions);
        json.WritePropertyName(statement.ResourceElement);
        Write(json, statement.Resources);
        if (statement.Condition is { } condition)
        {
            json.WritePropertyName("Condition");
            Write(json, condition);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, string[]>> principals)
    {
        if (principals is [{ Key: "" } everyone])
        {
            Write(json, everyone.Value);
            return;
        }

        json.WriteStartObject();
        foreach (var (type, names) in principals)
        {
            json.WritePropertyName(type);
            Write(json, names);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string[] texts)
    {
        if (texts is [var single])
        {
            json.WriteStringValue(single);
            return;
        }

        json.WriteStartArray();
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Writes a condition: operators, with the values of their keys.</summary>
    private static void Write(Utf8JsonWriter json, JsonElement condition)
    {
        switch (condition.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in condition.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array when condition.GetArrayLength() == 1:
                Write(json, condition[0]);
                break;
            default:
                condition.WriteTo(json);
                break;
        }
    }
}
