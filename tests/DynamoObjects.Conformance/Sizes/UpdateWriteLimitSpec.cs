using static DynamoObjects.Conformance.Items;

namespace DynamoObjects.Conformance.Sizes;

/// <summary>
/// UpdateItem has a second limit: the attributes that it writes, plus 3 bytes, 19 for each SET and ADD (20 for an element of a
/// list) and 2
/// for each REMOVE and DELETE, can have at most 409,600 bytes. This is so in us-east-1; other regions measure only the updated
/// item.
/// </summary>
public class UpdateWriteLimitSpec
{
    /// <summary>The longest <c>:v</c> that an update accepts.</summary>
    public static TheoryData<string, string, int> MaxLengths() =>
        new()
        {
            // expression, existing item, 409,600 - 3 - the sizes of the clauses and names.
            { "SET v = :v", "{}", 409_597 - 19 - 1 },
            { "SET #v = :v", "{}", 409_597 - 19 - 1 },
            { "SET v = :v, w = :x", "{}", 409_597 - 38 - 1 - 2 },
            { "SET lengthyname = :v", "{}", 409_597 - 19 - 11 },
            { "ADD v :set", "{}", 409_597 - 19 - 1 },
            { "SET v = :v ADD n :one", "{}", 409_597 - 38 - 1 - 3 },
            { "SET v = :v REMOVE w", """{"w":"gone"}""", 409_597 - 19 - 2 - 1 },
            { "SET v = :v REMOVE w", "{}", 409_597 - 19 - 2 - 1 },
            { "SET v = :v DELETE w :few", "{}", 409_597 - 19 - 2 - 1 },
            { "SET l[0] = :v", """{"l":["x"]}""", 409_597 - 20 - 1 - 3 - 1 },
            { "SET m.k = :v", """{"m":{"k":"x"}}""", 409_597 - 19 - 1 - 3 - 2 },
            { "SET m.k.j = :v", """{"m":{"k":{"j":"x"}}}""", 409_597 - 19 - 1 - 3 - 2 - 3 - 2 },
        };

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(MaxLengths))]
    [KnownDifference(Backend.Local, "It measures only the updated item.", ExpectedMessage = "No exception was thrown")]
    public async Task An_update_is_limited_by_what_it_writes(string expression, string before, int maxLength, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var item = Parse(before);
        item["pk"] = S("a");
        await client.PutItemAsync("items", item);

        await ErrorAssert.ThrowsValidationAsync("Item size to update has exceeded the maximum allowed size", () =>
            UpdateAsync(client, expression, maxLength + 1)
        );
        await UpdateAsync(client, expression, maxLength);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(1)]
    [InlineData(19)]
    [KnownDifference(Backend.Local, "It measures only the updated item.", ExpectedMessage = "No exception was thrown")]
    public async Task The_key_is_not_counted(int length, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var key = new string('k', length);

        await ErrorAssert.ThrowsValidationAsync("Item size to update has exceeded the maximum allowed size", () =>
            UpdateAsync(client, "SET v = :v", 409_578, key)
        );
        await UpdateAsync(client, "SET v = :v", 409_577, key);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Attributes_that_are_not_written_are_not_counted(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await client.PutItemAsync(
            "items",
            new()
            {
                ["pk"] = S("a"),
                ["kept"] = S(new string('x', 300_000)),
                ["v"] = S("x"),
            }
        );

        // The updated item has 409,600 bytes: with the additional bytes of this limit, it would have 22 more.
        await UpdateAsync(client, "SET v = :v", 409_600 - 3 - 300_004 - 1);
    }

    private static Task<UpdateItemResponse> UpdateAsync(IAmazonDynamoDB client, string expression, int length, string key = "a")
    {
        var text = new string('x', length);
        var values = new Dictionary<string, AttributeValue>
        {
            [":v"] = S(text),
            [":set"] = SS(text),
            [":x"] = S("x"),
            [":one"] = N("1"),
            [":few"] = SS("few"),
        };
        return client.UpdateItemAsync(
            new UpdateItemRequest
            {
                TableName = "items",
                Key = new() { ["pk"] = S(key) },
                UpdateExpression = expression,
                ExpressionAttributeNames = expression.Contains('#', StringComparison.Ordinal) ? new() { ["#v"] = "v" } : null,
                ExpressionAttributeValues = values.Where(v => expression.Contains(v.Key, StringComparison.Ordinal)).ToDictionary(),
            }
        );
    }
}
