using System.Text.RegularExpressions;

namespace DynamoObjects.Differential.Comparing;

/// <summary>The form in which answers are compared: where both sides say the same in other words, or DynamoDB leaves
/// something open, they are made equal.</summary>
internal static partial class ResponseNormalizer
{
    public static BackendResponse Normalize(BackendResponse response)
    {
        // DynamoDB Local tells the capacity of some requests that do not ask for it, and rounds otherwise than AWS: the specs compare it.
        response.Body.Remove("ConsumedCapacity");
        var body = (JsonObject)Normalize((JsonNode)response.Body)!;
        if (response.Message is null)
            return response with { Body = body };
        var message = ValidTypes().Replace(MissingExpressions().Replace(ValidationErrorPrefix().Replace(response.Message, ""), ""), "");
        foreach (var subject in MessageSubject.All)
        {
            if (subject.IsMatch(message))
                return response with
                {
                    Message = subject.HasOwnMessage ? $"({subject.Name})" : message,
                    Subject = subject.Name,
                    Body = body,
                };
        }

        return response with
        {
            Message = message,
            Body = body,
        };
    }

    /// <summary>DynamoDB Local ends the message of a reason with a full stop. It keeps the text of some numbers, such as
    /// those in lists; AWS normalises every number, which the specs and properties hold the mock to.</summary>
    private static JsonNode? Normalize(JsonNode? node) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.Where(p => !IgnoredMembers().IsMatch(p.Key))
                    .Select(p =>
                        KeyValuePair.Create(
                            p.Key,
                            p switch
                            {
                                { Key: "N", Value: JsonValue number } => JsonValue.Create(NormalizedNumber.Parse((string)number!)),
                                { Key: "GlobalSecondaryIndexes" or "LocalSecondaryIndexes", Value: JsonArray indexes } => new JsonArray([
                                    .. indexes.OrderBy(i => (string?)i!["IndexName"], StringComparer.Ordinal).Select(Normalize),
                                ]),
                                { Key: "Message", Value: JsonValue reason } => JsonValue.Create(((string)reason!).TrimEnd('.')),
                                { Key: "NS", Value: JsonArray numbers } => new JsonArray([
                                    .. numbers
                                        .Select(n => NormalizedNumber.Parse((string)n!))
                                        .Order(StringComparer.Ordinal)
                                        .Select(n => JsonValue.Create(n)),
                                ]),
                                _ => Normalize(p.Value),
                            }
                        )
                    )
            ),
            JsonArray array => new JsonArray([.. array.Select(Normalize)]),
            _ => node?.DeepClone(),
        };

    /// <summary>AWS puts some messages in an envelope, DynamoDB Local hardly any.</summary>
    [GeneratedRegex("^1 validation error detected: ")]
    private static partial Regex ValidationErrorPrefix();

    /// <summary>DynamoDB Local still says which expressions are missing, as AWS once did.</summary>
    [GeneratedRegex("(?<=can only be specified when using expressions): .*")]
    private static partial Regex MissingExpressions();

    /// <summary>A set, told in the order of its hash.</summary>
    [GeneratedRegex("valid types: {.*}")]
    private static partial Regex ValidTypes();

    /// <summary>How the SDK says whether a property was set; and what differs from table to table, or is estimated, or not
    /// known to DynamoDB Local.</summary>
    [GeneratedRegex(
        "^Is.*Set$|DateTime$|Arn$|TableId|TableSizeBytes|IndexSizeBytes|ItemCount|WarmThroughput|DeletionProtection|NumberOfDecreasesToday"
    )]
    private static partial Regex IgnoredMembers();
}
