using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoObjects.Mock.Values;

namespace DynamoObjects.Mock.Tests.Operations.Items;

public class UpdateTests
{
    [Fact]
    public void An_update_without_actions_creates_the_item()
    {
        var engine = TestRequests.With();

        engine.Execute(new UpdateItemRequest { TableName = "books", Key = TestRequests.Item("a", 1) });

        Assert.Equal(["pk", "sk"], engine.Get("a", 1)!.Keys.Order());
    }

    [Fact]
    public void An_update_that_only_removes_creates_no_item()
    {
        var engine = TestRequests.With();

        engine.Execute(Update("REMOVE title"));

        Assert.Null(engine.Get("a", 1));
    }

    [Theory]
    [InlineData("ALL_OLD", "pk sk title year")]
    [InlineData("ALL_NEW", "pk sk title author")]
    [InlineData("UPDATED_OLD", "title year")]
    [InlineData("UPDATED_NEW", "title author")]
    [InlineData("NONE", null)]
    public void Return_values_have_their_documented_content(string wanted, string? expected)
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma"), ("year", 1815)));
        var request = Update("SET title = :t, author = :a REMOVE #y", (":t", "Persuasion"), (":a", "Austen"));
        request.ExpressionAttributeNames = new() { ["#y"] = "year" };
        request.ReturnValues = wanted;

        var attributes = engine.Run<UpdateItemResponse>(request).Attributes;

        Assert.Equal(expected?.Split(' ').Order(), attributes.NullIfUnset()?.Keys.Order());
    }

    [Fact]
    public void A_false_condition_keeps_the_old_item_and_returns_it_on_request()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));
        var request = Update("SET title = :t", (":t", "Persuasion"));
        request.ConditionExpression = "title = :t";

        var plain = engine.AssertRejects<ConditionalCheckFailedException>(request, "The conditional request failed");
        request.ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD;
        var exception = engine.AssertRejects<ConditionalCheckFailedException>(request, "The conditional request failed");

        Assert.False(SdkCollections.IsSet(plain.Item));
        Assert.Equal("Emma", exception.Item["title"].S);
        Assert.Equal("Emma", engine.Get("a", 1)!["title"].S);
    }

    [Fact]
    public void Put_and_delete_obey_their_conditions_too()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma")));

        engine.AssertRejects<ConditionalCheckFailedException>(
            new PutItemRequest("books", TestRequests.Item("a", 1)) { ConditionExpression = "attribute_not_exists(pk)" },
            "The conditional request failed"
        );
        engine.AssertRejects<ConditionalCheckFailedException>(
            new DeleteItemRequest("books", TestRequests.Item("a", 1)) { Expected = new() { ["title"] = new(false) } },
            "The conditional request failed"
        );
        engine.Execute(new PutItemRequest("books", TestRequests.Item("a", 2)) { ConditionExpression = "attribute_not_exists(pk)" });

        Assert.Equal("Emma", engine.Get("a", 1)!["title"].S);
        Assert.NotNull(engine.Get("a", 2));
    }

    [Fact]
    public void A_key_attribute_is_not_updated()
    {
        var engine = TestRequests.With();

        engine.AssertRejects(
            Update("SET sk = :v", (":v", 2)),
            "One or more parameter values were invalid: Cannot update attribute sk. This attribute is part of the key"
        );
    }

    [Fact]
    public void An_index_key_takes_no_other_type_and_no_empty_value()
    {
        var engine = TestRequests.With(change: t => t.AddIndex("by-title", "title"));

        engine.AssertRejects(
            Update("SET title = :v", (":v", 2)),
            "One or more parameter values were invalid: Type mismatch for Index Key title Expected: S Actual: N IndexName: by-title"
        );
        engine.AssertRejects(
            Update("SET title = :v", (":v", "")),
            "One or more parameter values are not valid. The update expression attempted to update a secondary index key to a value "
                + "that is not supported. The AttributeValue for a key attribute cannot contain an empty string value."
        );
        Assert.Null(engine.Get("a", 1));
    }

    [Fact]
    public void The_written_bytes_have_a_separate_limit()
    {
        var engine = TestRequests.With();
        // 409,600 less 3, 19 for the clause and 1 for the name.
        engine.Execute(Update("SET t = :v", (":v", new string('x', 409_577))));

        engine.AssertRejects(
            Update("SET t = :v", (":v", new string('x', 409_578))),
            "Item size to update has exceeded the maximum allowed size"
        );
    }

    [Fact]
    public void Legacy_updates_put_add_and_delete()
    {
        var engine = TestRequests.With();
        engine.Put(TestRequests.Item("a", 1, ("title", "Emma"), ("count", 1)));

        engine.Execute(
            new UpdateItemRequest
            {
                TableName = "books",
                Key = TestRequests.Item("a", 1),
                AttributeUpdates = new()
                {
                    ["title"] = new() { Action = AttributeAction.DELETE },
                    ["count"] = new(TestRequests.Value(2), AttributeAction.ADD),
                    ["author"] = new(TestRequests.Value("Austen"), AttributeAction.PUT),
                },
                Expected = new() { ["title"] = new(TestRequests.Value("Emma")) },
            }
        );

        var item = engine.Get("a", 1)!;
        Assert.Equal(["author", "count", "pk", "sk"], item.Keys.Order());
        Assert.Equal("3", item["count"].N);
    }

    private static UpdateItemRequest Update(string expression, params (string, object)[] values) =>
        new()
        {
            TableName = "books",
            Key = TestRequests.Item("a", 1),
            UpdateExpression = expression,
            ExpressionAttributeValues = values.Length == 0 ? null : TestRequests.Values(values),
        };
}
