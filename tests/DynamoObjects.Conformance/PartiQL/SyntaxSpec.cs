namespace DynamoObjects.Conformance.PartiQL;

/// <summary>
/// What cannot be parsed, with the reason: as measured on AWS, or else as PartiQL's own parser reports it, whose reasons AWS
/// returns: https://github.com/partiql/partiql-lang-kotlin.
/// </summary>
public class SyntaxSpec
{
    private const string Malformed = "Statement wasn't well formed, can't be processed: ";

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SLECT * FROM items", "Expected data manipulation")]
    [InlineData("SELECT FROM items", "Expected data manipulation")]
    [InlineData("FROM items WHERE pk='a' AND sk=1", "Expected data manipulation")]
    [InlineData("UPDATE items WHERE pk='a' AND sk=1 SET c=1", "Expected data manipulation")]
    [InlineData("UPDATE items ADD c 1", "Expected data manipulation")]
    [InlineData("SELECT pk, FROM items", "Expected data manipulation")]
    [InlineData("SELECT absolute FROM items", "Unexpected keyword")]
    [InlineData("SELECT pk FROM items WHERE value = 1", "Unexpected keyword")]
    [InlineData("INSERT items VALUE {'pk':'e'}", "Unexpected keyword")]
    [InlineData("SELECT * FROM items WHERE WHERE pk='a'", "Unexpected keyword")]
    [InlineData("SELECT * FROM", "Unexpected term")]
    [InlineData("SELECT * FROM items WHERE", "Unexpected term")]
    [InlineData("SELECT", "Unexpected term")]
    [InlineData("SELECT * FROM items WHERE pk IN ()", "Unexpected term")]
    [InlineData("SELECT * FROM items WHERE c IN [1,]", "Unexpected term")]
    [InlineData("SELECT * FROM items WHERE pk = )", "Unexpected term")]
    [InlineData("SELECT * FROM items WHERE pk = *", "Unexpected term")]
    [InlineData("UPDATE items SET c=", "Unexpected term")]
    [InlineData("INSERT INTO items VALUE", "Unexpected term")]
    [InlineData("SELECT * FROM items WHERE pk='a' ORDER BY", "Unexpected term")]
    [InlineData("SELECT * FROM items WHERE = 5", "Unexpected operator")]
    [InlineData("SELECT * FROM items WHERE IS NULL", "Unexpected operator")]
    [InlineData("SELECT * FROM items WHERE pk = LIKE", "Unexpected operator")]
    [InlineData("SELECT * FROM items WHERE pk='a' AND OR c=1", "Unexpected operator")]
    [InlineData("SELECT * FROM items WHERE c BETWEEN AND 5", "Unexpected operator")]
    [InlineData("SELECT * FROM items WHERE NOT IN (1)", "Unexpected operator")]
    [InlineData("SELECT * FROM items WHERE pk=", "Missing right-hand side expression of infix operator")]
    [InlineData("SELECT * FROM items WHERE pk='a' AND", "Missing right-hand side expression of infix operator")]
    [InlineData("SELECT * FROM items WHERE pk='a' OR", "Missing right-hand side expression of infix operator")]
    [InlineData("SELECT * FROM items WHERE c IN", "Missing right-hand side expression of infix operator")]
    [InlineData("SELECT * FROM items WHERE c NOT BETWEEN", "Missing right-hand side expression of infix operator")]
    [InlineData("SELECT * FROM items WHERE pk LIKE", "Missing right-hand side expression of infix operator")]
    [InlineData("SELECT * FROM items WHERE pk='a' foo", "Unexpected token after expression")]
    [InlineData("SELECT * FROM items WHERE pk=1abc", "Unexpected token after expression")]
    [InlineData("SELECT * FROM items WHERE pk='a')", "Unexpected token after expression")]
    [InlineData("SELECT * FROM items ORDER BY sk WHERE pk='a'", "Unexpected token after expression")]
    [InlineData("SELECT * FROM items WHERE pk='a' RETURNING ALL OLD *", "Unexpected token after expression")]
    [InlineData("INSERT INTO items t VALUE {'pk':'e','sk':1}", "Unexpected token after expression")]
    [InlineData("INSERT INTO items VALUE {'pk':'e','sk':1}, {'pk':'f','sk':1}", "Unexpected token after expression")]
    [InlineData("UPDATE items SET c=1 REMOVE g, b WHERE pk='a' AND sk=1", "Unexpected token after expression")]
    [InlineData("SELECT * FROM items; SELECT * FROM items", "Unexpected token after semicolon. (Only one query is allowed.)")]
    [InlineData("SELECT * FROM items WHERE pk IS NUMBER", "Expected type name")]
    [InlineData("SELECT * FROM items WHERE pk IS", "Expected type name")]
    [InlineData("SELECT * FROM items WHERE pk IS DOUBLE", "Expected type name")]
    [InlineData("SELECT * FROM items WHERE pk IS STRING(5)", "CAST for string must have arity of 0..0")]
    [InlineData("SELECT m.value FROM items", "Invalid path dot component")]
    [InlineData("SELECT * FROM items WHERE m. = 5", "Invalid path dot component")]
    [InlineData("UPDATE items SET m.*=1", "Invalid path dot component for simple path")]
    [InlineData("UPDATE items SET l[1+1]=1", "Invalid path component for simple path")]
    [InlineData("UPDATE items SET value=1", "Expected identifier for simple path")]
    [InlineData("UPDATE items REMOVE", "Expected identifier for simple path")]
    [InlineData("DELETE FROM", "Expected identifier for simple path")]
    [InlineData("INSERT INTO 'items' VALUE {'pk':'e','sk':1}", "Expected identifier for simple path")]
    [InlineData("UPDATE items SET c", "Expected '='")]
    [InlineData("UPDATE items SET f(l)=1", "Expected '='")]
    [InlineData("DELETE items WHERE pk='a'", "Expected FROM after DELETE")]
    [InlineData("SELECT pk WHERE c=1", "Expected FROM after SELECT list")]
    [InlineData(
        "SELECT *, pk FROM items",
        "Other expressions may not be present in the select list when '*' is used without dot notation."
    )]
    [InlineData("SELECT l[*] FROM items", "Invalid use of * in select list")]
    [InlineData("SELECT pk AS FROM items", "Expected identifier for AS-alias")]
    [InlineData("SELECT * FROM items WHERE c BETWEEN 1 OR 2", "Expected AND keyword")]
    [InlineData("SELECT * FROM items WHERE c BETWEEN 1 AND", "Expected expression after AND")]
    [InlineData("SELECT * FROM items WHERE pk='a' ORDER sk", "Expected BY")]
    [InlineData("SELECT * FROM items WHERE (pk='a'", "Expected RIGHT_PAREN")]
    [InlineData("SELECT * FROM items WHERE contains(s 'p')", "Expected RIGHT_PAREN")]
    [InlineData("SELECT * FROM items WHERE l=[1 2]", "Expected RIGHT_BRACKET")]
    [InlineData("SELECT l[0 FROM items", "Expected RIGHT_BRACKET")]
    [InlineData("SELECT * FROM items WHERE s=<<1 2>>", "Expected RIGHT_DOUBLE_ANGLE_BRACKET")]
    [InlineData("INSERT INTO items VALUE {'pk':'e' 'sk':1}", "Expected RIGHT_CURLY")]
    [InlineData("INSERT INTO items VALUE {'pk' 'e'}", "Expected COLON")]
    [InlineData(
        "UPDATE items SET c=1 WHERE pk='a' AND sk=1 RETURNING OLD *",
        "Expected ( MODIFIED | ALL ) ( NEW | OLD ) in each returning element."
    )]
    [InlineData("SELECT * FROM items WHERE c = UPDATE items SET c=1", "Keyword null only expected at the top level in the query")]
    [InlineData("SELECT * FROM items WHERE f(*)", "f(*) is not allowed")]
    [InlineData("SELECT # FROM items", "")]
    [InlineData("SELECT * FROM items /* open", "")]
    [InlineData("SELECT * FROM items WHERE pk='a", "")]
    [InlineData("SELECT * FROM items WHERE é=1", "")]
    [InlineData("SELECT * FROM items WHERE c=1e", "")]
    [InlineData("SELECT * FROM items WHERE c=1e2147483648", "")]
    [InlineData("SELECT * FROM items WHERE c=1e99999999999", "")]
    [InlineData("SELECT * FROM items WHERE c=1.5e-2147483647", "")]
    [InlineData("SELECT * FROM items WHERE c=1e-2147483648", "")]
    [KnownDifference(Backend.Local, "Its message contains the statement instead of the reason.", ExpectedMessage = Malformed)]
    public async Task A_statement_that_cannot_be_parsed_is_rejected_with_the_reason(string statement, string reason, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(Malformed + reason, () => StatementTable.RunAsync(client, statement));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SELECT pk AS p FROM items WHERE pk='a' AND")]
    [InlineData("SELECT foo(c) FROM items i WHERE pk=")]
    [InlineData("UPDATE items SET c=foo(c) WHERE pk='a' OR")]
    [InlineData("INSERT INTO items VALUE {'pk':'e','sk':1e500,'c':1 +")]
    [KnownDifference(Backend.Local, "Its message contains the statement instead of the reason.", ExpectedMessage = Malformed)]
    public async Task What_cannot_be_parsed_is_reported_before_what_is_not_supported(string statement, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"{Malformed}Missing right-hand side expression of infix operator", () =>
            StatementTable.RunAsync(client, statement)
        );
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "Its message contains the statement instead of the reason, and no number of the statement in a transaction.",
        ExpectedMessage = Malformed
    )]
    public async Task A_transaction_names_the_statement_that_cannot_be_parsed(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"Validation failed in TransactStatements[1]: {Malformed}Unexpected keyword", () =>
            client.ExecuteTransactionAsync(
                new ExecuteTransactionRequest
                {
                    TransactStatements =
                    [
                        new() { Statement = "DELETE FROM items WHERE pk='a' AND sk=1" },
                        new() { Statement = "INSERT items VALUE {'pk':'e','sk':1}" },
                    ],
                }
            )
        );
    }
}
