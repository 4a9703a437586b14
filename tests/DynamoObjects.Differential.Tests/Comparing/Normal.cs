using System.Text.RegularExpressions;

namespace DynamoObjects.Differential.Comparing;

/// <summary>The form in which answers are compared: where both sides say the same in other words, or DynamoDB leaves
/// something open, they are made equal.</summary>
internal static partial class Normal
{
    public static Answer Form(Answer answer)
    {
        // DynamoDB Local tells the capacity of some requests that do not ask for it, and rounds otherwise than AWS: the specs compare it.
        answer.Body.Remove("ConsumedCapacity");
        var body = (JsonObject)Form((JsonNode)answer.Body)!;
        if (answer.Message is null)
            return answer with { Body = body };
        var message = ValidTypes().Replace(Tail().Replace(Envelope().Replace(answer.Message, ""), ""), "");
        foreach (var subject in Subject.All)
        {
            if (subject.IsOf(message))
                return answer with { Message = subject.InOwnWords ? $"({subject.Name})" : message, Subject = subject.Name, Body = body };
        }

        return answer with
        {
            Message = message,
            Body = body,
        };
    }

    /// <summary>DynamoDB Local ends the message of a reason with a full stop. It keeps the text of some numbers, such as
    /// those in lists; AWS normalises every number, which the specs and properties hold the mock to.</summary>
    private static JsonNode? Form(JsonNode? node) =>
        node switch
        {
            JsonObject map => new JsonObject(
                map.Where(p => !LeftOut().IsMatch(p.Key))
                    .Select(p =>
                        KeyValuePair.Create(
                            p.Key,
                            p switch
                            {
                                { Key: "N", Value: JsonValue number } => JsonValue.Create(NumberText.Of((string)number!)),
                                { Key: "GlobalSecondaryIndexes" or "LocalSecondaryIndexes", Value: JsonArray indexes } => new JsonArray([
                                    .. indexes.OrderBy(i => (string?)i!["IndexName"], StringComparer.Ordinal).Select(Form),
                                ]),
                                { Key: "Message", Value: JsonValue reason } => JsonValue.Create(((string)reason!).TrimEnd('.')),
                                { Key: "NS", Value: JsonArray numbers } => new JsonArray([
                                    .. numbers
                                        .Select(n => NumberText.Of((string)n!))
                                        .Order(StringComparer.Ordinal)
                                        .Select(n => JsonValue.Create(n)),
                                ]),
                                _ => Form(p.Value),
                            }
                        )
                    )
            ),
            JsonArray array => new JsonArray([.. array.Select(Form)]),
            _ => node?.DeepClone(),
        };

    /// <summary>AWS puts some messages in an envelope, DynamoDB Local hardly any.</summary>
    [GeneratedRegex("^1 validation error detected: ")]
    private static partial Regex Envelope();

    /// <summary>DynamoDB Local still says which expressions are missing, as AWS once did.</summary>
    [GeneratedRegex("(?<=can only be specified when using expressions): .*")]
    private static partial Regex Tail();

    /// <summary>A set, told in the order of its hash.</summary>
    [GeneratedRegex("valid types: {.*}")]
    private static partial Regex ValidTypes();

    /// <summary>How the SDK says whether a property was set; and what differs from table to table, or is estimated, or not
    /// known to DynamoDB Local.</summary>
    [GeneratedRegex(
        "^Is.*Set$|DateTime$|Arn$|TableId|TableSizeBytes|IndexSizeBytes|ItemCount|WarmThroughput|DeletionProtection|NumberOfDecreasesToday"
    )]
    private static partial Regex LeftOut();
}
