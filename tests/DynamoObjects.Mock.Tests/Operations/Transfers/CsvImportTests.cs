using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Transfers;

public class CsvImportTests
{
    [Fact]
    public void The_first_line_has_the_names_and_only_keys_have_types()
    {
        var items = Import("pk,sk,size,at\na,1,12,x\nb,2.50,,y\n", out var import);

        Assert.Equal("""[{"at":"x","pk":"a","size":"12","sk":1},{"at":"y","pk":"b","size":"","sk":2.5}]""", items);
        Assert.Equal("COMPLETED", import.ImportStatus);
    }

    [Fact]
    public void Headers_of_the_request_make_the_first_line_data() =>
        Assert.Equal("""[{"pk":"a","sk":1}]""", Import("a,1\n", out _, csv: new CsvOptions { HeaderList = ["pk", "sk"] }));

    [Theory]
    [InlineData(";")]
    [InlineData(":")]
    [InlineData("|")]
    [InlineData("\t")]
    [InlineData(" ")]
    public void Each_delimiter_is_read(string delimiter) =>
        Assert.Equal(
            """[{"note":"1,2","pk":"a","sk":1}]""",
            Import($"pk{delimiter}sk{delimiter}note\na{delimiter}1{delimiter}1,2", out _, csv: new CsvOptions { Delimiter = delimiter })
        );

    [Fact]
    public void Quotes_protect_delimiters_lines_and_quotes() =>
        Assert.Equal(
            """[{"note":"1,2\n\u0022three\u0022","pk":"a","sk":1}]""",
            Import("pk,sk,note\r\na,1,\"1,2\n\"\"three\"\"\"\r\n", out _)
        );

    [Fact]
    public void Keys_can_be_binary() =>
        Assert.Equal(
            """[{"pk":"AAH/","sk":1}]""",
            Import("pk,sk\nAAH/,1", out _, change: it =>
                it.TableCreationParameters.AttributeDefinitions[0].AttributeType = ScalarAttributeType.B
            )
        );

    [Theory]
    [InlineData("pk,sk\na,one\nb,2\n", "in/a.csv, line 2: 'one' does not have the type of the key 'sk'", 2, 1)]
    [InlineData("pk,sk\na\nb,2\n", "in/a.csv, line 2: the row has 1 fields, but there are 2 columns", 2, 1)]
    [InlineData("pk,sk\na,1,2\nb,2\n", "in/a.csv, line 2: the row has 3 fields, but there are 2 columns", 2, 1)]
    [InlineData("pk,sk\n,1\nb,2\n", "in/a.csv, line 2: One or more parameter values are not valid. *", 2, 1)]
    [InlineData("pk,n\na,1\n", "in/a.csv, line 2: One or more parameter values were invalid: Missing the key sk in the item", 1, 0)]
    [InlineData(
        "pk,sk\na,1\nb,\"2\n",
        "in/a.csv: the rest of the object was not read: line 3, position 3: the field starts with a quote, but no quote ends it.",
        2,
        1
    )]
    [InlineData("pk,sk,pk\na,1,b\n", "in/a.csv: the rest of the object was not read: two columns have the same name", 1, 0)]
    public void An_invalid_row_is_counted_and_explained(string text, string error, int processed, int imported)
    {
        using var scene = new TransferScene().Object("in/a.csv", text).Run(TransferScene.Import("in/", "CSV"));

        var import = scene.Engine.Run<DescribeImportResponse>(scene.DescribeImport()).ImportTableDescription;
        Assert.Equal(
            ("FAILED", "ItemValidationError", processed, imported, 1),
            (import.ImportStatus.Value, import.FailureCode, import.ProcessedItemCount, import.ImportedItemCount, import.ErrorCount)
        );
        var actual = Assert.Single(scene.Engine.GetImportErrors(scene.Last));
        Assert.StartsWith(error.TrimEnd('*'), actual);
    }

    private static string Import(
        string text,
        out ImportTableDescription import,
        CsvOptions? csv = null,
        Action<ImportTableRequest>? change = null
    )
    {
        using var scene = new TransferScene().Object("in/a.csv", text);
        scene.Run(TransferScene.Import("in/", "CSV", it =>
            {
                if (csv is not null)
                    it.InputFormatOptions = new() { Csv = csv };
                change?.Invoke(it);
            }));
        import = scene.Engine.Run<DescribeImportResponse>(scene.DescribeImport()).ImportTableDescription;
        var items = scene.Engine.Run<ScanResponse>(new ScanRequest("copy")).Items.OrderBy(item => item["sk"].N, StringComparer.Ordinal);
        return System.Text.Json.JsonSerializer.Serialize(
            items.Select(item => new SortedDictionary<string, object>(
                item.ToDictionary(
                    attribute => attribute.Key,
                    attribute =>
                        attribute.Value.S
                        ?? (
                            attribute.Value.N is { } number
                                ? decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
                                : (object)Convert.ToBase64String(attribute.Value.B.ToArray())
                        )
                ),
                StringComparer.Ordinal
            ))
        );
    }
}
