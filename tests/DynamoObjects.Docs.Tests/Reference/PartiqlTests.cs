using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace Docs.Reference;

/// <summary>The code and the statements of docs/reference/partiql.md.</summary>
public class PartiqlTests
{
    private StringWriter Console { get; } = new();

    [DynamoFact]
    public async Task Statements_run(IAmazonDynamoDB client)
    {
        await CreateBooksAsync(client);

        // begin-snippet: partiql-first
        await client.ExecuteStatementAsync(
            new ExecuteStatementRequest { Statement = "INSERT INTO \"books\" VALUE {'author': 'Lem', 'volume': 1, 'title': 'Solaris'}" }
        );

        var response = await client.ExecuteStatementAsync(
            new ExecuteStatementRequest
            {
                Statement = "SELECT title FROM \"books\" WHERE author = ? AND volume > 0",
                Parameters = [new() { S = "Lem" }],
                Limit = 20,
            }
        );
        Console.WriteLine(response.Items[0]["title"].S);
        // end-snippet

        Assert.Equal("Solaris\n", Console.ToString().ReplaceLineEndings("\n"));
    }

    [DynamoTheory]
    [InlineData("INSERT INTO \"books\" VALUE {'author': 'Lem', 'volume': 2, 'tags': <<'a', 'b'>>, 'sizes': [1, 2]}")]
    [InlineData(
        "UPDATE \"books\" SET sold = sold + 1, tags = set_add(tags, <<'c'>>) REMOVE draft "
            + "WHERE author = 'Lem' AND volume = 1 RETURNING MODIFIED NEW *"
    )]
    [InlineData("DELETE FROM \"books\" WHERE author = 'Lem' AND volume = 1 AND sold = 0 RETURNING ALL OLD *")]
    [InlineData("SELECT * FROM \"books\".\"by-genre\" WHERE genre = 'novel' ORDER BY title DESC")]
    public async Task Each_statement_of_the_table_runs(string statement, IAmazonDynamoDB client)
    {
        await CreateBooksAsync(client);
        await client.PutItemAsync(
            "books",
            new()
            {
                ["author"] = new("Lem"),
                ["volume"] = new() { N = "1" },
                ["genre"] = new("novel"),
                ["title"] = new("Solaris"),
                ["sold"] = new() { N = "0" },
                ["tags"] = new(["a"]),
                ["draft"] = new("x"),
            }
        );
        var page = await File.ReadAllTextAsync(
            Path.Combine(DynamoObjects.Documentation.GeneratedDocument.FindRepositoryRoot(), "docs", "reference", "partiql.md")
        );

        var response = await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = statement });

        Assert.Contains($"`{statement}`", page, StringComparison.Ordinal);
        Assert.Equal(statement.StartsWith("INSERT", StringComparison.Ordinal) ? 0 : 1, response.Items?.Count ?? 0);
    }

    private static Task<CreateTableResponse> CreateBooksAsync(IAmazonDynamoDB client) =>
        client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = "books",
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions =
                [
                    new("author", ScalarAttributeType.S),
                    new("volume", ScalarAttributeType.N),
                    new("genre", ScalarAttributeType.S),
                    new("title", ScalarAttributeType.S),
                ],
                KeySchema = [new("author", KeyType.HASH), new("volume", KeyType.RANGE)],
                GlobalSecondaryIndexes =
                [
                    new()
                    {
                        IndexName = "by-genre",
                        KeySchema = [new("genre", KeyType.HASH), new("title", KeyType.RANGE)],
                        Projection = new() { ProjectionType = ProjectionType.ALL },
                    },
                ],
            }
        );
}
