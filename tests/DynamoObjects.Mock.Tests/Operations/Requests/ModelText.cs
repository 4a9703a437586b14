using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;

namespace DynamoObjects.Mock.Tests.Operations.Requests;

/// <summary>Writes responses as text that is the same for equal engines: without metadata, and without values that differ from one
/// process or engine to the next.</summary>
internal static partial class ModelText
{
    private static readonly string[] Metadata =
    [
        nameof(AmazonWebServiceResponse.ContentLength),
        nameof(AmazonWebServiceResponse.HttpStatusCode),
        nameof(AmazonWebServiceResponse.ResponseMetadata),
        "ShardIterator",
        "NextShardIterator",
        "EventID",
    ];

    public static string Write(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return Normalize(text.ToString());
    }

    /// <summary>Writes an error, with the items that it can contain.</summary>
    public static string Write(AmazonDynamoDBException exception)
    {
        object? details = exception switch
        {
            ConditionalCheckFailedException failed => failed.Item,
            TransactionCanceledException canceled => canceled.CancellationReasons,
            _ => null,
        };
        return Normalize($"{exception.ErrorCode}: {exception.Message} {Write(details)}");
    }

    public static string Normalize(string text) => Varying().Replace(text, "*");

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string or ConstantClass or bool or Enum:
                text.Append('"').Append(value).Append('"');
                break;
            case DateTime time:
                text.Append(time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case MemoryStream bytes:
                text.Append(Convert.ToBase64String(bytes.ToArray()));
                break;
            case IDictionary map:
                WriteMap(text, map);
                break;
            case IEnumerable list:
                text.Append('[');
                foreach (var element in list)
                {
                    Write(text, element);
                    text.Append(", ");
                }

                text.Append(']');
                break;
            default:
                if (value.GetType().IsValueType)
                    text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                else
                    WriteModel(text, value);
                break;
        }
    }

    private static void WriteMap(StringBuilder text, IDictionary map)
    {
        text.Append('{');
        foreach (var key in map.Keys.Cast<string>().Order(StringComparer.Ordinal))
        {
            text.Append(key).Append(": ");
            Write(text, map[key]);
            text.Append(", ");
        }

        text.Append('}');
    }

    private static void WriteModel(StringBuilder text, object model)
    {
        text.Append('{');
        foreach (var property in model.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (Metadata.Contains(property.Name) || property.GetIndexParameters().Length > 0 || property.GetValue(model) is not { } value)
                continue;
            if (value is ICollection { Count: 0 } && model is AttributeValue)
                continue;
            text.Append(property.Name).Append(": ");
            Write(text, value);
            text.Append(", ");
        }

        text.Append('}');
    }

    /// <summary>Hashes, identifiers that are random, and the numbers of stream records, which continue in a process. Numbers last: a
    /// hash can begin with eighteen digits.</summary>
    [GeneratedRegex(
        @"[0-9A-F]{64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|shardId-\d+-[0-9a-f]+|\d{14}-[0-9a-f]{8}|\d{18,}"
    )]
    private static partial Regex Varying();
}
