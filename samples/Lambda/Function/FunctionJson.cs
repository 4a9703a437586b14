using System.Text.Json;
using System.Text.Json.Serialization;

namespace Shop.Lambda;

/// <summary>The serializer of the function: it reads and writes the JSON of AWS Lambda.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(OrderEvent))]
[JsonSerializable(typeof(BatchResponse))]
public sealed partial class FunctionJson : JsonSerializerContext
{
    public static OrderEvent Read(Stream json) => JsonSerializer.Deserialize(json, Default.OrderEvent)!;

    public static void Write(BatchResponse response, Stream json) => JsonSerializer.Serialize(json, response, Default.BatchResponse);
}
