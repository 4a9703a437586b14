using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock;
using DynamoObjects.Testing.Tests.Local;
using Microsoft.Extensions.Time.Testing;

namespace DynamoObjects.Testing.Tests.Seeding;

public class SnapshotTests
{
    private const string SmallSnapshot = """
        {"Format":"dynamoobjects-data","Version":1,"Region":"us-east-1","AccountId":"000000000000"}
        {"Table":{"Name":"tiny","Attributes":[{"Name":"id","Type":"S"}],"HashKeys":["id"]}}
        {"Item":{"id":{"S":"a"},"n":{"N":"1"}}}
        {"Item":{"id":{"S":"b"}}}
        {"End":{}}

        """;

    [DynamoFact]
    public async Task A_snapshot_of_a_test_is_restored_from_its_file(DynamoTestContext test)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "new", "kinds.json");
        await test.Seed.CreateTableAsync(AllTypesTable.Request());
        await test.Seed.AddItemsAsync(AllTypesTable.Name, Enumerable.Range(0, 40).Select(i => AllTypesTable.Item("p" + (i % 3), i)));
        await test.Seed.AddRecordsAsync([new Store { StoreId = "s1" }]);
        var captured = await DynamoSnapshot.CaptureAsync(test.Client);

        await captured.SaveAsync(file);
        await using var other = await DynamoTestContext.OpenAsync(test.Backend);
        await other.Seed.AddSnapshotFileAsync(file);

        Assert.Equal(["kinds", "store"], captured.TableNames);
        Assert.Equal(captured.ToString(), (await DynamoSnapshot.CaptureAsync(other.Client)).ToString());
        Assert.Equal(captured.ToString(), await File.ReadAllTextAsync(file));
        Assert.Equal(["kinds.json"], Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
    }

    [DynamoFact]
    public async Task Its_text_is_readable_and_stable(DynamoTestContext test)
    {
        await test.Seed.AddSnapshotAsync(DynamoSnapshot.Parse(SmallSnapshot));

        Assert.Equal(SmallSnapshot.ReplaceLineEndings("\n"), (await DynamoSnapshot.CaptureAsync(test.Client)).ToString());
    }

    [DynamoFact(Backend.Mock)]
    public async Task Tags_that_AWS_gave_a_table_are_not_given_again(DynamoTestContext test)
    {
        var tagged = SmallSnapshot.Replace(
            "\"HashKeys\"",
            "\"Tags\": {\"aws:cloudformation:stack-name\": \"shop\", \"team\": \"red\"}, \"HashKeys\"",
            StringComparison.Ordinal
        );

        await test.Seed.AddSnapshotAsync(DynamoSnapshot.Parse(tagged));

        var arn = (await test.Client.DescribeTableAsync("tiny")).Table.TableArn;
        var tags = (await test.Client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn })).Tags;
        Assert.Equal("team", Assert.Single(tags).Key);
    }

    [DynamoFact]
    public async Task A_table_that_already_exists_changes_nothing(DynamoTestContext test)
    {
        await SimpleTables.CreateAsync(test.Client, "tiny");
        var two = DynamoSnapshot.Parse(
            SmallSnapshot.Replace(
                "{\"End\"",
                """{"Table":{"Name":"aaa","Attributes":[{"Name":"id","Type":"S"}],"HashKeys":["id"]}}""" + "\n{\"End\"",
                StringComparison.Ordinal
            )
        );

        var exception = await Assert.ThrowsAsync<SeedException>(() => test.Seed.AddSnapshotAsync(two));

        Assert.Contains("The table 'tiny' already exists", exception.Message, StringComparison.Ordinal);
        Assert.Equal(["tiny"], (await test.Client.ListTablesAsync()).TableNames);
        Assert.Equal(0, (await test.Client.ScanAsync(new ScanRequest("tiny"))).Count);
    }

    [Theory]
    [InlineData(
        "\"Version\":1",
        "\"Version\":2",
        1,
        "saved in version 2 of the format, but this version of DynamoObjects.Mock reads version 1: update the package"
    )]
    [InlineData("dynamoobjects-data", "other", 1, "this is not a saved database")]
    [InlineData("{\"id\":{\"S\":\"b\"}}", "{\"id\":{\"S\":1}}", 4, "S consists of strings")]
    [InlineData(
        "{\"id\":{\"S\":\"b\"}}",
        "{\"id\":{\"S\":\"a\"}}",
        4,
        "the item has the same key as an earlier item of the table 'tiny': remove one of them"
    )]
    [InlineData("{\"id\":{\"S\":\"b\"}}", "{\"id\":{\"S\":\"b\"}", 4, "Correct the file")]
    [InlineData("{\"id\":{\"S\":\"b\"}}", "{\"id\":{\"S\":\"b\"},\"id\":{\"S\":\"c\"}}", 4, "the name 'id' occurs twice")]
    [InlineData("{\"id\":{\"S\":\"b\"}}", "{\"id\":{\"S\":\"b\"},\"set\":{\"NS\":[]}}", 4, "NS is empty")]
    [InlineData("{\"id\":{\"S\":\"b\"}}", "{\"id\":{\"S\":\"b\"},\"set\":{\"NS\":[\"1\",\"1.0\"]}}", 4, "NS contains a member twice")]
    [InlineData(
        "{\"id\":{\"S\":\"b\"}}",
        "{\"id\":{\"S\":\"b\"},\"n\":{\"N\":\"one\"}}",
        4,
        "'one' is not a valid number for N: write digits"
    )]
    [InlineData("{\"id\":{\"S\":\"b\"}}", "{\"id\":{\"S\":\"\"}}", 4, "the item has no valid key 'id' of the type S")]
    [InlineData("\"HashKeys\"", "\"HashKey\"", 2, "HashKey")]
    [InlineData("\"Name\":\"tiny\"", "\"Name\":null", 2, "the table's name or keys are null")]
    [InlineData("\"Name\":\"tiny\"", "\"Name\":\"a b\"", 2, "'a b' is not a table name")]
    [InlineData(
        "{\"Name\":\"id\"",
        "{\"Name\":\"other\"",
        2,
        "Attributes of the table 'tiny' does not contain 'id': add it with its type, S, N or B"
    )]
    [InlineData("\"Type\":\"S\"", "\"Type\":\"SS\"", 2, "'id' cannot be a key of the table 'tiny' with the type SS")]
    [InlineData("{\"End\":{}}\n", "", 5, "the file is truncated")]
    public async Task A_malformed_file_is_reported_by_name_and_line(string part, string bad, int line, string problem)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "tiny.json");
        await File.WriteAllTextAsync(file, SmallSnapshot.ReplaceLineEndings("\n").Replace(part, bad, StringComparison.Ordinal));

        var exception = await Assert.ThrowsAsync<SeedDataException>(() => DynamoSnapshot.LoadAsync(file));

        Assert.StartsWith("tiny.json", exception.Message, StringComparison.Ordinal);
        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Equal((file, line), (exception.File, exception.Line));
    }

    [Fact]
    public async Task A_file_as_editors_leave_it_is_read()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "tiny.json");
        var edited = SmallSnapshot
            .TrimEnd()
            .ReplaceLineEndings("\r\n")
            .Replace("{\"Item\"", "\r\n// Two items.\r\n{\"Item\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, edited, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        Assert.Equal(SmallSnapshot.ReplaceLineEndings("\n"), (await DynamoSnapshot.LoadAsync(file)).ToString());
    }

    [DynamoFact]
    public async Task A_saved_mock_seeds_a_test(DynamoTestContext test)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "shop.jsonl");
        using var engine = new MockDynamoDb();
        using var client = engine.CreateClient();
        await FillAsync(new Seeder(client));
        await using (var destination = File.Create(file))
            await engine.SaveAsync(destination);

        await test.Seed.AddSnapshotFileAsync(file);

        var expected = await DynamoSnapshot.CaptureAsync(client);
        Assert.Equal(await ItemsAsync(client), await ItemsAsync(test.Client));
        Assert.Equal(WithoutTags(expected), WithoutTags(await DynamoSnapshot.CaptureAsync(test.Client)));
        Assert.Equal(expected.ToString(), (await DynamoSnapshot.LoadAsync(file)).ToString());
    }

    [DynamoFact]
    public async Task A_snapshot_is_loaded_into_a_mock(DynamoTestContext test)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "shop.jsonl");
        await FillAsync(test.Seed);
        var captured = await DynamoSnapshot.CaptureAsync(test.Client);
        await captured.SaveAsync(file);

        await using var source = File.OpenRead(file);
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 30, 12, 0, 0, TimeSpan.Zero));
        using var engine = await MockDynamoDb.LoadAsync(source, new() { TimeProvider = clock });

        using var client = engine.CreateClient();
        var table = (await client.DescribeTableAsync(AllTypesTable.Name)).Table;
        Assert.Equal(TableStatus.ACTIVE, table.TableStatus);
        Assert.Equal(clock.GetUtcNow().UtcDateTime, table.CreationDateTime!.Value.ToUniversalTime());
        Assert.Equal(captured.ToString(), (await DynamoSnapshot.CaptureAsync(client)).ToString());
        await client.PutItemAsync(AllTypesTable.Name, AllTypesTable.Item("new", 1));
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_snapshot_has_items_that_have_expired(DynamoTestContext test)
    {
        await test.Seed.CreateTableAsync(AllTypesTable.Request());
        var yesterday = TimeProvider.System.GetUtcNow().AddDays(-1).ToUnixTimeSeconds();
        await test.Seed.AddItemsAsync(
            AllTypesTable.Name,
            [new(AllTypesTable.Item("old", 1)) { ["expires"] = new() { N = $"{yesterday}" } }]
        );
        var text = (await DynamoSnapshot.CaptureAsync(test.Client))
            .ToString()
            .Replace("\"Tags\"", "\"TimeToLive\":{\"AttributeName\":\"expires\"},\"Tags\"", StringComparison.Ordinal);

        var snapshot = DynamoSnapshot.Parse(text);

        Assert.Equal(text, snapshot.ToString());
        await using var other = await DynamoTestContext.OpenAsync(Backend.Mock);
        await other.Seed.AddSnapshotAsync(snapshot);
        Assert.Equal(
            1,
            other
                .Requests.Select(sent => sent.Request)
                .OfType<BatchWriteItemRequest>()
                .Sum(request => request.RequestItems.Values.Sum(writes => writes.Count))
        );
    }

    private static async Task FillAsync(Seeder seed)
    {
        await seed.CreateTableAsync(AllTypesTable.Request());
        await seed.AddItemsAsync(AllTypesTable.Name, Enumerable.Range(0, 40).Select(i => AllTypesTable.Item("p" + (i % 3), i)));
        await seed.AddRecordsAsync([new Store { StoreId = "s1" }]);
    }

    private static async Task<string[]> ItemsAsync(IAmazonDynamoDB client) =>
        [
            .. (await DynamoSnapshot.CaptureAsync(client))
                .ToString()
                .Split('\n')
                .Where(line => line.StartsWith("{\"Item\"", StringComparison.Ordinal)),
        ];

    // DynamoDB Local does not support them.
    private static string WithoutTags(DynamoSnapshot snapshot) =>
        snapshot.ToString().Replace(",\"Tags\":{\"team\":\"stores\"}", "", StringComparison.Ordinal);
}
