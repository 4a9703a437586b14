namespace DynamoObjects.Conformance.PartiQL;

/// <summary>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.update.html</summary>
public class WriteSpec
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    [KnownDifference(
        Backend.Local,
        "The error code is DuplicateItem, for which the SDK has no exception.",
        ExpectedMessage = "Answered: DuplicateItem: "
    )]
    public async Task An_item_is_inserted_once(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        Assert.Empty(await StatementTable.RunAsync(client, "INSERT INTO items VALUE {'pk':'b','sk':-1.5e1,'it''s':'\"quoted\"'}"));

        var item = Assert.Single(await StatementTable.RunAsync(client, "SELECT * FROM items WHERE pk='b'"));
        Assert.Equal(("-15", "\"quoted\""), (item["sk"].N, item["it's"].S));
        await ErrorAssert.ThrowsAsync<DuplicateItemException>("Duplicate primary key exists in table", () =>
            StatementTable.RunAsync(client, "INSERT INTO items VALUE {'pk':'b','sk':-15,'fresh':true}")
        );
        Assert.Empty(await StatementTable.RunAsync(client, "SELECT * FROM items WHERE pk='b' AND attribute_exists(fresh)"));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("SET c=c+5, d=[1] REMOVE g", "MODIFIED NEW", """{"c":{"N":"12"},"d":{"L":[{"N":"1"}]}}""")]
    [InlineData("SET c=9 SET m.x.y='deep'", "MODIFIED OLD", """{"c":{"N":"7"},"m":{"M":{"x":{"M":{"y":{"N":"5"}}}}}}""")]
    [InlineData("SET l=list_append(l,[3])", "MODIFIED NEW", """{"l":{"L":[{"N":"1"},{"S":"two"},{"N":"3"}]}}""")]
    [InlineData("SET s=set_add(s,<<'r'>>)", "MODIFIED NEW", """{"s":{"SS":["p","q","r"]}}""")]
    [InlineData("SET s=set_delete(s,<<'q'>>)", "MODIFIED NEW", """{"s":{"SS":["p"]}}""")]
    public async Task An_update_changes_only_what_it_names(string changes, string returning, string expected, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        Assert.Equal(
            expected,
            await StatementTable.TextAsync(client, $"UPDATE items {changes} WHERE pk='a' AND sk=1 RETURNING {returning} *")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("UPDATE items SET c=1 WHERE 'a'=pk AND 1=sk")]
    [InlineData("UPDATE items SET c=1 WHERE (pk='a' AND sk=1) AND (b=true)")]
    [InlineData("UPDATE items SET c=1 WHERE pk='a' AND sk=1 AND sk=1")]
    [InlineData("update \"items\" set \"c\" = 1 where b = true and sk = 1 and pk = 'a';")]
    public async Task The_key_of_a_write_is_found_wherever_it_stands(string statement, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        Assert.Empty(await StatementTable.RunAsync(client, statement));

        Assert.Equal("""{"c":{"N":"1"}}""", await StatementTable.TextAsync(client, "SELECT c FROM items WHERE 1=sk AND 'a'=pk"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task An_update_may_begin_with_from(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        Assert.Equal(
            """{"ns":{"NS":["1","2"]},"pk":{"S":"a"},"sk":{"N":"2"},"z":{"N":"1"}}""",
            await StatementTable.TextAsync(client, "FROM items WHERE pk='a' AND sk=2 SET z=1 RETURNING ALL NEW *")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("FROM items SET c=1 WHERE pk='a' AND sk=1", "Unexpected token after expression")]
    [InlineData("FROM items REMOVE c WHERE pk='a' AND sk=1", "Unexpected token after expression")]
    [InlineData("FROM items WHERE pk='a' AND sk=1 SET c=1 WHERE pk='a' AND sk=1", "Unexpected token after expression")]
    [InlineData("UPDATE items SET c=1 WHERE pk='a' AND sk=1 REMOVE g", "Unexpected token after expression")]
    [InlineData("UPDATE items WHERE pk='a' AND sk=1 SET c=1", "Expected data manipulation")]
    [InlineData("UPDATE items SET c=1 RETURNING ALL NEW * WHERE pk='a' AND sk=1", "Unexpected token after expression")]
    [KnownDifference(Backend.Local, "Its message contains the statement instead of the reason.", ExpectedMessage = "can't be processed: ")]
    public async Task Clauses_in_another_order_are_rejected_and_change_nothing(string statement, string reason, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync($"Statement wasn't well formed, can't be processed: {reason}", () =>
            StatementTable.RunAsync(client, statement)
        );

        Assert.Equal(
            """{"c":{"N":"7"},"g":{"S":"G"}}""",
            await StatementTable.TextAsync(client, "SELECT c, g FROM items WHERE pk='a' AND sk=1")
        );
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("UPDATE items SET c=1 WHERE pk='a' AND sk=9")]
    [InlineData("UPDATE items SET c=1 WHERE pk='a' AND sk=1 AND c=99")]
    [InlineData("UPDATE items SET c=1 WHERE pk='a' AND sk=1 AND (c=99 OR c=98)")]
    [InlineData("DELETE FROM items WHERE pk='a' AND sk=1 AND c=99")]
    public async Task A_write_with_a_false_condition_is_rejected(string statement, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsAsync<ConditionalCheckFailedException>("The conditional request failed", () =>
            StatementTable.RunAsync(client, statement)
        );

        Assert.Equal("""{"c":{"N":"7"}}""", await StatementTable.TextAsync(client, "SELECT c FROM items WHERE pk='a' AND sk=1"));
        Assert.Empty(await StatementTable.RunAsync(client, "SELECT c FROM items WHERE pk='a' AND sk=9"));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_deletion_returns_the_item_if_requested_and_succeeds_without_one(IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        Assert.Equal(
            """{"ns":{"NS":["1","2"]},"pk":{"S":"a"},"sk":{"N":"2"}}""",
            await StatementTable.TextAsync(client, "DELETE FROM items WHERE pk='a' AND sk=2 RETURNING ALL OLD *")
        );
        Assert.Empty(await StatementTable.RunAsync(client, "DELETE FROM items WHERE pk='a' AND sk=2 RETURNING ALL OLD *"));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("UPDATE items SET c=1 WHERE pk='a'", "Where clause does not contain a mandatory equality on all key attributes")]
    [InlineData("DELETE FROM items WHERE pk='a' AND sk>1", "Where clause does not contain a mandatory equality on all key attributes")]
    [InlineData(
        "UPDATE items SET pk='b' WHERE pk='a' AND sk=1",
        "One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key"
    )]
    [InlineData(
        "DELETE FROM items WHERE pk='a' AND sk=1 RETURNING MODIFIED OLD *",
        "Invalid returning clause: RETURNING MODIFIED OLD *. Only RETURNING ALL OLD * is allowed in DELETE statements."
    )]
    [InlineData("SELECT sk AS k FROM items WHERE pk='a'", "Aliasing is not supported")]
    [InlineData("SELECT * FROM items i WHERE pk='a'", "Aliasing is not supported")]
    [InlineData("SELECT * FROM items.a.b", "A path may contain at most 2 components in the FROM clause")]
    [InlineData(
        "SELECT * FROM items WHERE pk='a' AND b<true",
        "Incorrect operand type for operator or function; operator or function: <, operand type: BOOL"
    )]
    [InlineData(
        "SELECT * FROM items WHERE attribute_exists('x')",
        "Operator or function requires a document path; operator or function: attribute_exists"
    )]
    [InlineData("SELECT * FROM items WHERE pk='a' ORDER BY c", "Variable reference c in ORDER BY clause must be part of the primary key")]
    [InlineData("SELECT * FROM items ORDER BY sk", "Must have WHERE clause in the statement when using ORDER BY clause.")]
    [InlineData("SELECT size(l) FROM items", "Unexpected path component at 1:8:4")]
    [InlineData("EXISTS(SELECT * FROM items WHERE pk='a' AND sk=1)", "EXISTS can only be used in ExecuteTransaction write requests.")]
    public async Task An_invalid_statement_is_rejected(string statement, string message, IAmazonDynamoDB client)
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => StatementTable.RunAsync(client, statement));
    }

    [DynamoTheory(Backend.Mock | Backend.Local)]
    [InlineData("INSERT INTO items VALUE {'pk':'e','sk':1,'s':<<>>}", "Empty bags are not supported")]
    [InlineData("SELECT * FROM \"items\".\"none\"", "The table does not have the specified index")]
    [InlineData(
        "SELECT * FROM items WHERE pk='a' AND sk=1 AND sk=2",
        "Overlapping conditions with range keys are not supported in where clause"
    )]
    [KnownDifference(Backend.Local, "It reports the position.", ExpectedMessage = "Answered: Empty bags are not supported at ")]
    [KnownDifference(Backend.Local, "It names the index.", ExpectedMessage = "Answered: The table does not have the specified index: none")]
    [KnownDifference(Backend.Local, "It finds no items instead.", ExpectedMessage = "Answered: No exception was thrown")]
    public async Task Errors_with_different_messages_on_AWS_and_DynamoDB_Local_are_rejected(
        string statement,
        string message,
        IAmazonDynamoDB client
    )
    {
        await StatementTable.CreateAsync(client);

        await ErrorAssert.ThrowsValidationAsync(message, () => StatementTable.RunAsync(client, statement));
    }
}
