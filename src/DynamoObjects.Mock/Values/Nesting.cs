using Amazon.DynamoDBv2.Model;

namespace DynamoObjects.Mock.Values;

/// <summary>How many lists and maps may be around a value, the item not counted.</summary>
internal static class Nesting
{
    public const int MaxLevels = 31;

    /// <summary>What AWS reads without looking at the nesting; a request's JSON has no room for more.</summary>
    public const int MaxUncheckedLevels = 500;

    /// <summary>How many lists and maps, one in the other, a value is.</summary>
    public static int GetDepth(in Value value)
    {
        var deepest = 0;
        if (value.Type == AttributeType.L)
        {
            foreach (ref readonly var element in value.AsList.AsSpan())
                deepest = Math.Max(deepest, GetDepth(element));
        }
        else if (value.Type == AttributeType.M)
        {
            foreach (var attribute in value.AsMap)
                deepest = Math.Max(deepest, GetDepth(attribute.Value));
        }
        else
        {
            return 0;
        }

        return deepest + 1;
    }

    /// <summary>Whether a value that was not read yet is more than some lists and maps, one in the other.</summary>
    public static bool IsDeeperThan(AttributeValue? value, int levels)
    {
        if (value is null || (!value.IsMSet && !value.IsLSet))
            return false;
        return levels == 0
            || (value.M?.Values.Any(v => IsDeeperThan(v, levels - 1)) ?? false)
            || (value.L?.Exists(v => IsDeeperThan(v, levels - 1)) ?? false);
    }
}
