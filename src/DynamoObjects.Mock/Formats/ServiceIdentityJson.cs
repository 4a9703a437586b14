using System.Text.Json;

namespace DynamoObjects.Mock.Formats;

/// <summary>Writes the <c>userIdentity</c> of a deletion by time to live.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/time-to-live-ttl-streams.html</remarks>
internal static class ServiceIdentityJson
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "Service");
        json.WriteString("principalId", "dynamodb.amazonaws.com");
        json.WriteEndObject();
    }
}
