using Amazon.DynamoDBv2.Model;
using DynamoObjects.Testing;

namespace DynamoObjects.Tests.Mapping;

public sealed class SchemalessTests
{
    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Any_attribute_is_saved_and_loaded(DynamoDatabase db)
    {
        var table = db.Table<Free>();
        var record = new Free { Id = "f1" };
        record["text"] = "x";
        record["number"] = 1.50m;
        record["flag"] = true;
        record["set"] = new HashSet<string> { "a", "b" };
        record["numbers"] = new HashSet<int> { 1, 2 };
        record["list"] = new List<object?> { 1, "two", null };
        record["map"] = new Dictionary<string, object?> { ["deep"] = new List<string> { "x" } };
        record["bytes"] = new byte[] { 1, 2 };
        await table.SaveAsync(record);

        var loaded = await table.GetAsync("f1");

        Assert.Equal(("x", 1.5m, true), (loaded["text"], loaded["number"], loaded["flag"]));
        Assert.Equal(["a", "b"], Assert.IsType<HashSet<string>>(loaded["set"]).Order());
        Assert.Equal([1m, 2m], Assert.IsType<HashSet<decimal>>(loaded["numbers"]).Order());
        Assert.Equal([1m, "two", null], Assert.IsType<List<object?>>(loaded["list"]));
        Assert.Equal(["x"], Assert.IsType<List<object?>>(Assert.IsType<Dictionary<string, object?>>(loaded["map"])["deep"]));
        Assert.Equal([1, 2], Assert.IsType<byte[]>(loaded["bytes"]));
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task Undeclared_attributes_can_be_changed_and_removed_with_a_save(DynamoTestContext test)
    {
        var table = test.Database.Table<Free>();
        var record = new Free { Id = "f1" };
        record.Update(
            new Dictionary<string, object?>
            {
                ["Number"] = 1,
                ["a"] = "1",
                ["b"] = "2",
                ["c"] = "3",
            }
        );
        await table.SaveAsync(record);
        var loaded = await table.GetAsync("f1");

        loaded["a"] = "changed";
        loaded["b"] = null;
        loaded["d"] = 4;
        await table.SaveAsync(loaded);

        Assert.Equal(
            ["a", "b", "d", "Id"],
            Assert
                .IsType<UpdateItemRequest>(test.Requests[^1].Request)
                .ExpressionAttributeNames.Values.Order(StringComparer.OrdinalIgnoreCase)
        );
        var again = await table.GetAsync("f1");
        Assert.Equal(
            [("Id", "f1"), ("Number", 1), ("a", "changed"), ("c", "3"), ("d", (object)4m)],
            again.ToDictionary().Select(entry => (entry.Key, entry.Value!)).OrderBy(entry => entry.Key, StringComparer.Ordinal)
        );
        Assert.Equal(["Id"], again.ToDictionary("Number", "a", "c", "d").Keys);
    }

    [Fact]
    public void A_declared_attribute_keeps_its_type_and_others_use_DynamoDB_types()
    {
        var record = new Free { Id = "f1" };

        Assert.Throws<DynamoSchemaException>(() => record["Number"] = "x");
        var exception = Assert.Throws<DynamoSchemaException>(() => record["list"] = new List<object> { new Version(1, 2) });
        Assert.Equal("Attribute 'list[0]' cannot be 1.2: the type Version cannot be stored in DynamoDB.", exception.Message);
        Assert.Throws<DynamoSchemaException>(() => record[""] = "x");
        Assert.Throws<DynamoSchemaException>(() => record["nan"] = double.NaN);
        Assert.Null(record["absent"]);
    }
}
