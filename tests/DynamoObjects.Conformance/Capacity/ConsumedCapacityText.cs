namespace DynamoObjects.Conformance.Capacity;

/// <summary>Prints what a request consumed, so that a spec reads as a bill.</summary>
internal static class ConsumedCapacityText
{
    /// <summary>The total and, where they are reported, the table's and the indexes' part: <c>3 = table 1 + ByDay 2</c>.</summary>
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
