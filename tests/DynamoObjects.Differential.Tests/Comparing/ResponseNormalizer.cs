using System.Text.RegularExpressions;

namespace DynamoObjects.Differential.Comparing;

/// <summary>Converts responses to the form in which they are compared: removes differences in wording, and in what DynamoDB does not
/// specify.</summary>
internal static partial class ResponseNormalizer
{
    public static BackendResponse Normalize(BackendResponse response)
    {
        // DynamoDB Local reports the capacity of some requests that do not ask for it, and rounds differently from AWS: the specs
        // compare it.
        response.Body.Remove("ConsumedCapacity");
        var body = (JsonObject)Normalize((JsonNode)response.Body)!;
        if (response.Message is null)
            return response with { Body = body };
        var (message, subject) = NormalizeMessage(response.Message);
        return response with { Message = message, Subject = subject, Body = body };
    }

    private static (string Message, string? Subject) NormalizeMessage(string sent)
    {
        var message = ValidTypes().Replace(MissingExpressions().Replace(ValidationErrorPrefix().Replace(sent, ""), ""), "");
        message = Place().Replace(message, "");
        var prefix = StatementPrefix().Match(message).Value;
        message = message[prefix.Length..];
        return Array.Find(MessageSubject.All, subject => subject.IsMatch(message)) is not { } subject
            ? (prefix + message, null)
            : (prefix + (subject.HasOwnMessage ? $"({subject.Name})" : message), subject.Name);
    }

    /// <summary>DynamoDB Local ends the message of a reason with a period. It keeps the text of some numbers, such as those in lists;
    /// AWS normalizes every number, which the specs and properties check on the mock.</summary>
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
                                // AWS sorts both, DynamoDB Local keeps the order of the request.
                                { Key: "AttributeDefinitions", Value: JsonArray attributes } => new JsonArray([
                                    .. attributes.OrderBy(a => (string?)a!["AttributeName"], StringComparer.Ordinal).Select(Normalize),
                                ]),
                                { Key: "NonKeyAttributes", Value: JsonArray names } => new JsonArray([
                                    .. names.OrderBy(n => (string?)n, StringComparer.Ordinal).Select(Normalize),
                                ]),
                                { Key: "Message", Value: JsonValue reason } => JsonValue.Create(
                                    NormalizeMessage(((string)reason!).TrimEnd('.')).Message
                                ),
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

    /// <summary>AWS puts a prefix before some messages, DynamoDB Local before hardly any.</summary>
    [GeneratedRegex("^1 validation error detected: ")]
    private static partial Regex ValidationErrorPrefix();

    /// <summary>DynamoDB Local still lists the missing expressions, as AWS once did.</summary>
    [GeneratedRegex("(?<=can only be specified when using expressions): .*")]
    private static partial Regex MissingExpressions();

    /// <summary>The place of an error in a statement, which AWS reports more often.</summary>
    [GeneratedRegex(@"( under root[^ ]*)?( at [0-9]+:[0-9]+:[0-9]+)?$")]
    private static partial Regex Place();

    /// <summary>The statement of a transaction that has the error.</summary>
    [GeneratedRegex(@"^Validation failed in TransactStatements\[[0-9]+\]: ")]
    private static partial Regex StatementPrefix();

    /// <summary>A set, listed in the order of its hash.</summary>
    [GeneratedRegex("valid types: {.*}")]
    private static partial Regex ValidTypes();

    /// <summary>The SDK's properties that say whether another one is set, and properties that differ between tables, are estimates,
    /// or are missing in DynamoDB Local.</summary>
    [GeneratedRegex(
        "^Is.*Set$|^NextToken$|"
            + "DateTime$|Arn$|TableId|TableSizeBytes|IndexSizeBytes|ItemCount|WarmThroughput|DeletionProtection|NumberOfDecreasesToday"
    )]
    private static partial Regex IgnoredMembers();
}
