using static DynamoObjects.Conformance.Constraints.ConstraintMessages;

namespace DynamoObjects.Conformance.Schema;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html and DescribeTimeToLive.</summary>
public class TimeToLiveSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Time_to_live_is_off_until_it_is_enabled(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        Assert.Equal("DISABLED ", await DescribeAsync(client));

        await UpdateAsync(client, "expires", true);

        Assert.Equal("ENABLED expires", await DescribeAsync(client));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Time_to_live_is_not_enabled_twice(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await UpdateAsync(client, "expires", true);

        await ErrorAssert.ThrowsValidationAsync("TimeToLive is already enabled", () => UpdateAsync(client, "expires", true));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Time_to_live_is_not_disabled_before_it_is_enabled(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync("TimeToLive is already disabled", () => UpdateAsync(client, "expires", false));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "Its message does not name the current attribute.",
        ExpectedMessage = "Answered: TimeToLive is active on a different AttributeName"
    )]
    public async Task Time_to_live_uses_one_attribute_at_a_time(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        await UpdateAsync(client, "expires", true);

        await ErrorAssert.ThrowsValidationAsync("TimeToLive is active on a different AttributeName: current AttributeName is expires", () =>
            UpdateAsync(client, "other", true)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It says: TimeToLiveSpecification cannot be null.",
        ExpectedMessage = "TimeToLiveSpecification cannot be null"
    )]
    public async Task Time_to_live_needs_a_specification(IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);

        await ErrorAssert.ThrowsValidationAsync(
            Join("Value null at 'timeToLiveSpecification' failed to satisfy constraint: Member must not be null"),
            () => client.UpdateTimeToLiveAsync(new UpdateTimeToLiveRequest { TableName = "items" })
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(0, "greater than or equal to 1")]
    [InlineData(256, "less than or equal to 255")]
    [KnownDifference(
        Backend.Local,
        "It says that names must be between 1 and 255 characters.",
        ExpectedMessage = "must be between 1 and 255 characters, inclusive"
    )]
    public async Task The_time_to_live_attribute_has_1_to_255_characters(int length, string constraint, IAmazonDynamoDB client)
    {
        await Tables.HashAsync(client);
        var name = new string('x', length);

        await ErrorAssert.ThrowsValidationAsync(
            Join(Create(name, "timeToLiveSpecification.attributeName", $"have length {constraint}")),
            () => UpdateAsync(client, name, true)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Time_to_live_needs_a_table(IAmazonDynamoDB client)
    {
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => UpdateAsync(client, "expires", true));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => DescribeAsync(client));
    }

    [DynamoFact(Backend.Mock)]
    public async Task An_item_expires_when_the_clock_of_the_test_passes_its_time(DynamoTestContext test)
    {
        await Tables.HashAsync(test.Client);
        await UpdateAsync(test.Client, "expires", true);
        var soon = test.Clock.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        await test.Client.PutItemAsync("items", new() { ["pk"] = Items.S("session"), ["expires"] = Items.N($"{soon}") });
        await test.Client.PutItemAsync("items", new() { ["pk"] = Items.S("user") });

        test.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(2, (await test.Client.ScanAsync(new ScanRequest("items"))).Count);
        test.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal("user", Assert.Single((await test.Client.ScanAsync(new ScanRequest("items"))).Items)["pk"].S);
    }

    private static async Task<string> DescribeAsync(IAmazonDynamoDB client)
    {
        var ttl = (await client.DescribeTimeToLiveAsync("items")).TimeToLiveDescription;
        return $"{ttl.TimeToLiveStatus} {ttl.AttributeName}";
    }

    private static Task<UpdateTimeToLiveResponse> UpdateAsync(IAmazonDynamoDB client, string attribute, bool enabled) =>
        client.UpdateTimeToLiveAsync(
            new UpdateTimeToLiveRequest
            {
                TableName = "items",
                TimeToLiveSpecification = new() { AttributeName = attribute, Enabled = enabled },
            }
        );
}
