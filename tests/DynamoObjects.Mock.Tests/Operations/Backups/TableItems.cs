using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Tests.Operations.Backups;

/// <summary>Reads the contents of tables.</summary>
internal static class TableItems
{
    /// <summary>Gets the items of a table or index as sorted text, <c>pk/sk=title</c>.</summary>
    public static string Describe(MockDynamoDb engine, string table, string? index = null) =>
        string.Join(
            ' ',
            engine
                .Run<ScanResponse>(new ScanRequest(table) { IndexName = index })
                .Items.Select(item => $"{item["pk"].S}/{item["sk"].N}={(item.TryGetValue("title", out var title) ? title.S : "")}")
                .Order(StringComparer.Ordinal)
        );

    public static Dictionary<string, AttributeValue> Titled(string pk, string title) => TestRequests.Item(pk, 1, ("title", title));
}
