using System.Text.Json;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Formats;

/// <summary>The type names of DynamoDB JSON, which precede a value: <c>{"S": "text"}</c>.</summary>
/// <remarks>See
/// <see href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html">AttributeValue</see>.</remarks>
internal static class TypeNames
{
    private static readonly JsonEncodedText[] All = [.. Enum.GetNames<AttributeType>().Select(name => JsonEncodedText.Encode(name))];

    public static JsonEncodedText Get(AttributeType type) => All[(int)type];

    /// <summary>Reads the type at the reader's position.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out AttributeType type)
    {
        for (type = 0; (int)type < All.Length; type++)
        {
            if (reader.ValueTextEquals(All[(int)type].EncodedUtf8Bytes))
                return true;
        }

        return false;
    }
}
