using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Tests.Seeding;

public class SnapshotTests
{
    private const string Tiny = """
        {
          "format": "dynamoobjects-snapshot",
          "version": 1,
          "tables": [
            {
              "name": "tiny",
              "keyTypes": {
                "id": "S"
              },
              "hashKeys": [
                "id"
              ],
              "items": [
                {"id":{"S":"a"},"n":{"N":"1"}},
                {"id":{"S":"b"}}
              ]
            }
          ]
        }

        """;

    [DynamoFact]
    public async Task A_snapshot_of_a_test_is_restored_from_its_file(DynamoTest test)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "new", "kinds.json");
        await test.Seed.TableAsync(KindsTable.Request());
        await test.Seed.ItemsAsync(KindsTable.Name, Enumerable.Range(0, 40).Select(i => KindsTable.Item("p" + (i % 3), i)));
        await test.Seed.RecordsAsync([new Store { StoreId = "s1" }]);
        var captured = await DynamoSnapshot.CaptureAsync(test.Client);

        await captured.SaveAsync(file);
        await using var other = await DynamoTest.OpenAsync(test.Backend);
        await other.Seed.SnapshotFileAsync(file);

        Assert.Equal(["kinds", "store"], captured.TableNames);
        Assert.Equal(captured.ToString(), (await DynamoSnapshot.CaptureAsync(other.Client)).ToString());
        Assert.Equal(captured.ToString(), await File.ReadAllTextAsync(file));
        Assert.Equal(["kinds.json"], Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
    }

    [DynamoFact]
    public async Task Its_text_is_readable_and_stable(DynamoTest test)
    {
        await test.Seed.SnapshotAsync(DynamoSnapshot.Parse(Tiny));

        Assert.Equal(Tiny.ReplaceLineEndings("\n"), (await DynamoSnapshot.CaptureAsync(test.Client)).ToString());
    }

    [DynamoFact(Backend.Mock)]
    public async Task Tags_that_AWS_gave_a_table_are_not_given_again(DynamoTest test)
    {
        var tagged = Tiny.Replace(
            "\"items\": [", "\"tags\": {\"aws:cloudformation:stack-name\": \"shop\", \"team\": \"red\"}, \"items\": [", StringComparison.Ordinal);

        await test.Seed.SnapshotAsync(DynamoSnapshot.Parse(tagged));

        var arn = (await test.Client.DescribeTableAsync("tiny")).Table.TableArn;
        var tags = (await test.Client.ListTagsOfResourceAsync(new ListTagsOfResourceRequest { ResourceArn = arn })).Tags;
        Assert.Equal("team", Assert.Single(tags).Key);
    }

    [DynamoFact]
    public async Task A_table_that_is_there_already_leaves_all_as_it_is(DynamoTest test)
    {
        await SimpleTables.CreateAsync(test.Client, "tiny");
        var two = DynamoSnapshot.Parse(Tiny.Replace("\"tables\": [", "\"tables\": [{\"name\":\"aaa\",\"keyTypes\":{\"id\":\"S\"},\"hashKeys\":[\"id\"],\"items\":[]},", StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<SeedException>(() => test.Seed.SnapshotAsync(two));

        Assert.Contains("already is a table 'tiny'", error.Message, StringComparison.Ordinal);
        Assert.Equal(["tiny"], (await test.Client.ListTablesAsync()).TableNames);
        Assert.Equal(0, (await test.Client.ScanAsync(new ScanRequest("tiny"))).Count);
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", null, "version 2, and this DynamoObjects.Testing reads version 1")]
    [InlineData("dynamoobjects-snapshot", "other", null, "it is no snapshot")]
    [InlineData("{\"id\":{\"S\":\"b\"}}", "{\"id\":{\"S\":1}}", 15, "S takes strings")]
    [InlineData("{\"id\":{\"S\":\"b\"}}", "{\"id\":{\"S\":\"a\"}}", null, "table 'tiny', item 2: the item has the same key")]
    [InlineData("{\"id\":{\"S\":\"b\"}}", "{\"id\":{\"S\":\"b\"}", 16, "Correct the file")]
    [InlineData("\"hashKeys\"", "\"hashKey\"", 10, "hashKey")]
    [InlineData("\"name\": \"tiny\"", "\"name\": null", null, "it has null")]
    [InlineData("\"id\": \"S\"", "\"other\": \"S\"", null, "keyTypes of the table 'tiny' has no 'id'")]
    public async Task A_bad_file_is_told_by_name_and_line(string part, string bad, int? line, string problem)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "tiny.json");
        await File.WriteAllTextAsync(file, Tiny.Replace(part, bad, StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<SeedDataException>(() => DynamoSnapshot.LoadAsync(file));

        Assert.StartsWith("tiny.json", error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal((file, line), (error.File, error.Line));
    }
}
