using static DynamoObjects.Conformance.Constraints.Unmet;

namespace DynamoObjects.Conformance.Schema;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html and its sisters; DynamoDB Local has no tags.</summary>
public class TagsSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.")]
    public async Task Tags_are_added_replaced_and_taken_away(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;

        await client.TagResourceAsync(new TagResourceRequest { ResourceArn = arn, Tags = [Tag("team", "red"), Tag("stage", "test")] });
        await client.TagResourceAsync(new TagResourceRequest { ResourceArn = arn, Tags = [Tag("team", "blue")] });
        await client.UntagResourceAsync(new UntagResourceRequest { ResourceArn = arn, TagKeys = ["stage", "never"] });

        Assert.Equal(["team=blue"], await ListAsync(client, arn));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.")]
    public async Task A_table_is_created_with_its_tags(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.Tags = [Tag("team", "red")];

        var arn = (await client.CreateTableAsync(request)).TableDescription.TableArn;

        Assert.Equal(["team=red"], await ListAsync(client, arn));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.")]
    public async Task Tags_are_listed_ten_a_page(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;
        await client.TagResourceAsync(new TagResourceRequest { ResourceArn = arn, Tags = [.. Enumerable.Range(10, 12).Select(i => Tag($"k{i}", "v"))] });

        var first = await client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn });
        var second = await client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn, NextToken = first.NextToken });

        Assert.Equal((10, 2), (first.Tags.Count, second.Tags.Count));
        Assert.Null(second.NextToken);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.")]
    public async Task A_table_that_is_not_there_has_no_tags(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;

        await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn + "-nowhere" }));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.")]
    public async Task A_table_has_at_most_50_tags(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;
        Task<TagResourceResponse> TagAsync(int from, int count) => client.TagResourceAsync(
            new TagResourceRequest { ResourceArn = arn, Tags = [.. Enumerable.Range(from, count).Select(i => Tag($"k{i}", "v"))] });

        await TagAsync(100, 50);
        var error = await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => TagAsync(150, 1));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, error.StatusCode);
        await TagAsync(100, 1);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(0, 0, "tags.1.member.key", "greater than or equal to 1")]
    [InlineData(129, 0, "tags.1.member.key", "less than or equal to 128")]
    [InlineData(1, 257, "tags.1.member.value", "less than or equal to 256")]
    [KnownDifference(Backend.Local, "It has no tags.")]
    public async Task A_key_has_1_to_128_characters_and_a_value_up_to_256(
        int keyLength, int valueLength, string member, string constraint, IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;
        var (key, value) = (new string('k', keyLength), new string('v', valueLength));

        await Answers.InvalidAsync(
            Joined(Of(member.EndsWith("key", StringComparison.Ordinal) ? key : value, member, $"have length {constraint}")),
            () => client.TagResourceAsync(new TagResourceRequest { ResourceArn = arn, Tags = [Tag(key, value)] }));
    }

    private static Tag Tag(string key, string value) => new() { Key = key, Value = value };

    private static async Task<IEnumerable<string>> ListAsync(IAmazonDynamoDB client, string arn) =>
        (await client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn })).Tags.Select(t => $"{t.Key}={t.Value}");
}
