using static DynamoObjects.Conformance.Items;
using static DynamoObjects.Conformance.Messages;

namespace DynamoObjects.Conformance.PartiQL;

/// <summary>
/// Errors in statements and their positions: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html.
/// Statements with positions have a second line, since the table names of a test are longer than those in the spec.
/// </summary>
public class ErrorSpec
{
    private const string Types = "Supported data types are [MISSING, NULL, BOOLEAN, BLOB, STRING, NUMERIC, STRUCT, TUPLE, LIST]";

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SELECT * FROM items\nWHERE c IS INT", $"Unsupported data type for IS operator: INTEGER. {Types} at 2:9:2")]
    [InlineData("SELECT * FROM items\nWHERE c IS NOT BAG", $"Unsupported data type for IS operator: BAG. {Types} at 2:9:2")]
    [InlineData("SELECT * FROM items WHERE c + 1 = 2", "Unsupported operator in Condition Expression. Operator: +")]
    [InlineData("SELECT * FROM items WHERE pk LIKE 'a'", "Unsupported operator in Condition Expression. Operator: like")]
    [InlineData(
        "SELECT * FROM items WHERE c IN []",
        "IN operator must have a left hand argument of type Variable Reference and right hand argument of type Seq with at least one member"
    )]
    [InlineData("SELECT * FROM items\nWHERE pk='a' LIMIT 5", "Unsupported clause: LIMIT at 2:20:1")]
    [InlineData("SELECT * FROM items WHERE pk='a' GROUP BY sk", "Unsupported clause: GROUP BY")]
    [InlineData("SELECT DISTINCT pk FROM items", "Unsupported token in expression: DISTINCT")]
    [InlineData("SELECT * FROM items, items", "Only select from a single table or index is supported.")]
    [InlineData(
        "SELECT * FROM items WHERE attribute_exists(c, m)",
        "Incorrect number of operands for operator or function; operator or function: attribute_exists, number of operands: 2"
    )]
    [InlineData("SELECT * FROM \"items\".\"\" WHERE pk='a'", "Path component cannot be an empty string")]
    [InlineData("INSERT INTO items VALUE {'pk':'e','sk':1} RETURNING ALL OLD *", "RETURNING is not supported in INSERT")]
    [InlineData("INSERT INTO items\nVALUE {'pk':'e','sk':1,'c':1,'c':2}", "Duplicate keys in tuple. Key: c under root at 2:30:3")]
    [InlineData(
        "INSERT INTO items\nVALUE {pk:'e','sk':1}",
        "Tuple keys must be of type String. Actual type: VariableReference under root at 2:8:2"
    )]
    [InlineData(
        "INSERT INTO items\nVALUE {'pk':'e','sk':1,'s':set_add(s,<<'r'>>)}",
        "Unsupported data type: set_add under key root at 2:28:7"
    )]
    [InlineData(
        "INSERT INTO items\nVALUE ?",
        "Unsupported format in item expression. Please use struct format {...} to express item values for insert statement. at 2:7:1"
    )]
    [InlineData(
        "UPDATE items\nSET s=set_add(s,'r') WHERE pk='a' AND sk=1",
        "The second argument to SET_ADD must be a value with type SET at 2:15:1"
    )]
    [InlineData("UPDATE items\nSET s=set_delete(s) WHERE pk='a' AND sk=1", "SET_DELETE must have exactly two arguments at 2:7:10")]
    [InlineData(
        "UPDATE items SET s=set_add(s,<<1>>) WHERE pk='a' AND sk=1",
        "An operand in the update expression has an incorrect data type"
    )]
    [InlineData(
        "UPDATE items SET l=list_append(l) WHERE pk='a' AND sk=1",
        "Incorrect number of operands for operator or function; operator or function: list_append, number of operands: 1"
    )]
    [InlineData("UPDATE items SET c=c*2 WHERE pk='a' AND sk=1", "Unsupported operator in Update Expression. Operator: *")]
    [InlineData(
        "UPDATE items SET c=1 WHERE pk='a' AND sk=1 RETURNING ALL NEW c",
        "Expected '*' after ( MODIFIED | ALL ) ( NEW | OLD ) in RETURNING clause"
    )]
    [InlineData(
        "UPDATE items SET x=if_not_exists(c,c) WHERE pk='a' AND sk=1",
        "The first operand must be distinct from the remaining operands for this operator or function; operator: if_not_exists, "
            + "first operand: [c]"
    )]
    [InlineData("UPDATE items SET \"\"=1 WHERE pk='a' AND sk=1", "Path component cannot be an empty string")]
    [InlineData("SELECT m[''] FROM items", "Path component cannot be an empty string")]
    [InlineData(
        "SELECT * FROM nowhere WHERE b < true",
        "Incorrect operand type for operator or function; operator or function: <, operand type: BOOL"
    )]
    public async Task An_invalid_statement_is_reported_with_its_position(string statement, string message, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => StatementTable.RunAsync(client, statement));

