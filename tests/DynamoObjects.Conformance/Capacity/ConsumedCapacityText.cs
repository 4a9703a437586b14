namespace DynamoObjects.Conformance.Capacity;

/// <summary>Formats the consumed capacity of a request for comparison.</summary>
internal static class ConsumedCapacityText
{
    /// <summary>Formats the total and, if reported, the parts of the table and the indexes: <c>3 = table 1 + ByDay
    /// 2</c>.</summary>
    public static string Format(ConsumedCapacity? consumed)
    {
        if (consumed is null)
            return "nothing";
        var arms = new List<string>();
        if (consumed.Table is { } table)
            arms.Add($"table {table.CapacityUnits}");
        arms.AddRange((consumed.LocalSecondaryIndexes ?? []).OrderBy(i => i.Key).Select(i => $"{i.Key} {i.Value.CapacityUnits}"));
        arms.AddRange((consumed.GlobalSecondaryIndexes ?? []).OrderBy(i => i.Key).Select(i => $"{i.Key} {i.Value.CapacityUnits}"));
        return arms.Count == 0 ? $"{consumed.CapacityUnits}" : $"{consumed.CapacityUnits} = {string.Join(" + ", arms)}";
    }
}
