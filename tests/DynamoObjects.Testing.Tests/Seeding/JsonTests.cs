namespace DynamoObjects.Testing.Tests.Seeding;

public class JsonTests
{
    [DynamoFact]
    public async Task Plain_JSON_becomes_the_types_that_JSON_has(DynamoTestContext test)
    {
        await KeyedTable.CreateAsync(test);

        await test.Seed.AddJsonAsync(
            "keyed",
            """
            [
              { "id": "a", "at": 1, "s": "é", "n": 1.50, "t": true, "z": null, "l": [1, "x", []], "m": { "k": {} } }, // a comment
              { "id": "a", "at": 2 },
            ]
            """
        );

        Assert.Equal(
            [
                """{"at":{"N":"1"},"id":{"S":"a"},"l":{"L":[{"N":"1"},{"S":"x"},{"L":[]}]},"m":{"M":{"k":{"M":{}}}},"n":{"N":"1.5"},"s":{"S":"é"},"t":{"BOOL":true},"z":{"NULL":true}}""",
                """{"at":{"N":"2"},"id":{"S":"a"}}""",
            ],
            await KeyedTable.ItemsAsync(test)
        );
    }

    [DynamoTheory]
    [InlineData("""[{ "id": { "S": "a" }, "at": { "N": "1" }, "set": { "NS": ["2", "1"] }, "b": { "B": "AQI=" } }]""")]
    [InlineData("""{ "id": { "S": "a" }, "at": { "N": "1" }, "set": { "NS": ["2", "1"] }, "b": { "B": "AQI=" } }""")]
    [InlineData(
        """{ "Items": [{ "id": { "S": "a" }, "at": { "N": "1" }, "set": { "NS": ["2", "1"] }, "b": { "B": "AQI=" } }], "Count": 1, "ScannedCount": 1, "ConsumedCapacity": null }"""
    )]
    public async Task DynamoDB_JSON_keeps_its_types(string json, DynamoTestContext test)
    {
        await KeyedTable.CreateAsync(test);

        await test.Seed.AddDynamoJsonAsync("keyed", json);

        Assert.Equal(["""{"at":{"N":"1"},"b":{"B":"AQI="},"id":{"S":"a"},"set":{"NS":["1","2"]}}"""], await KeyedTable.ItemsAsync(test));
    }

    [DynamoTheory(Backend.Mock)]
    [InlineData("", 1, null, "the text is empty")]
    [InlineData("[\n{ \"id\": \"a\", \"at\": 1 },\n  { \"id\": \"b\" \"at\": 2 }]", 3, "id", "the text is not JSON")]
    [InlineData("[\n{ \"id\": \"a\", \"at\": 1 }\n, 5]", 3, null, "an item must be an object")]
    [InlineData("[{ \"id\": \"a\", \"at\": 1,\n \"id\": \"b\" }]", 2, "id", "the name 'id' occurs twice")]
    [InlineData(
        "[{ \"id\": \"a\", \"at\": 1 },\n{ \"id\": \"a\" }]",
        2,
        "at",
        "the item has no attribute 'at', which is a key of table 'keyed'"
    )]
    [InlineData("[{ \"id\": \"a\", \"at\": 1 },\n{ \"id\": \"a\", \"at\": \"2\" }]", 2, "at", "In JSON, write the number without quotes")]
    [InlineData(
        "[{ \"id\": \"a\", \"at\": 1 },\n{ \"id\": \"a\", \"at\": 1.0 }]",
        2,
        null,
        "the same key (id S 'a', at N 1.0) as JSON, line 1"
    )]
    public async Task Malformed_JSON_is_reported_by_line_and_attribute_and_changes_nothing(
        string json,
        int line,
        string? attribute,
        string problem,
        DynamoTestContext test
    )
    {
        await KeyedTable.CreateAsync(test);

        var exception = await Assert.ThrowsAsync<SeedDataException>(() => test.Seed.AddJsonAsync("keyed", json));

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Equal((line, attribute), (exception.Line, exception.Attribute));
        Assert.Empty(await KeyedTable.ItemsAsync(test));
    }

    [DynamoTheory(Backend.Mock)]
    [InlineData("""[{ "id": "a" }]""", "this is a string, but write it with its type")]
    [InlineData("""[{ "id": { "S": "a" }, "at": { "N": 1 } }]""", "a number is in quotes")]
    [InlineData("""[{ "id": { "X": "a" } }]""", "'X' is not a DynamoDB type")]
    [InlineData("""[{ "id": { } }]""", "the value has no type")]
    [InlineData("""[{ "id": { "S": "a", "N": "1" } }]""", "another type in addition to S")]
    [InlineData("""[{ "id": { "B": "?" } }]""", "is not valid base64")]
    [InlineData("""[{ "id": { "BOOL": "true" } }]""", "write true or false, without quotes")]
    [InlineData("""[{ "id": { "SS": "a" } }]""", "SS is an array")]
    [InlineData("""[{ "id": { "S": "a" }, "set": { "SS": [] } }]""", "SS is empty")]
    [InlineData("""[{ "id": { "S": "a" }, "at": { "N": "one" } }]""", "'one' is not a valid number for N")]
    public async Task Malformed_DynamoDB_JSON_is_reported(string json, string problem, DynamoTestContext test)
    {
        await KeyedTable.CreateAsync(test);

        var exception = await Assert.ThrowsAsync<SeedDataException>(() => test.Seed.AddDynamoJsonAsync("keyed", json));

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, exception.Line);
    }

    [DynamoFact(Backend.Mock)]
    public async Task A_missing_file_is_reported_with_its_path_and_what_to_do(DynamoTestContext test)
    {
        await KeyedTable.CreateAsync(test);

        var exception = await Assert.ThrowsAsync<SeedDataException>(() => test.Seed.AddJsonFileAsync("keyed", "Data/stores.json"));

        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "Data", "stores.json"), exception.File);
        Assert.Contains("CopyToOutputDirectory", exception.Message, StringComparison.Ordinal);
    }
}
