using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Errors;
using DynamoObjects.Mock.Operations.Requests;

namespace DynamoObjects.Mock.Operations.Items;

/// <summary>The table names that are the keys of a batch's map.</summary>
internal static class BatchTables
{
    public static void CheckName(ref Constraints constraints, string name, Func<string> echo)
    {
        if (name.StartsWith("arn:", StringComparison.Ordinal))
            return;
        if (name.Length is < 3 or > 255 || !TableNames.HasOnlyNameCharacters(name))
            constraints.Add(echo(), "requestItems", Messages.MapKeyConstraint);
    }

    /// <summary>Formats the map with one table of a BatchGetItem, as AWS echoes it.</summary>
    public static string Echo(string name, KeysAndAttributes? read)
    {
        var keys = (read?.Keys ?? []).Select(key =>
            "{" + string.Join(",", (key ?? []).Select(a => $"{Quote(a.Key)}:{Echo(a.Value)}")) + "}"
        );
        return $"{{{Quote(name)}:{{\"Keys\":[{string.Join(",", keys)}]}}}}";
    }

    private static string Echo(AttributeValue? value) =>
        value is null ? "null"
        : value.S is not null ? $"{{\"S\":{Quote(value.S)}}}"
        : value.N is not null ? $"{{\"N\":{Quote(value.N)}}}"
        : value.B is not null ? $"{{\"B\":{Quote(Convert.ToBase64String(value.B.ToArray()))}}}"
        : "{}";

    private static string Quote(string text) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"");
}
