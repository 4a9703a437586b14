using System.Linq.Expressions;
using DynamoObjects.Testing;
using DynamoObjects.Tests.Mapping;
using DynamoObjects.Tests.Records;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>Attributes by name: any attribute of a schemaless record, and declared attributes of others.</summary>
public sealed class UndeclaredAttributeTests
{
    private static async Task<DynamoTable<Free>> FillAsync(DynamoTestContext test)
    {
        var table = test.Database.Table<Free>();
        foreach (var (id, colour, size) in new[] { ("a", "red", 1), ("b", "green", 20) })
        {
            var record = new Free { Id = id, Number = size };
            (record["colour"], record["size"]) = (colour, size);
            await table.SaveAsync(record);
        }

        await table.SaveAsync(new Free { Id = "c" });
        return table;
    }

    private static async Task AssertFindsAsync(DynamoTable<Free> table, string ids, Expression<Func<Free, bool>> predicate) =>
        Assert.Equal(
            ids,
            string.Concat((await table.Scan(predicate).ToListAsync()).Select(record => record.Id).Order(StringComparer.Ordinal))
        );

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_schemaless_record_can_be_queried_by_any_attribute(DynamoTestContext test)
    {
        var table = await FillAsync(test);
        var (name, colour) = ("colour", "red");

        await AssertFindsAsync(table, "a", f => (string?)f["colour"] == "red");
        await AssertFindsAsync(table, "a", f => f[name] == (object)colour);
        await AssertFindsAsync(table, "b", f => ((string)f["colour"]!).StartsWith("gr"));
        await AssertFindsAsync(table, "b", f => (int)f["size"]! > 3);
        await AssertFindsAsync(table, "c", f => f["size"] == null);
        await AssertFindsAsync(table, "ab", f => QueryFunctions.Exists(f["colour"]));
        await AssertFindsAsync(table, "b", f => (int)f["Number"]! == 20);
        Assert.Equal("red", (await table.Scan(f => f.Id == "a").Select(f => f["colour"]).FirstOrDefaultAsync())!["colour"]);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public async Task A_schemaless_record_can_be_updated_by_name(DynamoTestContext test)
    {
        var table = await FillAsync(test);

        var record = await table.UpdateAsync(
            "a",
            u =>
                u.Set(f => f["colour"], "blue")
                    .Increment(f => f["size"], 2)
                    .Remove(f => f["none"])
                    .Set(f => f["new"], new List<string> { "x" }),
            when: f => (string?)f["colour"] == "red"
        );

        Assert.Equal(("blue", 3m), (record["colour"], record["size"]));
        Assert.Equal(["x"], Assert.IsType<List<object?>>(record["new"]));
        Assert.Null((await table.UpdateAsync("a", u => u.Set(f => f["colour"], null)))["colour"]);
    }

    [DynamoFact(Backend.Mock | Backend.Local)]
    public void A_type_without_a_declared_conversion_is_rejected(DynamoTestContext test)
    {
        var table = test.Database.Table<Free>();

        Assert.Contains(
            "how the enum is stored",
            Assert.Throws<QueryTranslationException>(() => table.Scan(f => (OrderState)f["state"]! == OrderState.Paid)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "cannot be stored in DynamoDB",
            Assert.Throws<QueryTranslationException>(() => table.Scan(f => f["colour"] == new object())).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "has no attribute 'ctiy'",
            Assert.Throws<DynamoSchemaException>(() => test.Database.Table<Store>().Scan(s => (string?)s["ctiy"] == "x")).Message,
            StringComparison.Ordinal
        );
        Assert.Empty(test.Requests);
    }
}