        Assert.Equal(2, (await StatementTable.RunAsync(client, "SELECT * FROM items")).Count);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("c IS NULL", "Unsupported operation: IsType")]
    [InlineData("c IS DOUBLE PRECISION", "Unsupported operation: IsType")]
    [InlineData("c IS CHARACTER VARYING", "Unsupported operation: IsType")]
    [InlineData("SELECT * FROM items\nWHERE exists(c)", "Unrecognized function: exists at 2:7:6")]
    [InlineData("SELECT * FROM items\nWHERE EXISTS(c)", "Unrecognized function: exists at 2:7:6")]
    [InlineData("SELECT * FROM items\nWHERE Foo(c) = 1", "Unrecognized function: foo at 2:7:3")]
    [InlineData(
        "UPDATE items\nSET s=set_add('s',<<'r'>>) WHERE pk='a' AND sk=1",
        "The first argument to SET_ADD must equal the assignment value at 2:7:7"
    )]
    [InlineData(
        "UPDATE items\nSET t=set_delete(s,<<'r'>>) WHERE pk='a' AND sk=1",
        "The first argument to SET_DELETE must equal the assignment value at 2:7:10"
    )]
    [InlineData(
        "UPDATE items\nSET s=set_add(l,<<'r'>>) WHERE pk='a' AND sk=1",
        "The first argument to SET_ADD must equal the assignment value at 2:7:7"
    )]
    [KnownDifference(Backend.Local, "It has another name for the operation.", ExpectedMessage = "Unsupported operation: Typed")]
    [KnownDifference(
        Backend.Local,
        "Its message for an unknown function has no position.",
        ExpectedMessage = "Answered: Unrecognized function: "
    )]
    [KnownDifference(
        Backend.Local,
        "Its message for the argument of SET_ADD and SET_DELETE has no position.",
        ExpectedMessage = "Answered: The first argument to SET_"
    )]
    public async Task An_invalid_statement_is_reported_with_the_message_of_AWS(string statement, string message, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => StatementTable.RunAsync(client, statement));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("c IS INT4")]
    [InlineData("c IS INT8")]
    [KnownDifference(Backend.Local, "Its parser does not know the types.", ExpectedMessage = "can't be processed: c IS INT")]
    public async Task A_test_of_a_type_is_no_statement(string statement, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync("Unsupported operation: IsType", () => StatementTable.RunAsync(client, statement));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("c IS NOT NULL", "EXISTS can only be used in ExecuteTransaction write requests.")]
    [InlineData("pk = 1", "EXISTS can only be used in ExecuteTransaction write requests.")]
    [InlineData("foo(x)", "EXISTS can only be used in ExecuteTransaction write requests.")]
    [InlineData("x", "Unsupported operation: VariableReference")]
    [InlineData("x.y", "Unsupported operation: Path")]
    [InlineData("5", "Unsupported operation: Literal")]
    [InlineData("[1]", "Unsupported operation: Seq")]
    [InlineData("{'a':1}", "Unsupported operation: Struct")]
    public async Task An_expression_is_no_statement(string statement, string message, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => StatementTable.RunAsync(client, statement));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("1e-2147483648")]
    [InlineData("1.5e-2147483647")]
    [InlineData("1e99999999999")]
    [InlineData("1e2147483648")]
    [InlineData("abc")]
    [KnownDifference(
        Backend.Local,
        "Its message does not contain the text.",
        ExpectedMessage = "Answered: A value provided cannot be converted into a number"
    )]
    public async Task A_parameter_that_is_no_number_is_reported_with_its_text(string number, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"{NoNumber}: {number}", () =>
            StatementTable.RunAsync(client, "UPDATE items SET c=? WHERE pk='a' AND sk=1", N(number))
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("1e500", $"{Overflow} under root")]
    [InlineData("{'x':1e500}", $"{Overflow} under root.x")]
    [InlineData("[1,-1e-500]", $"{Underflow} under root[1]")]
    [InlineData("{'x':[{'y':123456789012345678901234567890123456789}]}", $"{TooManyDigits} under root.x[0].y")]
    [KnownDifference(Backend.Local, "Its message has no position.", ExpectedMessage = "Answered: Number ")]
    [KnownDifference(
        Backend.Local,
        "It has a different message for too many digits.",
        ExpectedMessage = "DynamoDB only supports precision up to 38 digits"
    )]
    public async Task A_number_that_cannot_be_stored_is_reported_with_its_position(string value, string message, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () =>
            StatementTable.RunAsync(client, $"INSERT INTO items VALUE {{'pk':'e','sk':1,'v':{value}}}")
        );
        await ErrorAssert.ThrowsValidationAsync(message, () =>
            StatementTable.RunAsync(client, $"UPDATE items SET v={value} WHERE pk='a' AND sk=1")
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(Backend.Local, "It reports 1e2147483647 as an overflow.", ExpectedMessage = "Answered: Number overflow")]
    public async Task The_first_invalid_parameter_is_reported(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        const string Statement = "UPDATE items SET v=?, w=? WHERE pk='a' AND sk=1";

        await ErrorAssert.ThrowsValidationAsync(TooDeep, () => StatementTable.RunAsync(client, Statement, Nested(40), N("1e500")));
        await ErrorAssert.ThrowsValidationAsync(Overflow, () => StatementTable.RunAsync(client, Statement, N("1e500"), Nested(40)));
        await ErrorAssert.ThrowsValidationAsync(Underflow, () => StatementTable.RunAsync(client, Statement, N("1e2147483647"), S("x")));
        await ErrorAssert.ThrowsValidationAsync("Number of parameters in request and statement don't match.", () =>
            StatementTable.RunAsync(client, Statement, N("1"), N("2"), N("3"))
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "It reports an empty statement as one that is not well formed.",
        ExpectedMessage = "Statement wasn't well formed"
    )]
    public async Task The_parameters_of_a_request_have_limits(IAmazonDynamoDB client)
    {
        await ErrorAssert.ThrowsValidationAsync(
            OneValidationError + "Value '' at 'statement' failed to satisfy constraint: Member must have length greater than or equal to 1",
            () => StatementTable.RunAsync(client, "")
        );
        await ErrorAssert.RejectsEmptyCollectionAsync(
            OneValidationError
                + "Value '[]' at 'statements' failed to satisfy constraint: Member must have length greater than or equal to 1",
            "statements",
            () => client.BatchExecuteStatementAsync(new BatchExecuteStatementRequest { Statements = [] })
        );
        var long8193 = await Assert.ThrowsAsync<AmazonDynamoDBException>(() =>
            StatementTable.RunAsync(client, $"SELECT * FROM items WHERE pk='{new string('x', 8192)}'")
        );
        Assert.EndsWith(
            "at 'statement' failed to satisfy constraint: Member must have length less than or equal to 8192",
            long8193.Message,
            StringComparison.Ordinal
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData(26, 0, "statements", 25)]
    [InlineData(0, 101, "transactStatements", 100)]
    [KnownDifference(Backend.Local, "It names BatchWriteItem.", ExpectedMessage = "BatchWriteItem cannot write more than 25")]
    [KnownDifference(
        Backend.Local,
        "Its message does not name the member of a transaction.",
        ExpectedMessage = "\"Member must have length less than or equa"
    )]
    public async Task A_request_has_a_maximum_number_of_statements(
        int inBatch,
        int inTransaction,
        string member,
        int max,
        IAmazonDynamoDB client
    )
    {
        await StatementTable.CreateAsync(client);
        var statements = Enumerable
            .Range(0, Math.Max(inBatch, inTransaction))
            .Select(i => $"DELETE FROM items WHERE pk='q' AND sk={i}")
            .ToList();

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(async () =>
        {
            if (inBatch > 0)
                await client.BatchExecuteStatementAsync(
                    new BatchExecuteStatementRequest
                    {
                        Statements = statements.ConvertAll(s => new BatchStatementRequest { Statement = s }),
                    }
                );
            else
                await client.ExecuteTransactionAsync(
                    new ExecuteTransactionRequest
                    {
                        TransactStatements = statements.ConvertAll(s => new ParameterizedStatement { Statement = s }),
                    }
                );
        });

        Assert.Equal("ValidationException", exception.ErrorCode);
        Assert.Contains(member, exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(max.ToString(System.Globalization.CultureInfo.InvariantCulture), exception.Message, StringComparison.Ordinal);
    }
}
