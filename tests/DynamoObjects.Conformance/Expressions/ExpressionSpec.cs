using System.Text.RegularExpressions;
using Amazon;
using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Expressions;

/// <summary>
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.html: some 400 expressions on one item, with
/// DynamoDB's
/// results. <c>results.tsv</c> contains the kind of expression, its text and the result, as measured on DynamoDB Local 1.25.1.
/// Expressions
/// for which AWS has other results are in separate specs, which declare the difference.
/// </summary>
public partial class ExpressionSpec
{
    private static readonly Dictionary<string, AttributeValue> Key = Parse("""{"pk":"a","sk":1}""");

    private static readonly Dictionary<string, string> Names = new()
    {
        ["#a"] = "a",
        ["#b"] = "b",
        ["#s"] = "s",
    };

    private static readonly Dictionary<string, AttributeValue> Values = new()
    {
        [":s"] = S("x"),
        [":n"] = N("5"),
        [":m"] = N("1"),
        [":b"] = new() { BOOL = true },
        [":nul"] = new() { NULL = true },
        [":l"] = L(N("1")),
        [":map"] = M(("k", N("1"))),
        [":ss"] = SS("a", "b"),
        [":ns"] = NS("1", "2"),
        [":bin"] = B(1, 2),
        [":t"] = S("S"),
        [":e"] = S("é"),
    };

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("filter")]
    [InlineData("key")]
    [InlineData("projection")]
    [InlineData("update")]
    [InlineData("updated old")]
    [InlineData("updated new")]
    public async Task Expressions_have_the_measured_outcome(string kind, IAmazonDynamoDB client)
    {
        await Tables.HashRangeAsync(client);
        var cases = Cases().Where(c => c.Kind == kind).ToList();
        Assert.NotEmpty(cases);
        var wrong = new List<string>();
        foreach (var (_, expression, expected) in cases)
        {
            await client.PutItemAsync("items", Item());
            var outcome = await GetOutcomeAsync(client, kind, expression);
            if (outcome != expected)
                wrong.Add($"{expression}\n   expected {expected}\n   actual   {outcome}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    private static IEnumerable<(string Kind, string Expression, string Result)> Cases()
    {
        using var stream = typeof(ExpressionSpec).Assembly.GetManifestResourceStream("results.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [var kind, var expression, var outcome])
                yield return (kind, expression, outcome);
        }
    }

    private static async Task<string> GetOutcomeAsync(IAmazonDynamoDB client, string kind, string expression)
    {
        try
        {
            return kind switch
            {
                "filter" =>
                    $"{(await client.ScanAsync(new ScanRequest
                {
                    TableName = "items",
                    FilterExpression = expression,
                    ExpressionAttributeNames = SelectUsed(Names, expression),
                    ExpressionAttributeValues = SelectUsed(Values, expression),
                })).Count}",
                "key" =>
                    $"{(await client.QueryAsync(new QueryRequest
                {
                    TableName = "items",
                    KeyConditionExpression = expression,
                    ExpressionAttributeNames = SelectUsed(Names, expression),
                    ExpressionAttributeValues = SelectUsed(Values, expression),
                })).Count}",
                "projection" => Format(
                    (
                        await client.GetItemAsync(
                            new GetItemRequest
                            {
                                TableName = "items",
                                Key = Key,
                                ProjectionExpression = expression,
                                ExpressionAttributeNames = SelectUsed(Names, expression),
                            }
                        )
                    ).Item
                ),
                _ => Format(
                    (
                        await client.UpdateItemAsync(
                            new UpdateItemRequest
                            {
                                TableName = "items",
                                Key = Key,
                                UpdateExpression = expression,
                                ExpressionAttributeNames = SelectUsed(Names, expression),
                                ExpressionAttributeValues = SelectUsed(Values, expression),
                                ReturnValues = kind switch
                                {
                                    "updated old" => "UPDATED_OLD",
                                    "updated new" => "UPDATED_NEW",
                                    _ => "ALL_NEW",
                                },
                            }
                        )
                    ).Attributes
                ),
            };
        }
        catch (AmazonDynamoDBException exception) when (exception.ErrorCode == "ValidationException")
        {
            // AWS, and therefore the mock, puts a prefix before errors of a write; DynamoDB Local does not. Separate specs check
            // the prefix.
            return "error: " + exception.Message.Replace("1 validation error detected: ", "", StringComparison.Ordinal);
        }
    }

    /// <summary>Selects the placeholders in an expression: DynamoDB rejects unused ones.</summary>
    private static Dictionary<string, T>? SelectUsed<T>(Dictionary<string, T> placeholders, string expression)
    {
        var usedNames = Placeholder().Matches(expression).Select(m => m.Value).ToHashSet();
        var used = placeholders.Where(p => usedNames.Contains(p.Key)).ToDictionary();
        return used.Count == 0 ? null : used;
    }

    private static Dictionary<string, AttributeValue> Item() =>
        new()
        {
            ["pk"] = S("a"),
            ["sk"] = N("1"),
            ["n"] = N("5"),
            ["s"] = S("xéx"),
            ["l"] = L(N("1"), S("x"), M(("d", N("7")))),
            ["m"] = M(("k", N("1")), ("o", S("p"))),
            ["ss"] = SS("a", "b"),
            ["ns"] = NS("1", "2"),
            ["b"] = B(1, 2, 3),
            ["t"] = new() { BOOL = true },
            ["z"] = new() { NULL = true },
        };

    /// <summary>Formats an item as in the results: names sorted, types shown by their form.</summary>
    private static string Format(Dictionary<string, AttributeValue>? item) =>
        item is null || IsUnset(item)
            ? "-"
            : $"{{{string.Join(",", item.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}:{Format(a.Value)}"))}}}";

    // With InitializeCollections, the SDK's own document model also checks the type.
    private static bool IsUnset(Dictionary<string, AttributeValue> item) =>
        AWSConfigs.InitializeCollections && item.GetType() == typeof(Dictionary<string, AttributeValue>);

    private static string Format(AttributeValue value) =>
        value switch
        {
            { S: not null } => $"'{value.S}'",
            { N: not null } => value.N,
            { B: not null } => $"b{Convert.ToHexString(value.B.ToArray())}",
            { BOOL: not null } => $"{value.BOOL}",
            { NULL: not null } => "null",
            { SS.Count: > 0 } => $"SS({string.Join(",", value.SS.Order(StringComparer.Ordinal))})",
            { NS.Count: > 0 } => $"NS({string.Join(",", value.NS.Order(StringComparer.Ordinal))})",
            { IsLSet: true } => $"[{string.Join(",", value.L.Select(Format))}]",
            _ => Format(value.M),
        };

    [GeneratedRegex("[#:][A-Za-z0-9_]+")]
    private static partial Regex Placeholder();
}
