using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Expressions.PartiQL;
using DynamoObjects.Mock.Tests.Operations;

namespace DynamoObjects.Mock.Tests.Expressions.PartiQL;

public class StatementCacheTests
{
    [Fact]
    public void A_text_is_parsed_once()
    {
        var parsed = ParsedStatement.Parse("SELECT * FROM parsed WHERE once=?", [Number("1")]);

        Assert.Same(parsed, ParsedStatement.Parse("SELECT * FROM parsed WHERE once=?", [Number("2")]));
    }

    [Fact]
    public void Each_request_with_a_text_has_its_own_values()
    {
        using var engine = TestRequests.With();
        foreach (var number in new[] { "1", "2" })
            Run(
                engine,
                "INSERT INTO books VALUE {'pk':?,'sk':1,'l':[?,'x'],'s':<<?>>}",
                new("p" + number),
                Number(number),
                new("s" + number)
            );
        Run(engine, "UPDATE books SET s=set_add(s,?) WHERE pk=? AND sk=1 AND l=[?,'x']", new() { SS = ["more"] }, new("p2"), Number("2"));

        var found = Run(engine, "SELECT * FROM books WHERE pk IN [?,?] AND sk=1", new("p1"), new("p2"));

        Assert.Equal(["1 s1", "2 more,s2"], found.Select(item => $"{item["l"].L[0].N} {string.Join(',', item["s"].SS.Order())}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_known_text_asks_for_as_many_parameters_as_a_new_one(int count)
    {
        using var engine = TestRequests.With();
        const string Statement = "SELECT * FROM books WHERE pk=? AND sk=?";
        Run(engine, Statement, new("a"), Number("1"));

        var exception = Assert.Throws<AmazonDynamoDBException>(() =>
            Run(engine, Statement, [.. Enumerable.Repeat(new AttributeValue("a"), count)])
        );

        Assert.Equal("Number of parameters in request and statement don't match.", exception.Message);
    }

    [Fact]
    public void A_fault_in_a_literal_is_reported_by_each_request()
    {
        using var engine = TestRequests.With();

        for (var i = 0; i < 2; i++)
        {
            engine.AssertRejects(
                new ExecuteStatementRequest { Statement = "DELETE FROM books WHERE pk='a' AND sk=1 AND s=<<'x','x'>>" },
                "One or more parameter values were invalid: Input collection [x, x] contains duplicates."
            );
        }
    }

    [Theory]
    [InlineData(
        "SELECT * FROM books WHERE a=<<?,1>> AND foo(b)",
        "Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags"
    )]
    [InlineData("SELECT * FROM books WHERE foo(b) AND a=<<?,1>>", "Unrecognized function: foo at 1:27:3")]
    [InlineData(
        "UPDATE books SET s=set_add(s,?) WHERE pk='a' RETURNING ALL OLD s",
        "The second argument to SET_ADD must be a value with type SET at 1:28:1"
    )]
    [InlineData("SELECT * FROM books WHERE a=? AND b=? AND foo(b)", "Number of parameters in request and statement don't match.")]
    [InlineData("SELECT * FROM books WHERE a=? AND foo(b) AND b=?", "Unrecognized function: foo at 1:35:3")]
    public void The_first_fault_is_reported_whether_it_is_in_the_parameters_or_the_text(string statement, string message)
    {
        using var engine = TestRequests.With();

        engine.AssertRejects(new ExecuteStatementRequest { Statement = statement, Parameters = [new("x")] }, message);
    }

    private static List<Dictionary<string, AttributeValue>> Run(MockDynamoDb engine, string statement, params AttributeValue[] parameters)
    {
        var request = new ExecuteStatementRequest { Statement = statement, Parameters = parameters.Length == 0 ? null : [.. parameters] };
        return engine.Run<ExecuteStatementResponse>(request).Items;
    }

    private static AttributeValue Number(string number) => new() { N = number };
}
