namespace XunitSeedSample;

/// <summary>The tables that a test sees, each with the number of its items.</summary>
internal static class Tables
{
    public static async Task<string> SeenAsync(IAmazonDynamoDB client)
    {
        var seen = new List<string>();
        foreach (var table in (await client.ListTablesAsync()).TableNames)
            seen.Add($"{table} {(await client.ScanAsync(new ScanRequest(table))).Count}");
        return string.Join(", ", seen);
    }
}
