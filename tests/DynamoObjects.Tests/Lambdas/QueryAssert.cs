using System.Linq.Expressions;

namespace DynamoObjects.Tests.Lambdas;

/// <summary>Compares what a lambda finds in DynamoDB with what it finds among the same records in memory.</summary>
internal static class QueryAssert
{
    public static async Task AssertSameAsInMemoryAsync<T>(
        DynamoTable<T> table,
        IReadOnlyList<T> records,
        Func<T, string> id,
        Expression<Func<T, bool>> condition,
        bool expectsMatches = true
    )
        where T : class
    {
        var expected = records.Where(condition.Compile()).Select(id).Order(StringComparer.Ordinal).ToList();
        var found = (await table.Scan(condition).ToListAsync()).Select(id).Order(StringComparer.Ordinal).ToList();
        var difference = $"{condition} finds [{string.Join(' ', expected)}] in memory and [{string.Join(' ', found)}] in DynamoDB.";
        Assert.True(expected.SequenceEqual(found), difference);

        // A condition that all items or none meet would test nothing.
        if (expectsMatches)
            Assert.True(expected.Count > 0 && expected.Count < records.Count, $"{condition} finds {expected.Count} of {records.Count}.");
    }
}
