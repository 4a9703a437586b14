using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using CsCheck;

namespace DynamoObjects.Mock.Tests.Operations.Statements;

public class StatementTests
{
    /// <summary>The words of random statements.</summary>
    private static readonly string[] Words =
    [
        "SELECT",
        "*",
        "FROM",
        "books",
        "\"books\"",
        "WHERE",
        "pk",
        "sk",
        "=",
        "<",
        ">=",
        "<>",
        "'a'",
        "1",
        "-2.5",
        "AND",
        "OR",
        "NOT",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "?",
        "<<",
        ">>",
        "IN",
        "BETWEEN",
        "IS",
        "MISSING",
        "NULL",
        "INSERT",
        "INTO",
        "VALUE",
        "UPDATE",
        "SET",
        "REMOVE",
        "DELETE",
        "RETURNING",
        "ALL",
        "OLD",
        "NEW",
        "ORDER",
        "BY",
        "size",
        "contains",
        "begins_with",
        "set_add",
        "list_append",
        "EXISTS",
        ".",
        "--",
        "/*",
        "'",
        "\"",
        "#",
        ";",
        "e5",
        "\n",
        "LIKE",
        "||",
        "+",
        "DISTINCT",
        "LIMIT",
        "HAVING",
        "GROUP",
        "1e500",
        "<<1>>",
        "['x']",
        "attribute_type",
        "DESC",
        "NUMERIC",
        "BAG",
        "date",
    ];

    private static readonly string[] Starts =
    [
        "SELECT * FROM books WHERE",
        "UPDATE books SET",
        "INSERT INTO books VALUE {",
        "DELETE FROM books WHERE",
        "",
    ];

    [Theory]
    [InlineData(
        "UPDATE books SET s=set_add(t,<<'r'>>) WHERE pk='a' AND sk=1",
        "The first argument to SET_ADD must equal the assignment value at 1:20:7"
    )]
    [InlineData(
        "UPDATE books SET s=set_add(s,'r') WHERE pk='a' AND sk=1",
        "The second argument to SET_ADD must be a value with type SET at 1:28:1"
    )]
    [InlineData("UPDATE books\nSET s=set_delete(s) WHERE pk='a' AND sk=1", "SET_DELETE must have exactly two arguments at 2:7:10")]
    [InlineData("SELECT * FROM books WHERE exists(pk)", "Unrecognized function: exists at 1:27:6")]
    [InlineData("SELECT * FROM 5", "Unexpected from source")]
    public void An_error_in_a_body_is_reported_with_its_place(string statement, string message)
    {
        using var engine = TestRequests.With();

        engine.AssertRejects(new ExecuteStatementRequest { Statement = statement }, message);
    }

    [Fact]
    public void Deep_statements_are_rejected()
    {
        using var engine = TestRequests.With();

        foreach (var open in (string[])["(", "NOT ", "["])
        {
            var statement =
                $"SELECT * FROM books WHERE {(open == "[" ? "pk = " : "")}{string.Concat(Enumerable.Repeat(open, 8000 / open.Length))}";
            Assert.StartsWith(
                "Statement wasn't well formed",
                Assert.Throws<AmazonDynamoDBException>(() => engine.Execute(new ExecuteStatementRequest { Statement = statement })).Message,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Any_statement_gets_a_response_or_an_error()
    {
        using var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1));

        Gen.Select(Gen.Int[0, Starts.Length - 1].Select(i => Starts[i]), Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 25])
            .Sample(
                (start, words) =>
                {
                    try
                    {
                        engine.Execute(new ExecuteStatementRequest { Statement = $"{start} {string.Join(' ', words)} " });
                    }
                    catch (AmazonDynamoDBException exception)
                    {
                        Assert.Equal(System.Net.HttpStatusCode.BadRequest, exception.StatusCode);
                    }
                },
                iter: 5_000
            );
    }
}
