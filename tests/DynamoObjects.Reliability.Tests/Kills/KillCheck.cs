namespace DynamoObjects.Reliability.Kills;

/// <summary>Compares the stored writes of a restarted server with the acknowledged ones.</summary>
internal static class KillCheck
{
    /// <param name="stored">The stored writes.</param>
    /// <param name="writer">The writer's name.</param>
    /// <param name="saved">The number of its writes that must be stored.</param>
    /// <param name="acknowledged">The number of its acknowledged writes: one more may have been in progress.</param>
    /// <returns>The lost or torn write, or null.</returns>
    public static string? FindViolation(StoredWrites stored, string writer, int saved, int acknowledged)
    {
        var numbers = stored.GetNumbers(writer);
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i] != i)
                return $"Torn: write {i} of {writer} is missing, and {numbers[i]} is there.";
        }

        var lastTransaction = numbers.LastOrDefault(number => number % 2 == 1);
        var counters = stored.GetCounters(writer);
        if (counters.Count != (lastTransaction == 0 ? 0 : Writer.Counters) || counters.Any(counter => counter != lastTransaction))
            return $"Torn: the counters of {writer} are [{string.Join(", ", counters)}], and its last transaction is {lastTransaction}.";
        if (numbers.Count < saved)
            return $"Lost: {saved} writes of {writer} were saved, and {numbers.Count} are there.";
        return numbers.Count > acknowledged + 1
            ? $"{acknowledged} writes of {writer} were acknowledged and one may have been in progress, but {numbers.Count} are stored."
            : null;
    }
}
