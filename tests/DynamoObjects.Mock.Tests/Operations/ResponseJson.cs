using System.Collections;
using System.Text.Json.Nodes;
using Amazon.Runtime;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Operations;

/// <summary>Writes responses as AWS's JSON.</summary>
internal static class ResponseJson
{
    private static readonly string[] Metadata = ["ResponseMetadata", "ContentLength", "HttpStatusCode"];

    public static JsonObject From(object model)
    {
        var json = new JsonObject();
        foreach (var property in model.GetType().GetProperties().Where(p => p.CanWrite && !Metadata.Contains(p.Name)))
        {
            if (FromValue(property.GetValue(model)) is { } value)
                json[property.Name] = value;
        }

        return json;
    }

    private static JsonNode? FromValue(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            ConstantClass constant => constant.Value,
            bool flag => flag,
            int number => number,
            long number => number,
            double number => number,
            DateTime time => (time.ToUniversalTime() - DateTime.UnixEpoch).TotalMilliseconds / 1000,
            IList list => SdkCollections.IsSet(list) ? new JsonArray([.. list.Cast<object>().Select(FromValue)]) : null,
            _ => From(value),
        };
}
