using DynamoObjects.Testing.Tests.Local;

namespace DynamoObjects.Testing.Tests.Seeding;

public class CsvTests
{
    [DynamoFact]
    public async Task Columns_have_the_type_of_the_header_or_of_the_tables_key(DynamoTestContext test)
    {
        await KeyedTable.CreateAsync(test);

        await test.Seed.AddCsvAsync(
            "keyed",
            "id,at,name,n:N,yes:BOOL,tags:SS,map:M,urn:x:S\r\n"
                + "a,1,\"Emma, or \"\"Em\"\"\nand two lines\",1.50,true,\"[\"\"y\"\",\"\"x\"\"]\",\"{\"\"k\"\": 1}\",u\r\n"
                + "\r\n"
                + "a,2,\"\",,,,,\n"
        );

        Assert.Equal(
            [
                """{"at":{"N":"1"},"id":{"S":"a"},"map":{"M":{"k":{"N":"1"}}},"n":{"N":"1.5"},"name":{"S":"Emma, or \"Em\"\nand two lines"},"tags":{"SS":["x","y"]},"urn:x":{"S":"u"},"yes":{"BOOL":true}}""",
                """{"at":{"N":"2"},"id":{"S":"a"},"name":{"S":""}}""",
            ],
            await KeyedTable.ItemsAsync(test)
        );
    }

    [DynamoFact]
    public async Task A_file_is_read_with_its_byte_order_mark(DynamoTestContext test)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "keyed.csv");
        await File.WriteAllTextAsync(file, "id,at\na,1", System.Text.Encoding.UTF8);
        await KeyedTable.CreateAsync(test);

        await test.Seed.AddCsvFileAsync("keyed", file);

        Assert.Equal(["""{"at":{"N":"1"},"id":{"S":"a"}}"""], await KeyedTable.ItemsAsync(test));
    }

    [DynamoTheory(Backend.Mock)]
    [InlineData("", null, null, null, "the text is empty")]
    [InlineData("id,at,x:n", 1, 7, "x", "'n' is not a type")]
    [InlineData("id,at,id", 1, 1, "id", "the first line names it twice")]
    [InlineData("id,at,", 1, 7, null, "a column has no name")]
    [InlineData("id,at\na,1\na", 3, null, null, "the line has 1 field, but the first line names 2")]
    [InlineData("id,at\na,one", 2, 3, "at", "'one' is not a number")]
    [InlineData("id,at,b:B\na,1,?", 2, 5, "b", "is not base64")]
    [InlineData("id,at,b:BOOL\na,1,yes", 2, 5, "b", "is not 'true' or 'false'")]
    [InlineData("id,at,b:NS\na,1,[]", 2, 5, "b", "at least one number")]
    [InlineData("id,at,b:L\na,1,{}", 2, 5, "b", "is not a JSON array")]
    [InlineData("id,at,b:JSON\na,1,x", 2, 5, "b", "is not JSON")]
    [InlineData("id,at\n\"a\nb\",1\n\"c,2", 4, 1, null, "no quote ends it")]
    [InlineData("id,at\na\"b,1", 2, 2, null, "a field without quotes contains a quote")]
    [InlineData("id,at\n\"a\"b,1", 2, 4, null, "only a comma or the end of the line")]
    [InlineData("id,at\n,1", 2, null, "id", "the item has no attribute 'id'")]
    public async Task Malformed_CSV_is_reported_by_line_position_and_attribute_and_changes_nothing(
        string csv,
        int? line,
        int? position,
        string? attribute,
        string problem,
        DynamoTestContext test
    )
    {
        await KeyedTable.CreateAsync(test);

        var exception = await Assert.ThrowsAsync<SeedDataException>(() => test.Seed.AddCsvAsync("keyed", csv));

        Assert.Contains(problem, exception.Message, StringComparison.Ordinal);
        Assert.Equal((line, position, attribute), (exception.Line, exception.Position, exception.Attribute));
        Assert.Empty(await KeyedTable.ItemsAsync(test));
    }
}
