using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Tests.Operations;

namespace DynamoObjects.Mock.Tests.Expressions;

/// <summary>Runs expressions on one known item, with the placeholders that they use.</summary>
internal static class ExpressionRunner
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["#a"] = "a",
        ["#n"] = "name",
        ["#d"] = "a.b",
        ["#m"] = "m",
        ["#k"] = "k",
    };

    public static string Condition(string text) =>
        GetOutcome(engine =>
        {
            engine.Execute(
                new PutItemRequest("books", Item())
                {
                    ConditionExpression = text,
                    ExpressionAttributeNames = SelectUsed(Names, text),
                    ExpressionAttributeValues = SelectUsed(Values(), text),
                }
            );
            return "true";
        });

    public static string Update(string text, string shown = "") =>
        GetOutcome(engine =>
        {
            var item = engine
                .Run<UpdateItemResponse>(
                    new UpdateItemRequest
                    {
                        TableName = "books",
                        Key = TestRequests.Item("a", 1),
                        UpdateExpression = text,
                        ExpressionAttributeNames = SelectUsed(Names, text),
                        ExpressionAttributeValues = SelectUsed(Values(), text),
                        ReturnValues = ReturnValue.ALL_NEW,
                    }
                )
                .Attributes;
            return item.TryGetValue(shown, out var value) ? Text(value) : "none";
        });

    public static string Projection(string text) =>
        GetOutcome(engine =>
            Text(
                engine
                    .Run<GetItemResponse>(
                        new GetItemRequest
                        {
                            TableName = "books",
                            Key = TestRequests.Item("a", 1),
                            ProjectionExpression = text,
                            ExpressionAttributeNames = SelectUsed(Names, text),
                        }
                    )
                    .Item
            )
        );

    public static string KeyCondition(string text) =>
        GetOutcome(engine =>
            engine
                .Run<QueryResponse>(
                    new QueryRequest
                    {
                        TableName = "books",
                        KeyConditionExpression = text,
                        ExpressionAttributeValues = SelectUsed(Values(), text),
                    }
                )
                .Count!.Value.ToString(CultureInfo.InvariantCulture)
        );

    /// <summary>Runs a ScanFilter of one condition, written as <c>attribute OPERATOR :value ...</c>.</summary>
    public static string Filter(string text)
    {
        var words = text.Split(' ');
        return GetOutcome(engine =>
            engine
                .Run<ScanResponse>(
                    new ScanRequest
                    {
                        TableName = "books",
                        ScanFilter = new()
                        {
                            [words[0]] = new()
                            {
                                ComparisonOperator = words[1],
                                AttributeValueList = [.. words[2..].Select(w => Values()[w])],
                            },
                        },
                    }
                )
                .Count!.Value.ToString(CultureInfo.InvariantCulture)
        );
    }

    /// <summary>Runs an AttributeUpdates of one action, written as <c>attribute ACTION :value</c>.</summary>
    public static string AttributeUpdate(string text)
    {
        var words = text.Split(' ');
        return GetOutcome(engine =>
        {
            var item = engine
                .Run<UpdateItemResponse>(
                    new UpdateItemRequest
                    {
                        TableName = "books",
                        Key = TestRequests.Item("a", 1),
                        AttributeUpdates = new()
                        {
                            [words[0]] = new() { Action = words[1], Value = words.Length > 2 ? Values()[words[2]] : null },
                        },
                        ReturnValues = ReturnValue.ALL_NEW,
                    }
                )
                .Attributes;
            return item.TryGetValue(words[0], out var value) ? Text(value) : "none";
        });
    }

    private static string GetOutcome(Func<MockDynamoDb, string> run)
    {
        using var engine = TestRequests.With();
        engine.Put(Item());
        try
        {
            return run(engine);
        }
        catch (ConditionalCheckFailedException)
        {
            return "false";
        }
        catch (AmazonDynamoDBException exception) when (exception.ErrorCode == "ValidationException")
        {
            return exception.Message.Replace("1 validation error detected: ", "", StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, AttributeValue> Item() =>
        TestRequests.Item(
            "a",
            1,
            ("a", "abc"),
            ("a2", "b"),
            ("n", 7),
            ("t", true),
            ("ss", new[] { "a", "b" }),
            ("a.b", "dot"),
            ("l", new object[] { 1, "x", TestRequests.Values(("k", 1)) }),
            ("m", TestRequests.Values(("k", "v"), ("d", TestRequests.Values(("e", 1)))))
        );

    private static Dictionary<string, AttributeValue> Values() =>
        TestRequests.Values(
            (":s", "abc"),
            (":b", "b"),
            (":n", 5),
            (":ten", 10),
            (":t", true),
            (":l", new object[] { 1, 2 }),
            (":ss", new[] { "a", "b" }),
            (":one", new[] { "a" }),
            (":S", "S"),
            (":bad", "X"),
            (":pk", "a"),
            (":sk", 1),
            (":x", "x"),
            (":m", TestRequests.Values(("k", "v"))),
            (":ns", new AttributeValue { NS = ["1"] })
        );

    private static Dictionary<string, T>? SelectUsed<T>(Dictionary<string, T> all, string text)
    {
        var words = text.Split([' ', '(', ')', ',', '.', '=', '[', ']']);
        var used = all.Where(a => words.Contains(a.Key)).ToDictionary();
        return used.Count == 0 ? null : used;
    }

    private static string Text(Dictionary<string, AttributeValue>? item) =>
        $"{{{string.Join(", ", (item ?? []).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}: {Text(a.Value)}"))}}}";

    private static string Text(AttributeValue value) =>
        value switch
        {
            { S: { } text } => text,
            { N: { } number } => number,
            { SS: { Count: > 0 } set } => string.Join(" ", set),
            { M.Count: > 0 } => Text(value.M),
            _ => $"[{string.Join(", ", (value.L ?? []).Select(Text))}]",
        };
}
