namespace DynamoObjects.Conformance.Schema;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html and the other operations on tags;
/// DynamoDB Local has no tags.</summary>
public class TagsSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.", ExpectedMessage = "Tagging is not currently supported")]
    public async Task Tags_are_added_replaced_and_removed(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;

        await client.TagResourceAsync(new TagResourceRequest { ResourceArn = arn, Tags = [Tag("team", "red"), Tag("stage", "test")] });
        await client.TagResourceAsync(new TagResourceRequest { ResourceArn = arn, Tags = [Tag("team", "blue")] });
        await client.UntagResourceAsync(new UntagResourceRequest { ResourceArn = arn, TagKeys = ["stage", "never"] });

        Assert.Equal(["team=blue"], await ListAsync(client, arn));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.", ExpectedMessage = "Tagging is not currently supported")]
    public async Task A_table_is_created_with_its_tags(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.Tags = [Tag("team", "red")];

        var arn = (await client.CreateTableAsync(request)).TableDescription.TableArn;

        Assert.Equal(["team=red"], await ListAsync(client, arn));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.", ExpectedMessage = "Tagging is not currently supported")]
    public async Task Tags_are_listed_in_pages_of_ten(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;
        await client.TagResourceAsync(
            new TagResourceRequest { ResourceArn = arn, Tags = [.. Enumerable.Range(10, 12).Select(i => Tag($"k{i}", "v"))] }
        );

        var first = await client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn });
        var second = await client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn, NextToken = first.NextToken });

        Assert.Equal((10, 2), (first.Tags.Count, second.Tags.Count));
        Assert.Null(second.NextToken);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.", ExpectedMessage = "Tagging is not currently supported")]
    public async Task A_missing_table_has_no_tags(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;

        await ErrorAssert.ThrowsAsync<ResourceNotFoundException>(
            $"Requested resource not found: ResourceArn: {arn}-nowhere not found",
            () => client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn + "-nowhere" })
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.", ExpectedMessage = "Tagging is not currently supported")]
    public async Task A_table_has_at_most_50_tags(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;
        Task<TagResourceResponse> TagAsync(int from, int count) =>
            client.TagResourceAsync(
                new TagResourceRequest { ResourceArn = arn, Tags = [.. Enumerable.Range(from, count).Select(i => Tag($"k{i}", "v"))] }
            );

        await TagAsync(100, 50);
        var exception = await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => TagAsync(150, 1));

        Assert.Equal("Number of Tags exceed the current limit for the provided ResourceArn", exception.Message);
        await TagAsync(100, 1);
    }

    public static TheoryData<string, string, string> InvalidTags =>
        new()
        {
            { "", "v", "The Tag Key provided is invalid, Key: " },
            { new string('k', 129), "v", "The Tag Key provided is invalid, Key: " + new string('k', 129) },
            { "a#b", "v", "The Tag Key provided is invalid, Key: a#b" },
            { "aws:team", "v", "Tag Key cannot be prefixed with aws:, Key: aws:team" },
            { "AWS:team", "v", "Tag Key cannot be prefixed with aws:, Key: AWS:team" },
            { "k", new string('v', 257), "The Tag Value provided is invalid, Value: " + new string('v', 257) },
            { "k", "a;b", "The Tag Value provided is invalid, Value: a;b" },
        };

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [MemberData(nameof(InvalidTags))]
    [KnownDifference(Backend.Local, "It has no tags.", ExpectedMessage = "Tagging is not currently supported")]
    public async Task Tag_keys_and_values_consist_of_the_allowed_characters(
        string key,
        string value,
        string message,
        IAmazonDynamoDB client
    )
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;

        await ErrorAssert.ThrowsValidationAsync(message, () => client.TagResourceAsync(Tagging(arn, Tag("fine", ""), Tag(key, value))));

        Assert.Empty(await ListAsync(client, arn));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.", ExpectedMessage = "Tagging is not currently supported")]
    public async Task A_tag_key_occurs_once(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;
        const string Message = "Duplicate Tag Keys provided as input: Duplicate Tag Key found team";

        await ErrorAssert.ThrowsValidationAsync(Message, () =>
            client.TagResourceAsync(Tagging(arn, Tag("team", "red"), Tag("team", "blue")))
        );
        var other = Tables.Hash("other");
        other.Tags = [Tag("team", "red"), Tag("stage", "test"), Tag("team", "red")];
        await ErrorAssert.ThrowsValidationAsync(Message, () => client.CreateTableAsync(other));

        Assert.Empty(await ListAsync(client, arn));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeTableAsync("other"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It ignores the tags of a new table.", ExpectedMessage = "No exception was thrown")]
    public async Task A_table_is_not_created_with_an_invalid_tag(IAmazonDynamoDB client)
    {
        var request = Tables.Hash();
        request.Tags = [Tag("aws:team", "red")];

        await ErrorAssert.ThrowsValidationAsync("Tag Key cannot be prefixed with aws:, Key: aws:team", () =>
            client.CreateTableAsync(request)
        );

        Assert.Empty((await client.ListTablesAsync()).TableNames ?? []);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.", ExpectedMessage = "Tagging is not currently supported")]
    public async Task A_request_to_tag_or_untag_has_tags(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;

        await ErrorAssert.RejectsEmptyCollectionAsync("Atleast one Tag needs to be provided as Input.", "tags", () =>
            client.TagResourceAsync(Tagging(arn))
        );
        await ErrorAssert.RejectsEmptyCollectionAsync("Atleast one Tag Key needs to be provided as Input.", "tagKeys", () =>
            client.UntagResourceAsync(Untagging(arn))
        );
        await ErrorAssert.ThrowsValidationAsync("Tag Key cannot be prefixed with aws:, Key: aws:team", () =>
            client.UntagResourceAsync(Untagging(arn, "aws:team"))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It has no tags.", ExpectedMessage = "Tagging is not currently supported")]
    public async Task The_tags_of_a_table_have_at_most_10_240_bytes(IAmazonDynamoDB client)
    {
        var arn = (await client.CreateTableAsync(Tables.Hash())).TableDescription.TableArn;

        await ErrorAssert.ThrowsValidationAsync("Tag set size 10336 bytes is above max size limit of 10240 bytes", () =>
            client.TagResourceAsync(
                new TagResourceRequest
                {
                    ResourceArn = arn,
                    Tags = [.. Enumerable.Range(10, 38).Select(i => Tag($"long-key-of-a-tag-{i}", new string('v', 252)))],
                }
            )
        );
    }

    private static TagResourceRequest Tagging(string arn, params Tag[] tags) => new() { ResourceArn = arn, Tags = [.. tags] };

    private static UntagResourceRequest Untagging(string arn, params string[] keys) => new() { ResourceArn = arn, TagKeys = [.. keys] };

    private static Tag Tag(string key, string value) => new() { Key = key, Value = value };

    private static async Task<IEnumerable<string>> ListAsync(IAmazonDynamoDB client, string arn) =>
        (await client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn })).Tags.Select(t => $"{t.Key}={t.Value}");
}
