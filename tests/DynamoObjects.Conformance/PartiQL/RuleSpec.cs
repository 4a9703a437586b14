namespace DynamoObjects.Conformance.PartiQL;

/// <summary>What PartiQL has and DynamoDB does not support:
/// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html</summary>
public class RuleSpec
{
    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SELECT * FROM items WHERE c", "WHERE clause must contain an expression that resolves to a boolean")]
    [InlineData("SELECT * FROM items WHERE size(l)", "WHERE clause must contain an expression that resolves to a boolean")]
    [InlineData("SELECT * FROM items WHERE NOT c", "The argument to NOT must be a Type or Expression")]
    [InlineData("SELECT * FROM items WHERE c AND b=true", "The arguments to AND/OR must be Expressions")]
    [InlineData("SELECT * FROM items WHERE c = MISSING", "MISSING must be compared using IS operator")]
    [InlineData("SELECT * FROM items WHERE -c = 5", "Unsupported operator in Condition Expression. Operator: -")]
    [InlineData("SELECT * FROM items WHERE c = 9-2", "Unsupported operator in Condition Expression. Operator: -")]
    [InlineData("SELECT * FROM items WHERE g || g = 'GG'", "Unsupported operator in Condition Expression. Operator: ||")]
    [InlineData("SELECT * FROM items WHERE g NOT LIKE 'G'", "Unsupported operator in Condition Expression. Operator: like")]
    [InlineData(
        "SELECT * FROM items WHERE if_not_exists(c,1) = 1",
        "The function is not allowed in a condition expression; function: if_not_exists"
    )]
    [InlineData(
        "SELECT * FROM items WHERE size(l,m) = 2",
        "Incorrect number of operands for operator or function; operator or function: size, number of operands: 2"
    )]
    [InlineData(
        "SELECT * FROM items WHERE contains(l)",
        "Incorrect number of operands for operator or function; operator or function: contains, number of operands: 1"
    )]
    [InlineData(
        "SELECT * FROM items WHERE attribute_exists(size(l))",
        "Operator or function requires a document path; operator or function: attribute_exists"
    )]
    [InlineData(
        "SELECT * FROM items WHERE (c=7) < true",
        "Incorrect operand type for operator or function; operator or function: <, operand type: BOOL"
    )]
    [InlineData(
        "SELECT * FROM items WHERE c IN l",
        "IN operator must have a left hand argument of type Variable Reference and right hand argument of type Seq with at least one member"
    )]
    [InlineData("SELECT * FROM items\nWHERE m.* = 1", "Unpivot path component like a.*.b are not supported at 2:9:1")]
    [InlineData("SELECT * FROM items\nWHERE l[*] = 1", "Wildcard path component like a[*].b are not supported at 2:9:1")]
    [InlineData("SELECT * FROM items\nWHERE l[1+1] = 1", "Unexpected path component at 2:10:1")]
    [InlineData("SELECT * FROM items\nWHERE l[1.5] = 1", "Unexpected path component at 2:9:3")]
    [InlineData("SELECT l[-1] FROM items", "List index is not within the allowable range; index: [-1] at 1:11:1")]
    [InlineData("SELECT m.* FROM items", "Changing item's hierarchy while reading isn't supported")]
    [InlineData("SELECT 1 FROM items", "Unexpected path component at 1:8:1")]
    [InlineData("SELECT c+1 FROM items", "Unexpected path component at 1:9:1")]
    [InlineData("SELECT COUNT(*) FROM items", "Unexpected path component at 1:8:5")]
    [InlineData("SELECT VALUE pk FROM items", "Select projection doesn't support value or pivot keywords")]
    [InlineData("SELECT * FROM items AT i", "Aliasing is not supported")]
    [InlineData("SELECT * FROM 'items'", "Unexpected from source")]
    [InlineData("SELECT * FROM items JOIN items ON c=c", "Only select from a single table or index is supported.")]
    [InlineData("SELECT * FROM items\nWHERE pk='a' HAVING c=1", "Unsupported clause: HAVING at 2:22:1")]
    [InlineData("SELECT * FROM items WHERE pk='a' ORDER BY 5", "Argument to ORDER BY must be of type VariableReference. Type: 5")]
    [InlineData("SELECT * FROM items WHERE pk='a' ORDER BY m.x", "Argument to ORDER BY must be of type VariableReference. Type: PATH")]
    [InlineData("SELECT * FROM items\nWHERE c = (SELECT * FROM items)", "Unsupported token in expression: SELECT at 2:12:6")]
    [InlineData("SELECT * FROM items\nWHERE count(c) > 1", "Unsupported token in expression: count at 2:7:5")]
    [InlineData("SELECT * FROM items\nWHERE l = [1,c]", "Unsupported data type: VariableReference under key root.1 at 2:14:1")]
    [InlineData("SELECT * FROM items\nWHERE m = {'x':foo(c)}", "Unsupported data type: NAry under key root.x at 2:16:3")]
    [InlineData("SELECT * FROM items\nWHERE m = {5:1}", "Tuple keys must be of type String. Actual type: INT under root at 2:12:1")]
    [InlineData(
        "SELECT * FROM items\nWHERE s = <<c>>",
        "Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags at 2:13:1"
    )]
    [InlineData("INSERT INTO items\nVALUE {'pk':'e','sk':1} AT 5", "AT is not supported in insert statements. at 1:1:6")]
    [InlineData("INSERT INTO items\nVALUE {'pk':'e','sk':1,'x':a+1}", "Unsupported data type: + under key root at 2:29:1")]
    [InlineData("INSERT INTO items\nVALUE {'pk':'e','sk':1,'x':a.b}", "Unsupported data type: PATH under key root")]
    [InlineData("UPDATE items SET c=NOT b WHERE pk='a' AND sk=1", "Unsupported operator in Update Expression. Operator: not")]
    [InlineData("UPDATE items SET c=b IS NULL WHERE pk='a' AND sk=1", "IS operator is not supported in update expressions")]
    [InlineData("UPDATE items SET c=b AND b WHERE pk='a' AND sk=1", "Unsupported operator in Update Expression. Operator: and")]
    [InlineData(
        "UPDATE items SET c=-c WHERE pk='a' AND sk=1",
        "Incorrect number of operands for operator or function; operator or function: -, number of operands: 1"
    )]
    [InlineData(
        "UPDATE items SET c=contains(l,1) WHERE pk='a' AND sk=1",
        "The function is not allowed in an update expression; function: contains"
    )]
    [InlineData(
        "UPDATE items SET c=1 WHERE pk='a' AND sk=1 RETURNING ALL OLD *, ALL NEW *",
        "Invalid syntax with multiple returning elements in RETURNING clause"
    )]
    [InlineData(
        "UPDATE items SET c=1 WHERE pk='a' AND sk=1 AND pk='b'",
        "Multiple conditions on same key pk. Only single item Update/Insert/Delete are supported"
    )]
    [InlineData(
        "DELETE FROM items WHERE pk='a' AND sk=1 AND sk=2",
        "Multiple conditions on same key sk. Only single item Update/Insert/Delete are supported"
    )]
    [InlineData("SELECT m.x, x FROM items", "Duplicate identifiers in select clause: x")]
    [InlineData("SELECT l[0], l[0] FROM items", "Duplicate identifiers in select clause: l[0]")]
    [InlineData("DELETE FROM items WHERE pk='a' AND sk={'a':1}", "Key value must be of type S, N, or B. Key name: sk, Key type: M")]
    [InlineData("UPDATE items SET c=1 WHERE pk=true AND sk=1", "Key value must be of type S, N, or B. Key name: pk, Key type: BOOL")]
    [InlineData(
        "SELECT * FROM items WHERE size(l) IS NULL",
        "The left hand side argument to IS must be a Variable Reference, Literal, or Path"
    )]
    [InlineData("SELECT * FROM items WHERE pk IS NULL", "Key attribute's data type should match its data type in table's schema: Key pk")]
    [InlineData("UPDATE items SET c=1 WHERE pk='a' AND sk IS NULL", "Key value must be of type S, N, or B. Key name: sk, Key type: NULL")]
    [InlineData("SET c=1", "Only select from a single table or index is supported.")]
    [InlineData(
        "FROM items WHERE pk='a' AND sk=1 INSERT INTO c VALUE 1",
        "Unsupported FROM ... WHERE ... clause in INSERT statement. at 1:1:4"
    )]
    public async Task What_DynamoDB_does_not_support_is_rejected_and_changes_nothing(
        string statement,
        string message,
        IAmazonDynamoDB client
    )
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => StatementTable.RunAsync(client, statement));

        Assert.Equal("""{"c":{"N":"7"}} {}""", await StatementTable.TextAsync(client, "SELECT c FROM items WHERE pk='a'"));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SELECT DISTINCT pk FROM items GROUP BY pk", "Unsupported clause: GROUP BY")]
    [InlineData("SELECT pk AS p FROM \"items\".\"\"", "Path component cannot be an empty string")]
    [InlineData("SELECT pk AS p, size(l) FROM items", "Aliasing is not supported")]
    [InlineData("SELECT size(l), m, m.x FROM nowhere", "Unexpected path component at 1:8:4")]
    [InlineData("SELECT * FROM nowhere WHERE b<true AND c=MISSING", "MISSING must be compared using IS operator")]
    [InlineData("SELECT * FROM nowhere WHERE c LIKE 'x' AND c=MISSING", "Unsupported operator in Condition Expression. Operator: like")]
    [InlineData("UPDATE items i SET c=c*2 WHERE c=MISSING", "MISSING must be compared using IS operator")]
    [InlineData("UPDATE items SET c=c*2 WHERE pk='a' RETURNING ALL OLD c", "Unsupported operator in Update Expression. Operator: *")]
    [InlineData("INSERT INTO \"items\".\"by-g\" VALUE {'pk':a}", "Unsupported data type: a under key root at 1:", true)]
    public async Task The_first_of_two_errors_is_reported(string statement, string message, IAmazonDynamoDB client, bool isStart = false)
    {
        await StatementTable.CreateAsync(client);

        var exception = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => StatementTable.RunAsync(client, statement));

        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.True(isStart || exception.Message == message, exception.Message);
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("attribute_exists(c) = true", "1")]
    [InlineData("attribute_exists(c) = false", "2")]
    [InlineData("begins_with(g,'G') = true", "1")]
    [InlineData("true = begins_with(g,'G')", "1")]
    [InlineData("(c=7) <> true", "2")]
    [InlineData("(c=7) = (b=true)", "1 2")]
    [InlineData("(c=7) IN [true]", "1")]
    [InlineData("(c=7) = 7", "")]
    [InlineData("attribute_exists(c) = ?", "1")]
    [InlineData("1 = 1", "1 2")]
    [InlineData("'G' IN [g, c]", "1")]
    [InlineData("size(l) IN [2]", "1")]
    [InlineData("\"size\"(l) = 2", "1")]
    [InlineData("c IN <<7>>", "1")]
    public async Task A_condition_is_a_value(string condition, string expected, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);
        AttributeValue[] parameters = condition.Contains('?', StringComparison.Ordinal) ? [new() { BOOL = true }] : [];

        var found = await StatementTable.RunAsync(client, $"SELECT sk FROM items WHERE pk='a' AND {condition}", parameters);

        Assert.Equal(expected, string.Join(' ', found.Select(item => item["sk"].N)));
    }
}
